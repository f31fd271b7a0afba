package org.partnergraph.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionQuery;
import org.partnergraph.connect.ConnectionRequest;
import org.partnergraph.connect.Connections;
import org.partnergraph.connect.Relation;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.LocalText;
import org.partnergraph.store.KnowledgeStore;

/** How are these connected? Paths in words, each clause with what proves it. */
public final class ConnectionOperation {

  private static final int MOST_ENTITIES = 10;
  private static final int MOST_PASSED = 5;

  private final KnowledgeStore store;
  private final Connections connections;
  private final ConnectionQuery query;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;

  /** Over the connections of a store. */
  public ConnectionOperation(
      KnowledgeStore store,
      Connections connections,
      EntityResolver resolver,
      UnknownEntities unknown) {
    this.store = store;
    this.connections = connections;
    this.query = new ConnectionQuery(store.namespaces());
    this.resolver = resolver;
    this.unknown = unknown;
  }

  /** The operation. */
  public Operation operation() {
    return new Operation(
        "connections",
        "/api/connections",
        "connections",
        Operation.text(
            "Wie zwei Dinge verbunden sind: die besten Wege, in Sätzen, mit Belegen.",
            "How two things are connected: the best paths, in sentences, with evidence.",
            "Jak dwie rzeczy są połączone: najlepsze drogi, w zdaniach, z dowodami."),
        parameters(),
        Operation.Answer.json("The connections, or that there are none", "Connections"),
        "/api/connections?from=tomasz-daros&to=holger-mahnicke",
        this::find);
  }

  /** What it takes. */
  public List<ApiParameter> parameters() {
    return List.of(
        entities("from", MOST_ENTITIES, "Anfang.", "Beginning.", "Początek.", "tomasz-daros")
            .mandatory(),
        entities("to", MOST_ENTITIES, "Ende.", "End.", "Koniec.", "holger-mahnicke").mandatory(),
        ApiParameter.whole(
            "k",
            1,
            ConnectionRequest.MOST_PATHS,
            ConnectionRequest.USUAL_PATHS,
            Operation.text("Zahl der Wege.", "Number of paths.", "Liczba dróg.")),
        ApiParameter.whole(
            "maxHops",
            1,
            ConnectionRequest.MOST_HOPS,
            ConnectionRequest.USUAL_HOPS,
            Operation.text(
                "Höchstzahl der Schritte.", "Most steps of a path.", "Najwięcej kroków drogi.")),
        day(
            "at",
            "Tag, Monat oder Jahr, in dem alles gilt.",
            "Day, month or year in which all holds.",
            "Dzień, miesiąc lub rok, w którym wszystko zachodzi."),
        day(
            "since",
            "Erster Tag; auch Monat oder Jahr.",
            "First day; also a month or year.",
            "Pierwszy dzień; także miesiąc lub rok."),
        day(
            "until",
            "Letzter Tag; auch Monat oder Jahr.",
            "Last day; also a month or year.",
            "Ostatni dzień; także miesiąc lub rok."),
        relations(
            "only",
            "Nur diese Art von Schritt.",
            "Only this kind of step.",
            "Tylko ten rodzaj kroku."),
        relations("without", "Ohne diese Art.", "Without this kind.", "Bez tego rodzaju."),
        entities("through", MOST_PASSED, "Über dieses.", "Through this.", "Przez to.", "krakow"),
        entities(
            "avoid",
            MOST_ENTITIES,
            "Nicht über dieses.",
            "Not through this.",
            "Nie przez to.",
            "leipzig"),
        new ApiParameter(
            "allow",
            ApiParameter.In.QUERY,
            new ApiParameter.Type.Choice(List.of(ConnectionAnswer.DOCUMENTS)),
            false,
            Optional.empty(),
            Operation.text(
                "Was sonst keine Verbindung ist: Dokumente als Zwischenschritte, nach allen anderen.",
                "What is no connection otherwise: documents as stepping stones, after all others.",
                "Co zwykle nie jest połączeniem: dokumenty jako kroki pośrednie, po wszystkich innych."),
            ConnectionAnswer.DOCUMENTS),
        ApiParameter.lang());
  }

  private static ApiParameter entities(
      String name, int most, String de, String en, String pl, String example) {
    LocalText text =
        Operation.text(
            de + " Kennung, IRI oder Wikidata-Kennung; mehrfach möglich.",
            en + " Id, IRI or Wikidata id; may be repeated.",
            pl + " Identyfikator, IRI lub identyfikator Wikidata; można powtórzyć.");
    return ApiParameter.texts(name, most, text, example);
  }

  private static ApiParameter relations(String name, String de, String en, String pl) {
    return ApiParameter.texts(name, MOST_ENTITIES, Operation.text(de, en, pl), "attended");
  }

  private static ApiParameter day(String name, String de, String en, String pl) {
    return ApiParameter.text(name, Operation.text(de, en, pl), "2024-11-18");
  }

  /**
   * The answer to a call.
   *
   * @throws ProblemException if a parameter cannot be taken
   */
  public ConnectionAnswer answer(Call call) {
    return connections.find(request(call));
  }

  private Reply find(Call call) {
    ConnectionRequest request = request(call);
    ConnectionAnswer answer = connections.find(request);
    List<String> sources =
        answer.paths().stream().flatMap(p -> p.documents().stream()).distinct().sorted().toList();
    Envelope.Meta meta = Envelope.Meta.of(answer.version(), call).from(sources);
    return Reply.of(new Envelope(answer, query.sparql(request).map(meta::asking).orElse(meta)));
  }

  private ConnectionRequest request(Call call) {
    boolean at = call.optional("at").isPresent();
    Period period = at ? Period.of(call, "at", "at") : Period.of(call);
    if (at && (call.optional("since").isPresent() || call.optional("until").isPresent())) {
      throw ProblemException.parameter("at", "at stands alone: give a day, or since and until");
    }
    List<Node> from = nodes(call, "from");
    List<Node> to = nodes(call, "to");
    Set<Node> both = new HashSet<>(from);
    both.retainAll(to);
    if (!both.isEmpty()) {
      throw ProblemException.parameter(
          "to", "to is also in from: nothing connects a thing to itself");
    }
    return new ConnectionRequest(
        from,
        to,
        call.whole("k"),
        call.whole("maxHops"),
        period.since(),
        period.until(),
        relations(call, "only"),
        relations(call, "without"),
        between(call, "through", from, to),
        avoided(call, from, to),
        call.language(),
        call.optional("allow").isPresent());
  }

  private List<Node> between(Call call, String name, List<Node> from, List<Node> to) {
    List<Node> between = nodes(call, name);
    if (Stream.concat(from.stream(), to.stream()).anyMatch(between::contains)) {
      throw ProblemException.parameter(name, name + " names an end");
    }
    return between;
  }

  private List<Node> avoided(Call call, List<Node> from, List<Node> to) {
    List<Node> avoided = between(call, "avoid", from, to);
    if (nodes(call, "through").stream().anyMatch(avoided::contains)) {
      throw ProblemException.parameter("avoid", "avoid names what is to be passed (through)");
    }
    return avoided;
  }

  private List<Node> nodes(Call call, String name) {
    List<String> asked = call.texts(name);
    if (asked.isEmpty()) {
      return List.of();
    }
    return store.read(
        snapshot ->
            asked.stream()
                .map(
                    text ->
                        resolver
                            .resolve(snapshot, text)
                            .orElseThrow(
                                () -> unknown.problem(Optional.of(name), text, call.language())))
                .distinct()
                .toList());
  }

  private List<String> relations(Call call, String name) {
    for (String id : call.texts(name)) {
      if (connections.relations().find(id).isEmpty()) {
        String known =
            String.join(", ", connections.relations().all().stream().map(Relation::id).toList());
        throw ProblemException.parameter(name, name + " is one of " + known);
      }
    }
    return call.texts(name);
  }
}
