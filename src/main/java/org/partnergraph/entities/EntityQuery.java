package org.partnergraph.entities;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;

/** A query about {@code ?entity}. */
record EntityQuery(Query query) {

  private static final Var ENTITY = Var.alloc("entity");

  static EntityQuery load(String file, Namespaces namespaces) {
    return new EntityQuery(QueryText.load(EntityQuery.class, file, namespaces));
  }

  /** The query with the entity in place, as a term. */
  Query about(Node entity) {
    return QueryTransformOps.replaceVars(query, Map.of(ENTITY, entity));
  }
}
