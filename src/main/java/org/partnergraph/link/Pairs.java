package org.partnergraph.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Partnerships as the texts tell them, and as Wikidata does, by the local ids of both cities. */
final class Pairs {

  private final Namespaces namespaces;
  private final Links links;
  private final Set<Node> imports;
  private final Map<String, Told> inTexts = new TreeMap<>();
  private final Map<String, Told> inWikidata = new TreeMap<>();

  private Pairs(Namespaces namespaces, Links links, Set<Node> imports) {
    this.namespaces = namespaces;
    this.links = links;
    this.imports = imports;
  }

  /**
   * Reads them.
   *
   * @param imports the graphs of Wikidata to compare with
   */
  static Pairs read(Snapshot snapshot, Namespaces namespaces, Links links, Set<Node> imports) {
    Set<Node> all = Wikidata.imported(snapshot);
    Pairs pairs = new Pairs(namespaces, links, imports);
    Query query = QueryText.load(Pairs.class, "pairs.rq", namespaces);
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      if (imports.contains(row.get("document")) || !all.contains(row.get("document"))) {
        pairs.add(row);
      }
    }
    return pairs;
  }

  private void add(Binding row) {
    String one = id(row.get("one"));
    String two = id(row.get("two"));
    Node document = row.get("document");
    Map<String, Told> side = imports.contains(document) ? inWikidata : inTexts;
    Told told = side.computeIfAbsent(key(one, two), pair -> new Told());
    told.add(id(document));
    Optional.ofNullable(row.get("begin")).ifPresent(d -> told.begins.add(d, id(document)));
    Optional.ofNullable(row.get("end")).ifPresent(d -> told.ends.add(d, id(document)));
    Optional.ofNullable(row.get("unlabelled")).ifPresent(told::unlabelled);
  }

  /** An entity that an import made is called by the id of ours, where we have one for its item. */
  private String id(Node node) {
    Node own = links.items(node).stream().findFirst().flatMap(links::entity).orElse(node);
    return namespaces.localId(own.getURI()).orElse(own.getURI());
  }

  /** One key for both orders. */
  static String key(String one, String two) {
    return one.compareTo(two) < 0 ? one + " " + two : two + " " + one;
  }

  /** The two cities of a key. */
  static List<String> cities(String key) {
    return List.of(key.split(" "));
  }

  Map<String, Told> inTexts() {
    return inTexts;
  }

  Map<String, Told> inWikidata() {
    return inWikidata;
  }
}
