package org.partnergraph.query;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI, directly or by CALL and fn:apply: those of SPARQL,
 * XPath and some of ARQ. Those that can make much of little look at their arguments first. ARQ's
 * own registry would load any class of the library by its name; some of those sleep, print, or
 * write a number in a billion digits.
 */
final class BoundedFunctions extends FunctionRegistry {

  private static final String ARQ = "http://jena.apache.org/ARQ/function#";
  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
  private static final String SPARQL = "http://www.w3.org/ns/sparql#";

  /** Not the lists and maps as values that ARQ has as well, which double with each step. */
  private static final String STANDARDS = "http://www.w3.org/";

  private static final List<String> HARMLESS =
      List.of(
          "adjust-to-timezone",
          "bnode",
          "collation",
          "e",
          "isTriple",
          "langeq",
          "localname",
          "max",
          "min",
          "namespace",
          "now",
          "object",
          "pi",
          "predicate",
          "sha1sum",
          "sqrt",
          "strlen",
          "struuid",
          "subject",
          "substr",
          "substring",
          "system-timezone",
          "triple",
          "uuid",
          "version");

  private static final Map<String, Consumer<List<NodeValue>>> CHECKS =
      Map.ofEntries(
          Map.entry(SPARQL + "regex", TextBounds::regex),
          Map.entry(XPATH + "replace", TextBounds::replace),
          Map.entry(SPARQL + "replace", TextBounds::replace),
          Map.entry(XPATH + "concat", TextBounds::concat),
          Map.entry(SPARQL + "concat", TextBounds::concat),
          Map.entry(ARQ + "strjoin", TextBounds::join),
          Map.entry(MATH + "pow", TextBounds::power),
          Map.entry(MATH + "exp10", TextBounds::powerOfTen));

  BoundedFunctions() {
    FunctionRegistry standard = FunctionRegistry.standardRegistry();
    Iterator<String> names = standard.keys();
    while (names.hasNext()) {
      String name = names.next();
      if (name.startsWith(STANDARDS)) {
        put(name, standard.get(name));
      }
    }
    HARMLESS.forEach(name -> put(ARQ + name, standard.get(ARQ + name)));
    CHECKS.forEach((name, check) -> put(name, checked(standard.get(name), check)));
    FunctionFactory regex = checked(standard.get(SPARQL + "regex"), TextBounds::regex);
    put(XPATH + "matches", name -> regex.create(SPARQL + "regex")); // ARQ's own takes no values
  }

  private static FunctionFactory checked(FunctionFactory all, Consumer<List<NodeValue>> check) {
    return name -> new CheckedFunction((FunctionBase) all.create(name), check);
  }

  /** None but those that were put here: the base class would load others. */
  @Override
  public @Nullable FunctionFactory get(String name) {
    return isRegistered(name) ? super.get(name) : null;
  }
}
