package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Proofs;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Reads what a document is quoted with, and what it speaks of. */
final class PassageReader {

  private static final Var DOCUMENT = Var.alloc("document");

  private final Query passages;
  private final Query spokenOf;
  private final Proofs proofs;

  PassageReader(Namespaces namespaces) {
    passages = QueryText.load(PassageReader.class, "passages.rq", namespaces);
    spokenOf = QueryText.load(PassageReader.class, "spoken-of.rq", namespaces);
    proofs = new Proofs(namespaces);
  }

  /**
   * What a document page shows beyond the facts about the document.
   *
   * @param passages in the order of the lines
   * @param entities of which it speaks, by the name of their type
   */
  record Text(List<Passage> passages, Map<String, List<EntityRef>> entities) {}

  /** A quote and the nodes that it proves. */
  private record Quoted(int first, int last, String text, Set<Node> bearers) {
    boolean holds(Quoted other) {
      return this != other
          && first <= other.first
          && last >= other.last
          && text.contains(other.text);
    }
  }

  /** Reads a document; one that is not quoted has no passages. */
  Text read(Snapshot snapshot, Node document, String language) {
    Binding about = BindingFactory.binding(DOCUMENT, document);
    List<Quoted> quotes = quotes(snapshot.select(passages, about));
    Set<Node> bearers = new HashSet<>();
    quotes.forEach(quote -> bearers.addAll(quote.bearers()));
    List<Node> entities = snapshot.column(spokenOf, about, "entity");
    Proofs.Found found = proofs.read(snapshot, bearers, entities, language);
    return new Text(passages(quotes, found), byType(entities, found));
  }

  private static List<Quoted> quotes(List<Binding> rows) {
    Map<String, Quoted> quotes = new LinkedHashMap<>();
    for (Binding row : rows) {
      int first = line(row.get("first"));
      int last = line(row.get("last"));
      String text = row.get("quote").getLiteralLexicalForm();
      quotes
          .computeIfAbsent(
              first + "-" + last + text,
              key -> new Quoted(first, last, text, new LinkedHashSet<>()))
          .bearers()
          .add(row.get("bearer"));
    }
    return List.copyOf(quotes.values());
  }

  private static int line(Node number) {
    return Integer.parseInt(number.getLiteralLexicalForm());
  }

  /** One passage for each quote that is no part of another. */
  private static List<Passage> passages(List<Quoted> quotes, Proofs.Found found) {
    NavigableMap<Integer, List<Quoted>> byLine = new TreeMap<>();
    quotes.forEach(q -> byLine.computeIfAbsent(q.first(), line -> new ArrayList<>()).add(q));
    int longest = quotes.stream().mapToInt(q -> q.last() - q.first()).max().orElse(0);
    List<Passage> passages = new ArrayList<>();
    int before = -1;
    for (Quoted outer : quotes) {
      if (between(byLine, outer.last() - longest, outer.first()).noneMatch(q -> q.holds(outer))) {
        List<Quoted> inner =
            between(byLine, outer.first(), outer.last()).filter(outer::holds).toList();
        passages.add(passage(outer, inner, found, outer.first() <= before));
        before = outer.last();
      }
    }
    return passages;
  }

  /** The quotes that begin in some lines. */
  private static Stream<Quoted> between(
      NavigableMap<Integer, List<Quoted>> byLine, int first, int last) {
    return byLine.subMap(Math.min(first, last), true, last, true).values().stream()
        .flatMap(List::stream);
  }

  private static Passage passage(
      Quoted outer, List<Quoted> inner, Proofs.Found found, boolean follows) {
    Set<Node> drawn = new LinkedHashSet<>(outer.bearers());
    inner.forEach(quote -> drawn.addAll(quote.bearers()));
    return new Passage(
        outer.first(),
        outer.last(),
        outer.text(),
        inner.stream().map(Quoted::text).toList(),
        drawn.stream().map(found::ref).toList(),
        follows);
  }

  private static Map<String, List<EntityRef>> byType(List<Node> entities, Proofs.Found found) {
    Map<String, List<EntityRef>> byType = new TreeMap<>();
    for (Node entity : entities) {
      EntityRef ref = found.ref(entity);
      if (ref.type() != null) {
        byType.computeIfAbsent(ref.type().label(), type -> new ArrayList<>()).add(ref);
      }
    }
    return byType;
  }
}
