package org.partnergraph.query;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * A query as its file has it, with its comments and line breaks, and terms in the place of
 * variables.
 */
final class OwnText {

  /** What is no variable though it may look so comes first: IRIs, strings, comments. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "<[^<>\"{}|^`\\\\\\s]*>|\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\\\n]|\\\\.)*\""
              + "|'(?:[^'\\\\\\n]|\\\\.)*'|#[^\\n]*|[?$](\\w+)",
          Pattern.DOTALL);

  private final Query parsed;
  private final Binding terms;

  OwnText(Query parsed, Binding terms) {
    this.parsed = parsed;
    this.terms = terms;
  }

  /**
   * The text with the terms, if it then is the query that is meant: a constant cannot stand
   * everywhere that a variable can.
   */
  Optional<String> of(String text, Query meant) {
    String written = TOKEN.matcher(text).replaceAll(this::written);
    try {
      return Optional.of(written).filter(query -> QueryFactory.create(query).equals(meant));
    } catch (QueryParseException e) {
      return Optional.empty();
    }
  }

  private String written(MatchResult token) {
    String name = token.group(1);
    Node term = name == null ? null : terms.get(Var.alloc(name));
    return Matcher.quoteReplacement(
        term == null ? token.group() : FmtUtils.stringForNode(term, parsed.getPrefixMapping()));
  }
}
