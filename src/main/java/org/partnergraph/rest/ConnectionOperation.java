package org.partnergraph.rest;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionQuery;
import org.partnergraph.connect.ConnectionReader;
import org.partnergraph.connect.ConnectionRequest;
import org.partnergraph.connect.Connections;
import org.partnergraph.connect.Period;
import org.partnergraph.connect.Relation;
import org.partnergraph.connect.Relations;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.LocalText;
import org.partnergraph.store.KnowledgeStore;

/** How are these connected? Paths in words, each clause with what proves it. */
public final class ConnectionOperation {

  private final KnowledgeStore store;
  private final Connections connections;
  private final ConnectionReader reader;
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
    this.reader = new ConnectionReader(connections.relations());
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
        entities(
                "from", ConnectionReader.MOST, "Anfang.", "Beginning.", "Początek.", "tomasz-daros")
            .mandatory(),
        entities("to", ConnectionReader.MOST, "Ende.", "End.", "Koniec.", "holger-mahnicke")
            .mandatory(),
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
        ApiParameter.text(
            Period.AT,
            Operation.text(
                "Tag, Monat oder Jahr, in dem alles gelten kann.",
                "Day, month or year in which all may hold.",
                "Dzień, miesiąc lub rok, w którym wszystko może zachodzić."),
            "2024-11-18"),
        PeriodParameters.since(),
        PeriodParameters.until(),
        kinds(
            "only",
            "Nur diese Art von Schritt.",
            "Only this kind of step.",
            "Tylko ten rodzaj kroku."),
        kinds("without", "Ohne diese Art.", "Without this kind.", "Bez tego rodzaju."),
        entities(
            "through",
            ConnectionReader.MOST_PASSED,
            "Über dieses.",
            "Through this.",
            "Przez to.",
            "krakow"),
        entities(
            "avoid",
            ConnectionReader.MOST,
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

  private ApiParameter kinds(String name, String de, String en, String pl) {
    List<String> ids = relations().all().stream().map(Relation::id).toList();
    return ApiParameter.choices(
        name, ConnectionReader.MOST, ids, Operation.text(de, en, pl), "attended");
  }

  /** What counts as a connection. */
  public Relations relations() {
    return connections.relations();
  }

  /**
   * The answer to a call.
   *
   * @throws ProblemException if an entity is not known
   * @throws org.partnergraph.connect.WrongParameterException if a parameter cannot be taken
   */
  public ConnectionAnswer answer(Call call) {
    return connections.find(request(call));
  }

  /**
   * Looks at what is given, though an end may still be missing.
   *
   * @throws org.partnergraph.connect.WrongParameterException if a parameter cannot be taken
   */
  public void check(Call call) {
    request(call);
  }

  private Reply find(Call call) {
    ConnectionRequest request = request(call);
    ConnectionAnswer answer = connections.find(request);
    List<String> sources =
        answer.paths().stream().flatMap(p -> p.documents().stream()).distinct().sorted().toList();
    Envelope.Meta meta = Envelope.Meta.of(answer.version(), call).from(sources);
    return Reply.of(new Envelope(answer, meta.asking(query.sparql(request))));
  }

  private ConnectionRequest request(Call call) {
    return reader.read(
        call.arguments(), call.language(), (name, text) -> node(name, text, call.language()));
  }

  private Node node(String parameter, String text, String language) {
    return store
        .read(snapshot -> resolver.resolve(snapshot, text))
        .orElseThrow(() -> unknown.problem(Optional.of(parameter), text, language));
  }
}
