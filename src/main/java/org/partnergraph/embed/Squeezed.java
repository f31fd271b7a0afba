package org.partnergraph.embed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnergraph.embed.Token.Kind;

/**
 * Source text of the widget without what only its readers need: comments, indentation, line breaks,
 * spaces beside signs, long names, brackets round a single parameter, commas before the end, a
 * {@code const} after another, which is a {@code let}. Every statement of a script has to end with
 * a semicolon or a brace.
 */
final class Squeezed {

  /** What does the same. */
  private static final Map<String, String> SHORTER =
      Map.of("const", "let", "true", "!0", "false", "!1");

  private final List<Token> tokens;
  private final List<Token> left = new ArrayList<>();
  private final Deque<Boolean> constant = new ArrayDeque<>(List.of(false));

  private Squeezed(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * A script.
   *
   * @param kept names that stay as they are
   */
  static String script(String source, Set<String> kept) {
    List<Token> seen =
        Tokens.of(source).stream().filter(token -> token.kind() != Kind.SPACE).toList();
    return new Squeezed(ShortNames.in(seen, kept)).squeeze();
  }

  /** A style sheet, on one line. */
  static String style(String source) {
    return source
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll("([:;,{}]) ", "$1")
        .replaceAll(" ?([{}!>]) ?", "$1")
        .replaceAll("=\"(\\w+)\"", "=$1")
        .replace(";}", "}")
        .strip();
  }

  private String squeeze() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (joinsConstants(i)) {
        left.add(token.named(","));
        i++;
      } else {
        if (!isNeedless(i)) {
          left.add(token);
        }
        follow(token);
      }
    }
    return joined();
  }

  private String joined() {
    StringBuilder script = new StringBuilder();
    Token before = Token.NONE;
    for (Token token : left) {
      Token shorter = token.named(SHORTER.getOrDefault(token.text(), token.text()));
      script.append(before.runsInto(shorter) ? " " : "").append(shorter.text());
      before = shorter;
    }
    return script.append('\n').toString();
  }

  private Token at(int i) {
    return i < 0 || i >= tokens.size() ? Token.NONE : tokens.get(i);
  }

  private boolean isNeedless(int i) {
    Token token = at(i);
    return token.isOneOf(",") && at(i + 1).isOneOf(")", "]", "}")
        || token.isOneOf(";") && at(i + 1).isOneOf("}")
        || token.isOneOf("(") && isOneParameter(i)
        || token.isOneOf(")") && isOneParameter(i - 2);
  }

  /** Whether a bracket here opens {@code (name) =>}. */
  private boolean isOneParameter(int i) {
    return at(i).isOneOf("(")
        && at(i + 1).isWord()
        && at(i + 2).isOneOf(")")
        && at(i + 3).isOneOf("=>");
  }

  /** Whether one declaration of constants ends here and the next begins. */
  private boolean joinsConstants(int i) {
    return constant.element() && at(i).isOneOf(";") && at(i + 1).isOneOf("const");
  }

  /** Keeps in mind, for each open bracket, whether constants are being declared. */
  private void follow(Token token) {
    if (token.closes()) {
      constant.pop();
    }
    if (token.opens()) {
      constant.push(false);
    } else if (token.isOneOf("const", ";")) {
      constant.pop();
      constant.push(token.isOneOf("const"));
    }
  }
}
