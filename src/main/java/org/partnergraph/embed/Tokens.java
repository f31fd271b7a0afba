package org.partnergraph.embed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.partnergraph.embed.Token.Kind;

/**
 * Cuts a script into its pieces. It knows as much of the language as the widget uses: a comment
 * stands on lines of its own, and strings, templates and regular expressions end on the line where
 * they begin.
 */
final class Tokens {

  private static final char TEMPLATE = '`';
  private static final List<String> LONG = List.of("...", "=>", "?.", "++", "--");

  private final String script;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Character> open = new ArrayDeque<>();
  private Token before = Token.NONE;
  private int at;

  private Tokens(String script) {
    this.script = script;
  }

  /**
   * All of a script; joined they are the script again.
   *
   * @throws IllegalStateException if something does not end on its line
   */
  static List<Token> of(String script) {
    Tokens tokens = new Tokens(script);
    while (tokens.at < script.length()) {
      tokens.next();
    }
    return tokens.tokens;
  }

  static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
  }

  private void next() {
    char c = script.charAt(at);
    if (Character.isWhitespace(c) || script.startsWith("//", at)) {
      add(endOfSpace(), Kind.SPACE);
    } else if (isPartOfName(c)) {
      add(endOfName(at), c == '#' ? Kind.PRIVATE : Character.isDigit(c) ? Kind.LITERAL : Kind.WORD);
    } else if (c == '\'' || c == '"') {
      add(endOf(c), Kind.LITERAL);
    } else if (c == TEMPLATE || (c == '}' && top() == TEMPLATE)) {
      template(c);
    } else if (c == '/' && startsPattern()) {
      add(endOfName(endOf('/')), Kind.LITERAL);
    } else {
      sign(c);
    }
  }

  private int endOfSpace() {
    int end = script.startsWith("//", at) ? script.indexOf('\n', at) : at;
    while (end < script.length() && Character.isWhitespace(script.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfName(int from) {
    int end = from;
    while (end < script.length() && isPartOfName(script.charAt(end))) {
      end++;
    }
    return end;
  }

  /** After a value a slash divides. */
  private boolean startsPattern() {
    return before.isOneOf("return")
        || before.kind() == Kind.SIGN && !before.isOneOf(")", "]", "}")
        || before == Token.NONE;
  }

  private void sign(char c) {
    if (c == '(' || c == '[' || c == '{') {
      open.push(c);
    } else if (c == ')' || c == ']' || c == '}') {
      open.pop();
    }
    String sign = LONG.stream().filter(s -> script.startsWith(s, at)).findFirst().orElse(" ");
    add(at + sign.length(), Kind.SIGN);
  }

  /** A part of a template, up to a value in it or to its end. */
  private void template(char c) {
    if (c == '}') {
      open.pop();
    }
    for (int i = at + 1; isOnTheLine(i); i++) {
      if (script.charAt(i) == '\\') {
        i++;
      } else if (script.charAt(i) == TEMPLATE) {
        add(i + 1, Kind.LITERAL);
        return;
      } else if (script.startsWith("${", i)) {
        add(i + 2, Kind.LITERAL);
        open.push(TEMPLATE);
        return;
      }
    }
    throw unended();
  }

  /** After a string or a regular expression. */
  private int endOf(char quote) {
    boolean inClass = false;
    for (int i = at + 1; isOnTheLine(i); i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote == '/' && (c == '[' || c == ']')) {
        inClass = c == '[';
      } else if (c == quote && !inClass) {
        return i + 1;
      }
    }
    throw unended();
  }

  private boolean isOnTheLine(int i) {
    return i < script.length() && script.charAt(i) != '\n';
  }

  private IllegalStateException unended() {
    String line = script.substring(script.lastIndexOf('\n', at) + 1).lines().findFirst().orElse("");
    return new IllegalStateException("what begins on this line does not end on it: " + line);
  }

  private char top() {
    return open.isEmpty() ? ' ' : open.peek();
  }

  private void add(int end, Kind kind) {
    Token token = new Token(script.substring(at, end), kind, top());
    tokens.add(token);
    if (kind != Kind.SPACE) {
      before = token;
    }
    at = end;
  }
}
