package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.Period;
import org.partnergraph.entities.Timeline;
import org.partnergraph.entities.TimelineEntry;
import org.partnergraph.pages.Family;
import org.partnergraph.pages.Words;
import org.partnergraph.query.LocalText;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.ConnectionOperation;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.PeriodParameters;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;

/** The other pictures: map, timeline and connection. */
final class ViewOperations {

  private static final String TAG = "pictures";
  private static final String MAP = "/api/entities/{id}/map";
  private static final String JSON = "application/json";
  private static final String WITHOUT = "without";
  private static final String UNDATED = "undated";
  private static final int MOST = 200;

  private final Subjects subjects;
  private final Pictures pictures;
  private final Twins twins;
  private final ConnectionOperation connections;
  private final Words words = Words.load(Pictures.class, "words.yaml", "embed");

  ViewOperations(
      Subjects subjects, Pictures pictures, Twins twins, ConnectionOperation connections) {
    this.connections = connections;
    this.subjects = subjects;
    this.pictures = pictures;
    this.twins = twins;
  }

  List<Operation> all() {
    LocalText map =
        Operation.text(
            "Die Orte, mit denen ein Ding verbunden ist, auf einer Karte.",
            "The places that a thing is linked with, on a map.",
            "Miejsca, z którymi rzecz jest powiązana, na mapie.");
    return List.of(
        operation("map", MAP, map, mapParameters(), this::map)
            .answering(new Operation.Answer("The map", List.of(JSON, Canvas.MEDIA_TYPE), "EgoMap")),
        operation("map-svg", MAP + ".svg", map, Tint.after(mapParameters()), this::mapSvg),
        operation(
            "timeline-svg",
            "/api/entities/{id}/timeline.svg",
            Operation.text(
                "Die Zeitleiste als Bild.", "The timeline as a picture.", "Oś czasu jako obraz."),
            Tint.after(
                PeriodParameters.after(
                    List.of(
                        GraphOperations.id(),
                        without(),
                        GraphOperations.form(),
                        ApiParameter.lang()))),
            this::timeline),
        operation(
            "connections-svg",
            "/api/connections.svg",
            Operation.text(
                "Der beste Weg zwischen zweien als Bild.",
                "The best path between two as a picture.",
                "Najlepsza droga między dwoma jako obraz."),
            Tint.after(connectionParameters()),
            this::connection));
  }

  /** Those of the answer that is drawn. */
  private List<ApiParameter> connectionParameters() {
    List<ApiParameter> all = new ArrayList<>(connections.parameters());
    all.add(GraphOperations.form());
    return all;
  }

  private static Operation operation(
      String id,
      String path,
      LocalText summary,
      List<ApiParameter> parameters,
      Function<Call, Reply> handler) {
    String example =
        path.endsWith("connections.svg")
            ? path + "?from=tomasz-daros&to=holger-mahnicke"
            : path.replace("{id}", "leipzig");
    Operation.Answer picture = new Operation.Answer("The picture", List.of(Canvas.MEDIA_TYPE), "");
    return new Operation(id, path, TAG, summary, parameters, picture, example, handler);
  }

  private static ApiParameter without() {
    return GraphOperations.many(
        WITHOUT,
        Operation.text(
            "Ohne diese Arten von Einträgen: Kennungen aus what; undated für die ohne Datum.",
            "Without these kinds of entries: ids from what; undated for those without a date.",
            "Bez tych rodzajów wpisów: identyfikatory z what; undated dla tych bez daty."),
        "inFrameworkOf");
  }

  private static List<ApiParameter> mapParameters() {
    return PeriodParameters.after(
        List.of(
            GraphOperations.id(),
            GraphOperations.kinds(),
            GraphOperations.form(),
            ApiParameter.lang()));
  }

  private Reply map(Call call) {
    if (Negotiation.format(call.accept(), List.of(JSON, Canvas.MEDIA_TYPE))
        .equals(Canvas.MEDIA_TYPE)) {
      return mapSvg(call);
    }
    Pictures.Mapped mapped = pictures.map(request(call));
    return Reply.of(
        GraphOperations.envelope(mapped.map(), mapped.map().graph(), mapped.version(), call));
  }

  private Reply mapSvg(Call call) {
    Pictures.Mapped mapped = pictures.map(request(call));
    EgoMap map = mapped.map();
    byte[] picture =
        new GraphSvg(
                map.graph(),
                words.in(call.language()),
                GraphSvg.pages(call.origin(), call.language()),
                call.language())
            .draw(map);
    return Tint.reply(call, picture, mapped.version());
  }

  private EgoRequest request(Call call) {
    Period period = Period.of(call::optional);
    return new EgoRequest(
        subjects.node(Optional.of("id"), call.text("id"), call.language()),
        1,
        MOST,
        subjects.kinds().of(call.texts(Kinds.NAME)),
        List.of(),
        Set.of(),
        period.since(),
        period.until(),
        form(call),
        call.language());
  }

  private static Form form(Call call) {
    return Form.of(call.optional("form").orElse("wide"));
  }

  private Reply timeline(Call call) {
    Node entity = subjects.node(Optional.of("id"), call.text("id"), call.language());
    Set<String> without = without(call, entity);
    Twins.Told told = twins.timeline(entity, Period.of(call::optional), call.language());
    byte[] picture =
        new TimelineSvg(words.in(call.language()), call.origin(), call.language(), form(call))
            .draw(left(told.timeline(), without));
    return Tint.reply(call, picture, told.version());
  }

  /** The kinds to leave out: of those that the whole timeline has. */
  private Set<String> without(Call call, Node entity) {
    Set<String> without = GraphOperations.listed(call, WITHOUT);
    if (!without.isEmpty()) {
      Timeline whole = twins.timeline(entity, Period.ALL, call.language()).timeline();
      Set<String> known =
          Stream.of(whole.dated(), whole.undated())
              .flatMap(List::stream)
              .map(entry -> entry.what().id())
              .collect(Collectors.toCollection(TreeSet::new));
      known.add(UNDATED);
      without.stream()
          .filter(kind -> !known.contains(kind))
          .findFirst()
          .ifPresent(kind -> refuse(kind, known));
    }
    return without;
  }

  private static void refuse(String kind, Set<String> known) {
    String some = String.join(", ", known);
    throw ProblemException.parameter(
        WITHOUT, "without must be some of %s, not %s".formatted(some, kind));
  }

  /** What some kinds of entries leave of a timeline. */
  private static Timeline left(Timeline all, Set<String> without) {
    return new Timeline(
        all.entity(),
        left(all.dated(), without),
        without.contains(UNDATED) ? List.of() : left(all.undated(), without));
  }

  private static List<TimelineEntry> left(List<TimelineEntry> entries, Set<String> without) {
    return entries.stream().filter(entry -> !without.contains(entry.what().id())).toList();
  }

  private Reply connection(Call call) {
    ConnectionAnswer answer = connections.answer(call);
    Map<String, Family> families = pictures.families(ConnectionSvg.things(answer));
    byte[] picture =
        new ConnectionSvg(
                words.in(call.language()), call.origin(), call.language(), families, form(call))
            .draw(answer);
    return Tint.reply(call, picture, answer.version());
  }
}
