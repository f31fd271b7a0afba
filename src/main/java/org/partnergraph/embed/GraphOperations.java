package org.partnergraph.embed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.Period;
import org.partnergraph.pages.Words;
import org.partnergraph.query.LocalText;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Envelope;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.PeriodParameters;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;

/** What is around an entity, as a graph with places to draw it at, and drawn. */
final class GraphOperations {

  private static final String PATH = "/api/entities/{id}/graph";
  private static final String TAG = "pictures";
  private static final List<String> TYPES = List.of("application/json", Canvas.MEDIA_TYPE);
  private static final int MOST_LISTED = 20;
  static final int LEAST = 8;
  private static final int USUAL = 60;
  static final int MOST = 200;

  private final Subjects subjects;
  private final Pictures pictures;
  private final Words words = Words.load(Pictures.class, "words.yaml", "embed");

  GraphOperations(Subjects subjects, Pictures pictures) {
    this.subjects = subjects;
    this.pictures = pictures;
  }

  List<Operation> all() {
    return List.of(
        operation(
            "graph",
            PATH,
            parameters(),
            new Operation.Answer("The graph", TYPES, "EgoGraph"),
            this::reply),
        operation(
            "graph-svg",
            PATH + ".svg",
            Tint.after(parameters()),
            new Operation.Answer("The picture", List.of(Canvas.MEDIA_TYPE), ""),
            this::svg));
  }

  private static Operation operation(
      String id,
      String path,
      List<ApiParameter> parameters,
      Operation.Answer answer,
      Function<Call, Reply> handler) {
    return new Operation(
        id,
        path,
        TAG,
        Operation.text(
            "Was mit einem Ding verbunden ist, als gezeichneter Graph.",
            "What is linked with a thing, as a graph to draw.",
            "Co jest powiązane z rzeczą, jako narysowany graf."),
        parameters,
        answer,
        path.replace("{id}", "leipzig"),
        handler);
  }

  private static List<ApiParameter> parameters() {
    return PeriodParameters.after(
        List.of(
            id(),
            ApiParameter.whole(
                "depth",
                1,
                2,
                1,
                Operation.text(
                    "Schritte um das Ding.", "Steps around the thing.", "Kroki wokół rzeczy.")),
            ApiParameter.whole(
                "limit",
                LEAST,
                MOST,
                USUAL,
                Operation.text(
                    "So viele Knoten einzeln; was darüber ist, wird gruppiert.",
                    "So many nodes one by one; what is beyond is grouped.",
                    "Tyle węzłów pojedynczo; reszta jest pogrupowana.")),
            kinds(),
            many(
                "expand",
                Operation.text(
                    "Auch, was mit diesen Knoten verbunden ist.",
                    "Also what is linked with these nodes.",
                    "Także to, co jest powiązane z tymi węzłami."),
                "krakow"),
            many(
                "open",
                Operation.text(
                    "Diese Gruppen einzeln zeigen.",
                    "Show these groups one by one.",
                    "Pokaż te grupy pojedynczo."),
                "leipzig~gave"),
            form(),
            ApiParameter.lang()));
  }

  static ApiParameter id() {
    return ApiParameter.path(
        "id",
        Operation.text(
            "Kennung (leipzig) oder Wikidata-Kennung (Q2079).",
            "Id (leipzig) or Wikidata id (Q2079).",
            "Identyfikator (leipzig) lub identyfikator Wikidata (Q2079)."),
        "leipzig");
  }

  static ApiParameter kinds() {
    return ApiParameter.texts(
            Kinds.NAME,
            Kinds.MOST,
            Operation.text(
                "Nur diese Arten von Kanten: Kennungen aus relations, Partnership für alle zwischen"
                    + " Städten.",
                "Only these kinds of edges: ids from relations, Partnership for all between cities.",
                "Tylko te rodzaje krawędzi: identyfikatory z relations, Partnership dla wszystkich"
                    + " między miastami."),
            "post-in")
        .upTo(Kinds.MOST_CHARACTERS);
  }

  static ApiParameter form() {
    return ApiParameter.choice(
        "form",
        Form.words(),
        Operation.text(
            "wide, oder narrow für kleine Bildschirme.",
            "wide, or narrow for small screens.",
            "wide lub narrow dla małych ekranów."),
        "wide");
  }

  static ApiParameter many(String name, LocalText text, String example) {
    return ApiParameter.texts(name, MOST_LISTED, text, example);
  }

  private Reply reply(Call call) {
    return Negotiation.format(call.accept(), TYPES).equals(Canvas.MEDIA_TYPE)
        ? svg(call)
        : json(call);
  }

  private Reply json(Call call) {
    Pictures.Drawn drawn = pictures.graph(request(call));
    return Reply.of(envelope(drawn.graph(), drawn.graph(), drawn.version(), call));
  }

  /** A picture as an answer, with the documents whose words prove its edges. */
  static Envelope envelope(Object data, EgoGraph graph, long version, Call call) {
    Set<String> documents = new TreeSet<>();
    graph.edges().forEach(edge -> edge.evidence().forEach(e -> documents.add(e.document().id())));
    return new Envelope(data, Envelope.Meta.of(version, call).from(List.copyOf(documents)));
  }

  private Reply svg(Call call) {
    Pictures.Drawn drawn = pictures.graph(request(call));
    String language = call.language();
    byte[] picture =
        new GraphSvg(
                drawn.graph(),
                words.in(language),
                GraphSvg.pages(call.origin(), language),
                language)
            .draw();
    return Tint.reply(call, picture, drawn.version());
  }

  private EgoRequest request(Call call) {
    Period period = Period.of(call::optional);
    return new EgoRequest(
        entity(call, "id", call.text("id")),
        call.whole("depth"),
        call.whole("limit"),
        subjects.kinds().of(call.texts(Kinds.NAME)),
        listed(call, "expand").stream().map(id -> entity(call, "expand", id)).toList(),
        Set.copyOf(listed(call, "open")),
        period.since(),
        period.until(),
        Form.of(call.optional("form").orElse("wide")),
        call.language());
  }

  /** The values of a parameter that is repeated, or holds several with commas between. */
  static Set<String> listed(Call call, String name) {
    Set<String> values = new LinkedHashSet<>();
    call.texts(name).forEach(text -> values.addAll(List.of(text.split("\\s*,\\s*"))));
    values.removeIf(String::isBlank);
    requireFew(name, values);
    return values;
  }

  static void requireFew(String name, Set<String> values) {
    if (values.size() > MOST_LISTED) {
      throw ProblemException.parameter(name, name + " has more than " + MOST_LISTED + " values");
    }
  }

  private Node entity(Call call, String parameter, String id) {
    return subjects.node(Optional.of(parameter), id, call.language());
  }
}
