package org.partnergraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.store.Namespaces;

/** The queries that the service itself runs; each stands in a {@code .rq} file beside its class. */
public final class QueryText {

  private QueryText() {}

  /**
   * Reads and parses a query that ships beside a class.
   *
   * @param file simple name, such as {@code classes.rq}
   * @param namespaces the base to which the query's IRIs are moved
   */
  public static Query load(Class<?> owner, String file, Namespaces namespaces) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no query " + file + " beside " + owner.getName());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return QueryFactory.create(namespaces.rebaseText(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the query that is restricted to some values of one variable. */
  public static Query withValues(Query query, String variable, Iterable<Node> values) {
    Query copy = query.cloneQuery();
    Var var = Var.alloc(variable);
    List<Binding> rows = new java.util.ArrayList<>();
    values.forEach(value -> rows.add(BindingFactory.binding(var, value)));
    copy.setValuesDataBlock(List.of(var), rows);
    return copy;
  }
}
