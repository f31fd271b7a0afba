package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.api.Test;

class OwnTextTest {

  private static final Var X = Var.alloc("x");
  private static final Binding THING =
      BindingFactory.binding(X, NodeFactory.createURI("http://e/thing"));

  @Test
  void keepsCommentsStringsAndIrisAsTheyAre() {
    String text =
        "PREFIX e: <http://e/>\n# about ?x\nSELECT ?y { ?x e:p ?y . FILTER(?y != \"?x\" && ?y != <http://f#?x>) }";
    assertThat(written(text))
        .isEqualTo(
            "PREFIX e: <http://e/>\n# about ?x\nSELECT ?y { e:thing e:p ?y . FILTER(?y != \"?x\" && ?y != <http://f#?x>) }");
  }

  @Test
  void leavesAQueryInWhichAConstantCannotStandToTheSerialiser() {
    assertThat(written("SELECT ?x ?y { ?x <http://e/p> ?y }")).isEqualTo("none");
  }

  private static String written(String text) {
    Query query = QueryFactory.create(text);
    Query meant = QueryTransformOps.replaceVars(query, Map.of(X, THING.get(X)));
    return new OwnText(query, THING).of(text, meant).orElse("none");
  }
}
