package org.partnergraph.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Sets the partnerships of the texts beside those of Wikidata, as they were imported. */
public final class Drift {

  private final Namespaces namespaces;
  private final Links links;
  private final Pairs pairs;

  private Drift(Namespaces namespaces, Links links, Pairs pairs) {
    this.namespaces = namespaces;
    this.links = links;
    this.pairs = pairs;
  }

  /**
   * What to compare.
   *
   * @param cities ids; if empty, all of which a text tells a partnership
   * @param against local ids of graphs of Wikidata; if empty, those of the newest date
   */
  public record Request(List<String> cities, List<String> against) {}

  /**
   * What a comparison found.
   *
   * @param differences in order of the cities
   * @param untold those of the cities that were asked for of which nothing tells a partnership
   */
  public record Found(List<Difference> differences, List<String> untold) {}

  /**
   * Compares.
   *
   * @throws IllegalArgumentException if there is no such graph, or nothing tells a partnership of
   *     any of the cities
   */
  public static Found read(KnowledgeStore store, Request request) {
    return store.read(
        snapshot -> {
          Drift drift = of(snapshot, store.namespaces(), request);
          Set<String> told = drift.cities(request.cities());
          return new Found(
              drift.differences(request),
              request.cities().stream().filter(city -> !told.contains(city)).distinct().toList());
        });
  }

  static Drift of(Snapshot snapshot, Namespaces namespaces, Request request) {
    Links links = Links.read(snapshot, namespaces);
    Set<Node> imports = imports(snapshot, namespaces, request.against());
    return new Drift(namespaces, links, Pairs.read(snapshot, namespaces, links, imports));
  }

  private static Set<Node> imports(Snapshot snapshot, Namespaces namespaces, List<String> asked) {
    Set<Node> all = Wikidata.imported(snapshot);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no graph of Wikidata is in the store; import one first");
    }
    Set<Node> chosen = new LinkedHashSet<>();
    for (String id : asked) {
      Node graph = namespaces.entity(id);
      if (!all.contains(graph)) {
        throw new IllegalArgumentException(
            "--against: " + id + " is no graph of Wikidata; there are " + names(all, namespaces));
      }
      chosen.add(graph);
    }
    return chosen.isEmpty() ? newest(snapshot, all) : chosen;
  }

  /** States of different days are not added up: what was taken out since would seem to stand. */
  private static Set<Node> newest(Snapshot snapshot, Set<Node> all) {
    Map<String, Set<Node>> byDate = new TreeMap<>();
    all.forEach(
        graph ->
            byDate.computeIfAbsent(date(snapshot, graph), d -> new LinkedHashSet<>()).add(graph));
    return byDate.getOrDefault(Collections.max(byDate.keySet()), all);
  }

  private static String date(Snapshot snapshot, Node graph) {
    return snapshot.find(graph, graph, DCTerms.modified.asNode(), Node.ANY).stream()
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  private static String names(Set<Node> graphs, Namespaces namespaces) {
    return graphs.stream()
        .map(graph -> namespaces.localId(graph.getURI()).orElse(graph.getURI()))
        .collect(Collectors.joining(", "));
  }

  List<Difference> differences(Request request) {
    Set<String> cities = cities(request.cities());
    Set<String> keys = new TreeSet<>(pairs.inTexts().keySet());
    keys.addAll(pairs.inWikidata().keySet());
    List<Difference> found = new ArrayList<>();
    for (String key : keys) {
      List<String> both = Pairs.cities(key);
      if (both.stream().anyMatch(cities::contains)) {
        boolean first = cities.contains(both.get(0));
        String city = both.get(first ? 0 : 1);
        String partner = both.get(first ? 1 : 0);
        difference(key, city, partner).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparing(Difference::city)
            .thenComparing(Difference::what)
            .thenComparing(Difference::partner));
    return found;
  }

  private Set<String> cities(List<String> asked) {
    Set<String> known = new TreeSet<>();
    pairs.inTexts().keySet().forEach(key -> known.addAll(Pairs.cities(key)));
    if (asked.isEmpty()) {
      return known;
    }
    pairs.inWikidata().keySet().forEach(key -> known.addAll(Pairs.cities(key)));
    known.retainAll(asked);
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing tells a partnership of " + String.join(", ", asked));
    }
    return known;
  }

  private Optional<Difference> difference(String key, String city, String partner) {
    Told texts = pairs.inTexts().get(key);
    Told wikidata = pairs.inWikidata().get(key);
    return what(texts, wikidata, item(city).isEmpty() || item(partner).isEmpty())
        .map(what -> difference(what, city, partner, orNothing(texts), orNothing(wikidata)));
  }

  private static Told orNothing(@Nullable Told told) {
    return told == null ? new Told() : told;
  }

  private static Optional<String> what(
      @Nullable Told texts, @Nullable Told wikidata, boolean unlinked) {
    if (texts == null) {
      return Optional.of(Difference.WE_LACK);
    }
    if (wikidata == null) {
      return Optional.of(unlinked ? Difference.NOT_LINKED : Difference.WIKIDATA_LACKS);
    }
    if (texts.disagrees(wikidata)) {
      return Optional.of(Difference.DATES_DIFFER);
    }
    if (texts.knowsMoreThan(wikidata)) {
      return Optional.of(Difference.WIKIDATA_LACKS_DATE);
    }
    return wikidata.knowsMoreThan(texts) ? Optional.of(Difference.WE_LACK_DATE) : Optional.empty();
  }

  private Difference difference(
      String what, String city, String partner, Told texts, Told wikidata) {
    return new Difference(
        what,
        city,
        item(city),
        partner,
        item(partner),
        Told.text(texts.begins.texts()),
        Told.text(texts.ends.texts()),
        Told.text(texts.unlabelled),
        Told.text(texts.documents),
        Told.text(wikidata.begins.texts()),
        Told.text(wikidata.ends.texts()),
        Told.text(wikidata.documents));
  }

  private String item(String city) {
    return links.items(namespaces.entity(city)).stream().findFirst().orElse("");
  }

  /** What the texts say of the two cities of a difference. */
  Told texts(Difference difference) {
    return orNothing(pairs.inTexts().get(Pairs.key(difference.city(), difference.partner())));
  }

  /** What Wikidata says of them. */
  Told wikidata(Difference difference) {
    return orNothing(pairs.inWikidata().get(Pairs.key(difference.city(), difference.partner())));
  }
}
