package org.partnergraph.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Ids;
import org.partnergraph.query.Labels;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.Snapshot;

/** Reads the things of one kind once for each data version, and their names for each language. */
final class ListingReader {

  private final Query query;
  private final Ids ids;
  private final Labels labels;
  private final Map<String, Listing> read = new ConcurrentHashMap<>();
  private volatile Rows rows = new Rows(-1, Map.of(), Set.of());

  /** What is the same in all languages: the values of each thing by facet. */
  private record Rows(long version, Map<Node, Map<String, List<Node>>> items, Set<Node> named) {}

  ListingReader(BrowseKind kind, Namespaces namespaces) {
    query = QueryText.load(ListingReader.class, "browse/" + kind.id() + ".rq", namespaces);
    ids = new Ids(namespaces);
    labels = new Labels(namespaces);
  }

  Listing read(Snapshot snapshot, String language) {
    Listing known = read.get(language);
    if (known != null && known.version() == snapshot.version()) {
      return known;
    }
    Listing fresh = listing(snapshot, language);
    read.put(language, fresh);
    return fresh;
  }

  private Listing listing(Snapshot snapshot, String language) {
    Rows known = rows;
    if (known.version() != snapshot.version()) {
      known = rows(snapshot);
      rows = known;
    }
    Map<Node, String> names = labels.of(snapshot, known.named(), language);
    List<Listing.Item> items =
        known.items().entrySet().stream().map(e -> item(e.getKey(), e.getValue(), names)).toList();
    return Listing.of(snapshot.version(), items, language);
  }

  private Rows rows(Snapshot snapshot) {
    Map<Node, Map<String, List<Node>>> items = new LinkedHashMap<>();
    Set<Node> named = new HashSet<>();
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      Map<String, List<Node>> values =
          items.computeIfAbsent(row.get("item"), item -> new LinkedHashMap<>());
      Node value = row.get("value");
      if (value != null) {
        String facet = row.get("facet").getLiteralLexicalForm();
        values.computeIfAbsent(facet, f -> new ArrayList<>()).add(value);
        named.add(value);
      }
    }
    named.addAll(items.keySet());
    named.removeIf(Node::isLiteral);
    return new Rows(snapshot.version(), items, named);
  }

  private Listing.Item item(Node node, Map<String, List<Node>> found, Map<Node, String> names) {
    Map<String, List<Listing.Value>> values = new HashMap<>();
    found.forEach(
        (facet, nodes) ->
            values.put(
                facet,
                nodes.stream().flatMap(n -> value(facet, n, names).stream()).distinct().toList()));
    Optional<LocalDate> first =
        found.getOrDefault(BrowseKind.DECADE, List.of()).stream()
            .flatMap(date -> PartialDate.of(date).stream())
            .flatMap(date -> date.earliest().stream())
            .min(Comparator.naturalOrder());
    return new Listing.Item(ids.of(node), name(node, names), values, first);
  }

  private Optional<Listing.Value> value(String facet, Node node, Map<Node, String> names) {
    return facet.equals(BrowseKind.DECADE)
        ? PartialDate.of(node).flatMap(PartialDate::earliest).map(ListingReader::decade)
        : Optional.of(new Listing.Value(id(node), name(node, names)));
  }

  private static Listing.Value decade(LocalDate day) {
    int first = Math.floorDiv(day.getYear(), 10) * 10;
    return new Listing.Value(Integer.toString(first), first + "–" + (first + 9));
  }

  private String id(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : ids.of(node);
  }

  private String name(Node node, Map<Node, String> names) {
    return names.getOrDefault(node, id(node));
  }
}
