package org.partnergraph.publish;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.OA;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * Makes the description of a thing: what is said of it and of the relations around it, the links
 * from other things, the words that prove all that, the names of what is named, and what is to be
 * said of the document itself.
 */
final class ThingDescriptions {

  private static final Var THING = Var.alloc("thing");

  /** The most relations of a thing, and links from other things; the queries give one more. */
  private static final int MOST_RELATIONS = 1000;

  private static final int MOST_LINKS = 2000;

  private final Namespaces namespaces;
  private final Node evidence;
  private final Node basedOn;
  private final Query about;
  private final Query links;
  private final Query quotes;
  private final Naming naming;
  private final DocumentNotes notes;

  ThingDescriptions(Namespaces namespaces, Things things) {
    this.namespaces = namespaces;
    evidence = namespaces.term("evidence");
    basedOn = namespaces.term("basedOn");
    about = QueryText.load(ThingDescriptions.class, "about.rq", namespaces);
    links = QueryText.load(ThingDescriptions.class, "links.rq", namespaces);
    quotes = QueryText.load(ThingDescriptions.class, "quotes.rq", namespaces);
    naming = new Naming(namespaces);
    notes = new DocumentNotes(things);
  }

  /** The IRI of the document, in all its formats. */
  Node document(String id) {
    return org.apache.jena.graph.NodeFactory.createURI(namespaces.base() + "doc/" + id);
  }

  /** The description of a thing; where it does not hold all, it says so. */
  Graph of(Snapshot snapshot, Node thing, String id) {
    Graph graph = GraphFactory.createDefaultGraph();
    Prefixes.set(graph, namespaces);
    Binding bound = BindingFactory.binding(THING, thing);
    List<Binding> said = snapshot.select(about, bound);
    Set<Node> beyond = beyond(said, thing);
    add(graph, said.stream().filter(row -> !beyond.contains(row.get("subject"))).toList());
    Set<Node> proofs = proofs(graph);
    List<Binding> linked = snapshot.select(links, bound);
    for (Binding row : linked.subList(0, Math.min(linked.size(), MOST_LINKS))) {
      graph.add(row.get("subject"), row.get("property"), thing);
      proofs.addAll(Stream.ofNullable(row.get("evidence")).toList());
    }
    if (!proofs.isEmpty()) {
      Query query = QueryText.withValues(quotes, "evidence", proofs);
      add(graph, snapshot.select(query, BindingFactory.empty()));
    }
    naming.name(snapshot, graph);
    Node document = document(id);
    notes.add(snapshot, graph, thing, document, sources(graph));
    if (!beyond.isEmpty() || linked.size() > MOST_LINKS) {
      PartNote.add(graph, document, namespaces.base() + "api/entities/" + id + "/neighbours");
    }
    return ordered(graph);
  }

  /** Stores that hold the same in another order give the same document. */
  private Graph ordered(Graph graph) {
    Graph ordered = GraphFactory.createDefaultGraph();
    Prefixes.set(ordered, namespaces);
    graph.stream()
        .sorted(
            Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms))
        .forEach(ordered::add);
    return ordered;
  }

  /** The relations that are too many. */
  private static Set<Node> beyond(List<Binding> rows, Node thing) {
    return rows.stream()
        .map(row -> row.get("subject"))
        .filter(subject -> !subject.equals(thing))
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .skip(MOST_RELATIONS)
        .collect(Collectors.toSet());
  }

  private static void add(Graph graph, List<Binding> rows) {
    rows.forEach(
        row -> graph.add(Triple.create(row.get("subject"), row.get("property"), row.get("value"))));
  }

  private Set<Node> proofs(Graph graph) {
    Set<Node> found = new HashSet<>();
    Stream.of(evidence, basedOn)
        .flatMap(property -> graph.stream(Node.ANY, property, Node.ANY))
        .map(Triple::getObject)
        .filter(Objects::nonNull)
        .forEach(found::add);
    return found;
  }

  private static Set<Node> sources(Graph graph) {
    Set<Node> sources = new HashSet<>();
    graph.stream(Node.ANY, OA.hasSource.asNode(), Node.ANY)
        .map(Triple::getObject)
        .forEach(sources::add);
    return sources;
  }
}
