package org.partnergraph.embed;

/**
 * A piece of a script.
 *
 * @param kind what it is
 * @param inside the bracket that it stands in; a space outside of all
 */
record Token(String text, Kind kind, char inside) {

  /** What a piece may be. */
  enum Kind {
    /** A name or a word of the language. */
    WORD,
    /** The name of a private member, with its hash sign. */
    PRIVATE,
    /** A bracket or an operator. */
    SIGN,
    /** A number, a string, a part of a template, a regular expression: to be kept as it is. */
    LITERAL,
    /** Space or a comment. */
    SPACE
  }

  static final Token NONE = new Token("", Kind.SPACE, ' ');

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isOneOf(String... texts) {
    for (String each : texts) {
      if (each.equals(text)) {
        return true;
      }
    }
    return false;
  }

  boolean opens() {
    return kind == Kind.SIGN && isOneOf("(", "[", "{")
        || kind == Kind.LITERAL && text.endsWith("${");
  }

  boolean closes() {
    return kind == Kind.SIGN && isOneOf(")", "]", "}")
        || kind == Kind.LITERAL && text.startsWith("}");
  }

  /** The same with another text. */
  Token named(String name) {
    return new Token(name, kind, inside);
  }

  /** Whether the two would be read as one, or as something else, without space between. */
  boolean runsInto(Token next) {
    if (text.isEmpty() || next.text.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    char first = next.text.charAt(0);
    return Tokens.isPartOfName(last) && Tokens.isPartOfName(first)
        || last == first && (first == '+' || first == '-');
  }
}
