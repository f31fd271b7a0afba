package org.partnergraph.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.Period;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.Cards;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.NeighbourRequest;
import org.partnergraph.entities.Neighbourhood;
import org.partnergraph.entities.Neighbours;
import org.partnergraph.entities.Timeline;
import org.partnergraph.entities.TimelineRequest;
import org.partnergraph.entities.Timelines;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** What the graph says of an entity: its card, its neighbours, its timeline. */
public final class EntityOperations {

  private static final String PATH = "/api/entities/{id}";
  private static final String TAG = "entities";

  private final KnowledgeStore store;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final Terms terms;
  private final Cards cards;
  private final Neighbours neighbours;
  private final Timelines timelines;

  /** Over one store. */
  public EntityOperations(KnowledgeStore store, EntityResolver resolver, UnknownEntities unknown) {
    this.store = store;
    this.resolver = resolver;
    this.unknown = unknown;
    this.terms = new Terms(store.namespaces());
    this.cards = new Cards(store.namespaces());
    this.neighbours = new Neighbours(store.namespaces());
    this.timelines = new Timelines(store.namespaces());
  }

  /** The operations. */
  public List<Operation> all() {
    return List.of(byIri(), card(), neighbours(), timeline());
  }

  private Operation byIri() {
    ApiParameter iri =
        ApiParameter.text(
                "id",
                Operation.text(
                    "Kennung, IRI oder Wikidata-Kennung.",
                    "Id, IRI or Wikidata id.",
                    "Identyfikator, IRI lub identyfikator Wikidata."),
                "https://w3id.org/partnergraph/id/leipzig")
            .mandatory();
    return new Operation(
        "entity-by-iri",
        "/api/entities",
        TAG,
        Operation.text(
            "Wie /api/entities/{id}, auch für IRIs.",
            "As /api/entities/{id}, for IRIs too.",
            "Jak /api/entities/{id}, także dla IRI."),
        List.of(iri, ApiParameter.lang()),
        Operation.Answer.json("The card", "Card"),
        "/api/entities?id=https://w3id.org/partnergraph/id/leipzig",
        call -> about(call, asked -> card(asked, call)));
  }

  private Operation card() {
    return new Operation(
        "entity",
        PATH,
        TAG,
        Operation.text(
            "Alles, was der Graph über ein Ding sagt, mit Belegen.",
            "All that the graph says of a thing, with evidence.",
            "Wszystko, co graf mówi o rzeczy, z dowodami."),
        List.of(id(), ApiParameter.lang()),
        Operation.Answer.json("The card", "Card"),
        "/api/entities/burkhard-jung",
        call -> about(call, asked -> card(asked, call)));
  }

  private Operation neighbours() {
    ApiParameter kind =
        ApiParameter.text(
            "kind",
            Operation.text(
                "Nur diese Art der Beziehung: Klasse oder Eigenschaft der Ontologie.",
                "Only this kind of relation: a class or property of the ontology.",
                "Tylko ten rodzaj relacji: klasa lub właściwość ontologii."),
            "Participation");
    return new Operation(
        "neighbours",
        PATH + "/neighbours",
        TAG,
        Operation.text(
            "Beziehungen zu anderen Dingen, nach Art.",
            "Relations to other things, by kind.",
            "Relacje z innymi rzeczami, według rodzaju."),
        List.of(
            id(),
            kind,
            Paging.limit(NeighbourRequest.MAX_LIMIT, 50),
            Paging.offset(),
            ApiParameter.lang()),
        Operation.Answer.json("A page of neighbours", "Neighbours"),
        "/api/entities/leipzig/neighbours?limit=10",
        call -> about(call, asked -> neighbours(asked, call)));
  }

  private Operation timeline() {
    return new Operation(
        "timeline",
        PATH + "/timeline",
        TAG,
        Operation.text(
            "Was geschah, in der Reihenfolge der Tage. Von einem Zeitraum, was in ihn reicht; was kein Datum hat, steht gesondert.",
            "What happened, in the order of days. Of a period, what meets it; what has no date stands apart.",
            "Co się wydarzyło, w kolejności dni. Z okresu: to, co w niego sięga; wpisy bez daty osobno."),
        PeriodParameters.after(List.of(id(), ApiParameter.lang())),
        Operation.Answer.json("The timeline", "Timeline"),
        "/api/entities/partnership-leipzig-krakow/timeline?since=2024-05-01",
        call -> about(call, asked -> timeline(asked, call)));
  }

  private static ApiParameter id() {
    return ApiParameter.path(
        "id",
        Operation.text(
            "Kennung (leipzig) oder Wikidata-Kennung (Q2079).",
            "Id (leipzig) or Wikidata id (Q2079).",
            "Identyfikator (leipzig) lub identyfikator Wikidata (Q2079)."),
        "leipzig");
  }

  private record Asked(Snapshot snapshot, Node entity) {
    Envelope answer(Object data, Call call, String sparql, Stream<String> sources) {
      List<String> documents = sources.distinct().sorted().toList();
      return new Envelope(data, Envelope.Meta.of(snapshot.version(), call, sparql, documents));
    }
  }

  private Reply about(Call call, Function<Asked, Reply> answer) {
    String id = call.text("id");
    return store.read(
        snapshot -> {
          Node entity =
              resolver
                  .resolve(snapshot, id)
                  .orElseThrow(() -> unknown.problem(Optional.of("id"), id, call.language()));
          return answer.apply(new Asked(snapshot, entity));
        });
  }

  private Reply card(Asked asked, Call call) {
    Card card = cards.card(asked.snapshot(), asked.entity(), call.language());
    Stream<String> sources = card.coverage().speaking().stream().map(s -> s.document().id());
    return Reply.of(asked.answer(card, call, cards.sparql(asked.entity()), sources));
  }

  private Reply neighbours(Asked asked, Call call) {
    NeighbourRequest request =
        new NeighbourRequest(
            terms.check(asked.snapshot(), call, "kind"),
            call.whole("limit"),
            call.whole("offset"),
            call.language());
    Neighbourhood page = neighbours.neighbours(asked.snapshot(), asked.entity(), request);
    Stream<String> sources =
        page.groups().stream()
            .flatMap(group -> group.neighbours().stream())
            .flatMap(neighbour -> documents(neighbour.evidence()));
    String sparql = neighbours.sparql(asked.entity(), request);
    Envelope envelope = asked.answer(page, call, sparql, sources);
    return Reply.of(
        new Envelope(
            page, envelope.meta().of(page.total()).next(Paging.next(call, page.next() != null))));
  }

  private Reply timeline(Asked asked, Call call) {
    TimelineRequest request = request(call);
    Timeline timeline = timelines.timeline(asked.snapshot(), asked.entity(), request);
    Stream<String> sources =
        Stream.concat(timeline.dated().stream(), timeline.undated().stream())
            .flatMap(entry -> documents(entry.evidence()));
    return Reply.of(
        asked.answer(timeline, call, timelines.sparql(asked.entity(), request, timeline), sources));
  }

  private static TimelineRequest request(Call call) {
    Period period = Period.of(call::optional);
    return new TimelineRequest(period.since(), period.until(), call.language());
  }

  private static Stream<String> documents(List<Evidence> evidence) {
    return evidence.stream().map(e -> e.document().id());
  }
}
