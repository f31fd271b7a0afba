package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.partnergraph.entities.Basis;
import org.partnergraph.query.LocalText;

/** A graph put together link by link, without a store. */
final class Links {

  static final String BASE = "https://example.org/";

  private final List<Relation> relations;
  private final Terms terms = new Terms();
  private final EdgeRows rows = new EdgeRows(terms);

  Links(Relation... relations) {
    this.relations = List.of(relations);
  }

  static Relation relation(String id, double weight, boolean timeless) {
    return relation(id, weight, timeless, false);
  }

  static Relation relation(String id, double weight, boolean timeless, boolean symmetric) {
    return relation(id, weight, timeless, symmetric, false);
  }

  /** A link to a document, which is used only where documents are allowed. */
  static Relation toDocument(String id, double weight) {
    return relation(id, weight, true, false, true);
  }

  /** A link that says what belongs to what. */
  static Relation within(String id, double weight) {
    Relation other = relation(id, weight, false);
    return new Relation(
        id,
        weight,
        false,
        false,
        false,
        true,
        Basis.STATED,
        other.label(),
        other.inverse(),
        other.clauses(),
        other.pattern(),
        other.properties());
  }

  private static Relation relation(
      String id, double weight, boolean timeless, boolean symmetric, boolean document) {
    String pattern =
        "PREFIX : <"
            + BASE
            + "> SELECT ?from ?to ?bearer ?when WHERE { ?from :"
            + id
            + " ?to "
            + "BIND(?from AS ?bearer) OPTIONAL { ?to a :Event BIND(?to AS ?when) } }";
    return relation(id, weight, timeless, symmetric, document, QueryFactory.create(pattern));
  }

  /** A link that a pattern of its own yields. */
  static Relation relation(String id, Query pattern) {
    return relation(id, 0.5, true, false, false, pattern);
  }

  private static Relation relation(
      String id,
      double weight,
      boolean timeless,
      boolean symmetric,
      boolean document,
      Query pattern) {
    LocalText text = new LocalText(new TreeMap<>(Map.of("en", id)));
    return new Relation(
        id,
        weight,
        symmetric,
        timeless,
        document,
        false,
        Basis.STATED,
        text,
        text,
        Clauses.of(text),
        pattern,
        PatternProperties.of(pattern));
  }

  private int term(String name) {
    return terms.of(iri(name));
  }

  static Node iri(String name) {
    return NodeFactory.createURI(BASE + name);
  }

  /** A link without a date, of the first relation. */
  Links link(String from, String to) {
    return link(from, to, 0, Days.UNKNOWN);
  }

  Links link(String from, String to, int relation) {
    return link(from, to, relation, Days.UNKNOWN);
  }

  Links link(String from, String to, int relation, int year) {
    return link(from, to, relation, year(year));
  }

  Links link(String from, String to, int relation, Days days) {
    int end = term(to);
    int when = days.equals(Days.UNKNOWN) ? Terms.NONE : end;
    rows.add(term(from), end, relation, days, term("bearer-" + from), when, Terms.NONE);
    return this;
  }

  /** A link of the first relation with the time of its end, which nobody tells. */
  Links undated(String from, String to) {
    int end = term(to);
    rows.add(term(from), end, 0, Days.UNKNOWN, term("bearer-" + from), end, Terms.NONE);
    return this;
  }

  /** A link of the first relation that several documents prove. */
  Links proved(String from, String to, String... documents) {
    for (String document : documents) {
      int proof = term(document);
      rows.add(term(from), term(to), 0, Days.UNKNOWN, term("bearer"), Terms.NONE, proof);
    }
    return this;
  }

  static Days year(int year) {
    return new Days(
        (int) LocalDate.of(year, 1, 1).toEpochDay(), (int) LocalDate.of(year, 12, 31).toEpochDay());
  }

  ConnectionIndex index() {
    return index(Collection::size);
  }

  ConnectionIndex index(ToIntFunction<Collection<Node>> independent) {
    return rows.index(1, relations, independent);
  }

  static int number(ConnectionIndex index, String name) {
    return index.node(iri(name)).orElseThrow();
  }

  static SearchSpec between(ConnectionIndex index, String from, String to) {
    return SearchSpec.between(number(index, from), number(index, to));
  }

  /** The names along a path, a space between them. */
  static String names(ConnectionIndex index, FoundPath path) {
    List<String> names = new ArrayList<>();
    for (int node : path.nodes()) {
      names.add(index.node(node).getURI().substring(BASE.length()));
    }
    return String.join(" ", names);
  }

  static List<String> names(ConnectionIndex index, Outcome outcome) {
    return outcome.paths().stream().map(path -> names(index, path)).toList();
  }
}
