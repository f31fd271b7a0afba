package org.partnergraph.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * Whether a query has the same answer as long as the data is the same. The time, chance, other
 * endpoints, and functions that this class does not know may give another one each time.
 */
final class Steadiness {

  /** What may call such a function: its name, an escaped letter, or a name before a bracket. */
  private static final Pattern SUSPECT =
      Pattern.compile(
          "\\b(?:NOW|RAND|UUID|STRUUID|BNODE|CALL|SERVICE)\\b|\\\\[uU]"
              + "|[:>][^\\s:(){}\\[\\]<>\"'#]*+\\s*+[(#]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHANGING =
      Pattern.compile(
          "\\b(?:NOW|RAND|UUID|STRUUID|BNODE|CALL)\\s*+\\(|\\bSERVICE\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CALLED = Pattern.compile("<([^<>\\s]*+)>\\s*+\\(");
  private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";

  private Steadiness() {}

  /** One that cannot be parsed is not called steady. */
  static boolean isSteady(String query) {
    return !SUSPECT.matcher(query).find() || !Nesting.isTooDeep(query) && isSteadyParsed(query);
  }

  private static boolean isSteadyParsed(String text) {
    try {
      return isSteadyWritten(written(QueryFactory.create(text, Syntax.syntaxARQ)));
    } catch (QueryException | StackOverflowError e) {
      return false;
    }
  }

  /** As ARQ writes it: without comments and escapes, all IRIs in full. */
  private static String written(Query query) {
    query.getPrefixMapping().clearNsPrefixMap();
    query.setBaseURI((String) null);
    return query.serialize();
  }

  private static boolean isSteadyWritten(String query) {
    Matcher called = CALLED.matcher(query);
    while (called.find()) {
      if (!called.group(1).startsWith(CASTS)) {
        return false;
      }
    }
    return !CHANGING.matcher(query).find();
  }
}
