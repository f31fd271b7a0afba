package org.partnergraph.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException;

/** Proves that a question can be bound, and that what is bound can be written and read again. */
final class BindingCheck {

  private final String file;
  private final Question question;

  BindingCheck(String file, Question question) {
    this.file = file;
    this.question = question;
  }

  void run() {
    Map<String, String> required = new HashMap<>();
    Map<String, String> all = new HashMap<>();
    for (Parameter parameter : question.parameters()) {
      all.put(parameter.name(), parameter.example());
      if (parameter.required()) {
        required.put(parameter.name(), parameter.example());
      }
    }
    check(all);
    if (required.size() < all.size()) {
      check(required);
    }
  }

  private void check(Map<String, String> arguments) {
    EntityLookup anything = id -> Optional.of(NodeFactory.createURI("urn:x-any:thing"));
    try {
      QueryFactory.create(question.sparql(question.bind(arguments, "en", anything)));
    } catch (QueryScopeException e) {
      throw new QueryFileException(
          file, 1, "a parameter is assigned within the query: " + e.getMessage());
    } catch (QueryException e) {
      throw new QueryFileException(
          file, 1, "with its parameters in place the query is not SPARQL: " + e.getMessage());
    }
  }
}
