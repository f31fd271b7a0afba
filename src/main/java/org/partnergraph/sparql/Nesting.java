package org.partnergraph.sparql;

import java.io.StringReader;
import org.apache.jena.sparql.lang.arq.javacc.ARQParserConstants;
import org.apache.jena.sparql.lang.arq.javacc.ARQParserTokenManager;
import org.apache.jena.sparql.lang.arq.javacc.SimpleCharStream;
import org.apache.jena.sparql.lang.arq.javacc.Token;
import org.apache.jena.sparql.lang.arq.javacc.TokenMgrError;

/**
 * How deep the brackets of a query or an update go. What parses it goes down for each, and what
 * looks for the best plan looks into each bracket again for each that is around it, with no regard
 * to timeouts.
 */
final class Nesting {

  private static final int DEEPEST = 64;

  static final String ADVICE = "brackets stand more than " + DEEPEST + " deep within each other";

  private Nesting() {}

  /**
   * Whether that is more than any sensible query has. Told by the tokens of the parser, so that
   * brackets in comments, texts and IRIs are none; before it runs, as it could overflow.
   */
  static boolean isTooDeep(String text) {
    ARQParserTokenManager tokens =
        new ARQParserTokenManager(new SimpleCharStream(new StringReader(text)));
    try {
      int depth = 0;
      Token token = tokens.getNextToken();
      while (token.kind != ARQParserConstants.EOF && depth <= DEEPEST) {
        depth += step(token.kind);
        token = tokens.getNextToken();
      }
      return depth > DEEPEST;
    } catch (TokenMgrError e) {
      return false; // the parser gets no further either, and says where
    }
  }

  private static int step(int kind) {
    return switch (kind) {
      case ARQParserConstants.LPAREN, ARQParserConstants.LBRACE, ARQParserConstants.LBRACKET -> 1;
      case ARQParserConstants.RPAREN, ARQParserConstants.RBRACE, ARQParserConstants.RBRACKET -> -1;
      default -> 0;
    };
  }
}
