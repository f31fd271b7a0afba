package org.partnergraph.embed;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.partnergraph.embed.Token.Kind;

/**
 * What the words of a script stand for: words of the language, names of properties, or names of
 * variables, and which of these are declared there. What looks like no declaration to it is none:
 * then its name is taken for one of the browser.
 */
final class Roles {

  private static final Set<String> LANGUAGE =
      Set.of(
          ("as async await break case catch class const continue default delete do else export"
                  + " extends false finally for function get if import in instanceof let new null of"
                  + " return set static super switch this throw true try typeof undefined void while")
              .split(" "));

  private final List<Token> tokens;
  private final int[] opener;
  private final int[] partner;
  private final BitSet declared = new BitSet();
  private final BitSet top = new BitSet();

  /**
   * Reads a script.
   *
   * @param tokens without space
   */
  Roles(List<Token> tokens) {
    this.tokens = tokens;
    opener = new int[tokens.size()];
    partner = new int[tokens.size()];
    pair();
    for (int i = 0; i < tokens.size(); i++) {
      declare(i);
    }
  }

  static boolean isOfTheLanguage(String word) {
    return LANGUAGE.contains(word);
  }

  /** Whether a word is the name of a variable, also where it is that of a property too. */
  boolean isVariable(int i) {
    return at(i).isWord() && !isOfTheLanguage(at(i).text()) && !isProperty(i);
  }

  /** Whether a word is a name of both, as in {@code {name}} and {@code {name = 1}}. */
  boolean isShorthand(int i) {
    return startsInObject(i) && at(i + 1).isOneOf(",", "}", "=");
  }

  /** Whether a variable gets its name here. */
  boolean isDeclared(int i) {
    return declared.get(i);
  }

  /** Whether a variable gets its name here for the whole script. */
  boolean isDeclaredForAll(int i) {
    return top.get(i);
  }

  /** Whether names that are declared from here on are not known before, nor those before here. */
  boolean startsAnew(int i) {
    return opener[i] < 0
        ? at(i).isOneOf("const", "class")
        : isClass(opener[i]) && at(i - 1).isOneOf("{", "}", ";") && at(i).kind() != Kind.SIGN;
  }

  private boolean isProperty(int i) {
    return at(i - 1).isOneOf(".", "?.", "get", "set", "static")
        || startsInObject(i) && at(i + 1).isOneOf(":")
        || isMethod(i);
  }

  private boolean startsInObject(int i) {
    return opener[i] >= 0 && isObject(opener[i]) && at(i - 1).isOneOf("{", ",");
  }

  /** Whether a bracket holds properties: it is that of no block and of no class. */
  private boolean isObject(int open) {
    return at(open).isOneOf("{")
        && !at(open - 1)
            .isOneOf(")", "=>", ";", "{", "}", "else", "try", "catch", "finally", "static")
        && !isClass(open);
  }

  private boolean isClass(int open) {
    return at(open - 2).isOneOf("class", "extends");
  }

  /** Whether a method has its name here: its brackets have a body. */
  private boolean isMethod(int i) {
    return at(i + 1).isOneOf("(")
        && at(partner[i + 1] + 1).isOneOf("{")
        && !isOfTheLanguage(at(i).text())
        && at(i).isWord();
  }

  private void pair() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (at(i).closes()) {
        partner[i] = open.pop();
        partner[partner[i]] = i;
      }
      opener[i] = open.isEmpty() ? -1 : open.peek();
      if (at(i).opens()) {
        open.push(i);
      }
    }
  }

  private void declare(int i) {
    if (at(i).isOneOf("const", "let", "class")) {
      name(i + 1);
      for (int j = i + 1; opener[i] < 0 && j <= Math.max(i + 1, partner[i + 1]); j++) {
        top.set(j, declared.get(j));
      }
    } else if (at(i).isOneOf("=>")) {
      name(at(i - 1).isOneOf(")") ? partner[i - 1] : i - 1);
    } else if (isMethod(i) || at(i).isOneOf("catch", "function") && at(i + 1).isOneOf("(")) {
      name(i + 1);
    }
  }

  /** A name, or brackets with names, their defaults left out. */
  private void name(int at) {
    if (!at(at).opens()) {
      declared.set(at, at(at).isWord());
      return;
    }
    boolean isDefault = false;
    for (int i = at + 1; i < partner[at]; i++) {
      isDefault = !at(i).isOneOf(",") && (isDefault || at(i).isOneOf("="));
      if (!isDefault && !at(i + 1).isOneOf(":")) {
        name(i);
      }
      while (at(i).opens()) {
        i = partner[i];
      }
    }
  }

  private Token at(int i) {
    return i < 0 || i >= tokens.size() ? Token.NONE : tokens.get(i);
  }
}
