package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** Stores of random statements by the properties, classes and concepts that the relations name. */
final class RandomStatements {

  private static final Namespaces NAMES = Namespaces.CANONICAL;
  private static final Pattern TERM = Pattern.compile("\\b(cp|id):([A-Za-z-]+)");
  private static final int NODES = 200;

  private final Random random;
  private final List<Named> relations;

  RandomStatements(long seed) {
    random = new Random(seed);
    relations = Edges.RELATIONS.all().stream().map(Named::of).toList();
  }

  /** What the pattern of a relation names. */
  private record Named(List<Node> properties, List<Node> classes, List<Node> concepts) {

    static Named of(Relation relation) {
      Named terms = new Named(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      String text =
          relation
              .pattern()
              .toString()
              .replace("<" + NAMES.term("").getURI(), "cp:")
              .replace("<" + NAMES.entity("").getURI(), "id:");
      TERM.matcher(text).results().forEach(match -> terms.add(match.group(1), match.group(2)));
      return terms;
    }

    private void add(String prefix, String name) {
      if (prefix.equals("id")) {
        concepts.add(NAMES.entity(name));
      } else {
        (Character.isUpperCase(name.charAt(0)) ? classes : properties).add(NAMES.term(name));
      }
    }
  }

  /** So many things, each with all that one of the relations asks about, in three graphs. */
  Tdb2Store store(int things) {
    Tdb2Store store = Tdb2Store.inMemory(NAMES);
    store.write(
        data -> {
          for (int i = 0; i < things; i++) {
            describe(
                quad -> {
                  data.add(quad);
                  data.add(graph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
                });
          }
        });
    return store;
  }

  private void describe(Consumer<Quad> add) {
    Named terms = pick(relations);
    Node thing = node();
    if (!terms.classes.isEmpty()) {
      add.accept(Quad.create(graph(), thing, RDF.type.asNode(), pick(terms.classes)));
    }
    Node words = node();
    add.accept(Quad.create(graph(), thing, NAMES.term("evidence"), words));
    add.accept(Quad.create(graph(), words, OA.hasSource.asNode(), node()));
    for (Node property : terms.properties) {
      add.accept(Quad.create(graph(), words, NAMES.term("supports"), property));
      add.accept(Quad.create(graph(), thing, property, value(terms)));
    }
  }

  private Node value(Named terms) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return NodeFactory.createLiteralString("word");
    }
    return kind < 4 && !terms.concepts.isEmpty() ? pick(terms.concepts) : node();
  }

  private Node graph() {
    return NodeFactory.createURI("https://example.org/graph-" + random.nextInt(3));
  }

  private Node node() {
    return random.nextInt(20) == 0
        ? NodeFactory.createBlankNode("b" + random.nextInt(5))
        : NAMES.entity("n" + random.nextInt(NODES));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
