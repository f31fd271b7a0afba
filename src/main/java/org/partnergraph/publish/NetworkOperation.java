package org.partnergraph.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.Network;
import org.partnergraph.connect.Networks;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;
import org.partnergraph.store.KnowledgeStore;

/** The links that count as connections, as a file for network analysis. */
final class NetworkOperation {

  private static final int DEEPEST = 6;
  private static final List<String> PARTS = List.of("nodes", "edges");

  private final KnowledgeStore store;
  private final Things things;
  private final Networks networks;

  NetworkOperation(KnowledgeStore store, Things things, Networks networks) {
    this.store = store;
    this.things = things;
    this.networks = networks;
  }

  Operation operation() {
    return new Operation(
        "network",
        "/api/network",
        Publishing.TAG,
        Operation.text(
            "Das Netz der Verbindungen, ganz oder um ein Ding herum, für Gephi, NetworkX und Tabellen.",
            "The network of connections, whole or around one thing, for Gephi, NetworkX and tables.",
            "Sieć powiązań, cała lub wokół jednej rzeczy, dla Gephi, NetworkX i arkuszy."),
        List.of(entity(), depth(), format(), part(), ApiParameter.lang()),
        Operation.Answer.chosen("The network", NetworkForm.mediaTypes(), ""),
        "/api/network?entity=krakow&depth=1",
        this::export);
  }

  private static ApiParameter entity() {
    return ApiParameter.text(
        "entity",
        Operation.text(
            "Nur, was um dieses Ding liegt: Kennung, IRI oder Wikidata-Kennung.",
            "Only what lies around this thing: id, IRI or Wikidata id.",
            "Tylko to, co leży wokół tej rzeczy: identyfikator, IRI lub identyfikator Wikidata."),
        "krakow");
  }

  private static ApiParameter depth() {
    return ApiParameter.whole(
        "depth",
        1,
        DEEPEST,
        1,
        Operation.text("Schritte um entity herum.", "Steps around entity.", "Kroki wokół entity."));
  }

  private static ApiParameter format() {
    return ApiParameter.choice(
        "format",
        NetworkForm.words(),
        Operation.text(
            "Format; geht Accept vor.",
            "Format; comes before Accept.",
            "Format; ma pierwszeństwo przed Accept."),
        "graphml");
  }

  private static ApiParameter part() {
    return ApiParameter.choice(
        "part",
        PARTS,
        Operation.text(
            "Bei csv: Knoten oder Kanten (wenn nichts gesagt ist, Kanten).",
            "With csv: nodes or edges (edges, if nothing is said).",
            "Przy csv: węzły lub krawędzie (domyślnie krawędzie)."),
        "edges");
  }

  private Reply export(Call call) {
    NetworkForm form =
        NetworkForm.of(
            call.optional("format")
                .orElseGet(() -> Negotiation.format(call.accept(), NetworkForm.mediaTypes())));
    if (form != NetworkForm.CSV && call.optional("part").isPresent()) {
      throw ProblemException.parameter("part", "part goes with csv; other formats hold both");
    }
    if (call.optional("entity").isEmpty() && call.query().containsKey("depth")) {
      throw ProblemException.parameter("depth", "depth goes with entity");
    }
    Optional<Node> centre = call.optional("entity").map(text -> entity(text, call));
    return export(read(centre, call), form, call);
  }

  private Node entity(String text, Call call) {
    return store.read(snapshot -> things.entity(snapshot, text, "entity", call.language()));
  }

  private Reply export(Network network, NetworkForm form, Call call) {
    long version = network.version();
    NetworkAbout about = new NetworkAbout(version, description(version, call));
    boolean nodes = call.optional("part").filter("nodes"::equals).isPresent();
    String name =
        call.optional("entity")
            .map(text -> "-" + text.replaceAll("[^A-Za-z0-9._-]+", "-"))
            .orElse("");
    String part = form != NetworkForm.CSV ? "" : nodes ? "-nodes" : "-edges";
    String file = "network" + name + part + "." + form.word();
    return Reply.of(
            form.mediaType() + "; charset=utf-8", form.write(network, about, nodes), version)
        .modified(committed(version))
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .header("Link", Licence.LINK);
  }

  private Optional<Instant> committed(long version) {
    return store.read(s -> s.version() == version ? s.committed() : Optional.empty());
  }

  private Network read(Optional<Node> centre, Call call) {
    try {
      return networks.read(centre, call.whole("depth"), call.language());
    } catch (IllegalArgumentException e) {
      String hint = centre.isEmpty() ? "; name an entity" : "; take a smaller depth";
      throw ProblemException.parameter(
          centre.isEmpty() ? "entity" : "depth", e.getMessage() + hint);
    }
  }

  private String description(long version, Call call) {
    return "Partnergraph, data version %d, %s%s, %s"
        .formatted(
            version, store.namespaces().base(), call.permalink(version).substring(1), Licence.IRI);
  }
}
