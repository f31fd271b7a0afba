package org.partnergraph.query;

import java.util.Iterator;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The properties that stand for a function: those for lists, and a split with an end to its work.
 * Any other is a property of the graph, as ARQ's own registry would load classes by their name.
 */
final class BoundedProperties extends PropertyFunctionRegistry {

  private static final String SPLIT = "http://jena.apache.org/ARQ/property#strSplit";
  private static final PropertyFunctionFactory SPLITTING = name -> new BoundedSplit();

  BoundedProperties() {
    PropertyFunctionRegistry standard = PropertyFunctionRegistry.standardRegistry();
    Iterator<String> names = standard.keys();
    while (names.hasNext()) {
      String name = names.next();
      if (name.startsWith("http://jena.apache.org/ARQ/list#")
          || name.startsWith("http://www.w3.org/")) {
        put(name, standard.get(name));
      }
    }
    put(SPLIT, SPLITTING);
  }

  /** The base class would say so of all that it could load. */
  @Override
  public boolean manages(String name) {
    return isRegistered(name);
  }

  /** The base class would load others, and ARQ's split in the place of this one. */
  @Override
  public @Nullable PropertyFunctionFactory get(String name) {
    if (name.equals(SPLIT)) {
      return SPLITTING;
    }
    return isRegistered(name) ? super.get(name) : null;
  }
}
