package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Named;
import org.partnergraph.entities.Proofs;
import org.partnergraph.entities.Timeline;
import org.partnergraph.entities.TimelineEntry;
import org.partnergraph.entities.Types;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
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
    Map<Node, Set<Node>> posts = new LinkedHashMap<>();
    Binding body = BindingFactory.binding(BODY, namespaces.entity(card.id()));
    for (Binding row : snapshot.select(speakers, body)) {
      posts.computeIfAbsent(row.get("person"), p -> new LinkedHashSet<>()).add(row.get("post"));
    }
    List<Node> people = posts.keySet().stream().limit(MOST).toList();
    Set<Node> named = new LinkedHashSet<>(people);
    people.forEach(person -> named.addAll(posts.getOrDefault(person, Set.of())));
    Proofs.Found found = names.read(snapshot, List.of(), named, telling.language());
    return people.stream()
        .map(p -> new Glance.Speaker(found.ref(p), refs(found, posts.getOrDefault(p, Set.of()))))
        .toList();
  }

  private static List<EntityRef> refs(Proofs.Found found, Set<Node> nodes) {
    return nodes.stream().map(found::ref).toList();
  }
}
