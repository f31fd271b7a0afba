package org.partnergraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An open store before each test, and what tests do with it. */
abstract class StoreFixture {

  static final Node ONE = NodeFactory.createURI("http://example.org/g/one");
  static final Node TWO = NodeFactory.createURI("http://example.org/g/two");
  static final Node A = NodeFactory.createURI("http://example.org/a");
  static final Node B = NodeFactory.createURI("http://example.org/b");
  static final Node P = NodeFactory.createURI("http://example.org/p");

  KnowledgeStore store;

  abstract KnowledgeStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  /** Three statements each in two graphs, one of them in both. */
  void fill() {
    store.write(
        data -> {
          data.add(ONE, A, P, B);
          data.add(ONE, A, P, A);
          data.add(ONE, B, P, B);
          data.add(TWO, A, P, B);
          data.add(TWO, A, P, number(1));
          data.add(TWO, B, P, number(2));
        });
  }

  void update(String text) {
    DatasetGraph data = store.dataset();
    String based = "BASE <http://example.org/> " + text;
    data.executeWrite(() -> UpdateExec.dataset(data).update(based).execute());
  }

  static Node node(String name) {
    return name.endsWith("*") ? Node.ANY : NodeFactory.createURI("http://example.org/" + name);
  }

  static Node number(int value) {
    return NodeFactoryExtra.intToNode(value);
  }

  int count(String query) {
    return store.read(s -> s.select(QueryFactory.create(query), BindingFactory.empty()).size());
  }
}
