package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.When;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.Named;
import org.partnergraph.entities.Proofs;
import org.partnergraph.entities.Timeline;
import org.partnergraph.entities.TimelineEntry;
import org.partnergraph.entities.Types;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.Snapshot;

/** Picks what stands first on the page of an entity. */
final class GlanceReader {

  private static final Var BODY = Var.alloc("body");
  private static final int MOST = 5;
  private static final String PLANNED = "status-planned";
  private static final Set<Family> WITH_SPEAKERS = Set.of(Family.CITY, Family.INSTITUTION);
  private static final Set<Family> WITH_EVENTS =
      Set.of(Family.CITY, Family.INSTITUTION, Family.PERSON, Family.PARTNERSHIP);

  private final Namespaces namespaces;
  private final Types types;
  private final Proofs names;
  private final Query speakers;

  GlanceReader(Namespaces namespaces) {
    this.namespaces = namespaces;
    types = new Types(namespaces);
    names = new Proofs(namespaces);
    speakers = QueryText.load(GlanceReader.class, "speakers.rq", namespaces);
  }

  Glance read(Snapshot snapshot, Card card, Family family, Timeline timeline, Telling telling) {
    return new Glance(
        family == Family.CITY ? new GlancePartners(telling).of(card.facts()) : List.of(),
        WITH_EVENTS.contains(family) ? latest(snapshot, timeline) : List.of(),
        WITH_SPEAKERS.contains(family) ? speakers(snapshot, card, telling) : List.of());
  }

  private List<TimelineEntry> latest(Snapshot snapshot, Timeline timeline) {
    List<TimelineEntry> events = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (TimelineEntry entry : timeline.dated()) {
      boolean onlyPlanned =
          !entry.status().isEmpty() && entry.status().stream().allMatch(GlanceReader::isPlanned);
      if (isEvent(snapshot, entry) && !onlyPlanned && seen.add(entry.node().id())) {
        events.add(entry);
      }
    }
    Collections.reverse(events);
    return List.copyOf(events.subList(0, Math.min(MOST, events.size())));
  }

  private static boolean isPlanned(Named status) {
    return status.id().equals(PLANNED);
  }

  private boolean isEvent(Snapshot snapshot, TimelineEntry entry) {
    Named type = entry.node().type();
    Node event = namespaces.term("Event");
    return type != null
        && (type.id().equals("Event")
            || types.tree(snapshot).above(namespaces.term(type.id())).contains(event));
  }

  private List<Glance.Speaker> speakers(Snapshot snapshot, Card card, Telling telling) {
    Map<Node, List<Binding>> held = new LinkedHashMap<>();
    Binding body = BindingFactory.binding(BODY, namespaces.entity(card.id()));
    for (Binding row : snapshot.select(speakers, body)) {
      held.computeIfAbsent(row.get("person"), p -> new ArrayList<>()).add(row);
    }
    List<Node> people = held.keySet().stream().limit(MOST).toList();
    List<Binding> rows =
        people.stream().flatMap(person -> held.getOrDefault(person, List.of()).stream()).toList();
    Set<Node> named = new LinkedHashSet<>(people);
    rows.forEach(row -> named.add(row.get("post")));
    List<Node> posts = rows.stream().map(row -> row.get("held")).toList();
    Proofs.Found found = names.readUnnamed(snapshot, posts, named, telling.language());
    return people.stream()
        .map(p -> new Glance.Speaker(found.ref(p), posts(found, held.get(p), telling)))
        .toList();
  }

  private List<Glance.Held> posts(
      Proofs.Found found, @Nullable List<Binding> rows, Telling telling) {
    return Stream.ofNullable(rows)
        .flatMap(List::stream)
        .map(
            row ->
                new Glance.Held(
                    found.ref(row.get("post")),
                    when(found, row.get("held")).phrase(telling.language()).orElse("")))
        .distinct()
        .toList();
  }

  private When when(Proofs.Found found, Node held) {
    Function<String, List<PartialDate>> dates =
        property -> found.dates(held, namespaces.term(property));
    return new When(
        dates.apply("date"), dates.apply("begin"), dates.apply("end"), dates.apply("attestedOn"));
  }
}
