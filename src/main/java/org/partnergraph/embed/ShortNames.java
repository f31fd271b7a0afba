package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnergraph.embed.Token.Kind;

/**
 * Gives short names to what a script declares, and to the private members of its classes. A name is
 * left as it is if it is also that of a property anywhere, for nothing here knows whose property it
 * is. What a statement of the script declares within itself may be named as it is in another.
 */
final class ShortNames {

  private static final int LEAST = 2;
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String LARGE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final Set<String> WORDS =
      Set.of(
          ("as async await break case catch class const continue default delete do else export"
                  + " extends false finally for function get if import in instanceof let new null of"
                  + " return set static super switch this throw true try typeof undefined void while")
              .split(" "));

  private final List<Token> tokens;
  private final Set<String> kept;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> everywhere = new HashSet<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> properties = new HashSet<>();

  private ShortNames(List<Token> tokens, Set<String> kept) {
    this.tokens = tokens;
    this.kept = kept;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isOneOf("=>") && at(i - 1).isOneOf(")")) {
        parameters(i - 1);
      } else if (token.isWord() && !WORDS.contains(token.text())) {
        see(token, i);
      }
    }
  }

  /**
   * A script with short names.
   *
   * @param tokens without space
   * @param kept names that stay as they are
   */
  static List<Token> in(List<Token> tokens, Set<String> kept) {
    return new ShortNames(tokens, kept).named();
  }

  private void see(Token token, int i) {
    taken.add(token.text());
    Token before = at(i - 1);
    Token after = at(i + 1);
    if (before.isOneOf("const", "let", "class") || after.isOneOf("=>")) {
      declared.add(token.text());
      if (token.inside() == ' ' && !after.isOneOf("=>")) {
        everywhere.add(token.text());
      }
    }
    boolean isKey =
        token.inside() == '{' && before.isOneOf("{", ",") && after.isOneOf(",", "}", ":", "=");
    if (isKey || isMethod(i) || before.isOneOf(".", "?.", "get", "set", "static")) {
      properties.add(token.text());
    }
  }

  /** Whether a method of a class or an object has its name here: its brackets have a body. */
  private boolean isMethod(int i) {
    int depth = 0;
    for (int j = i + 1; j < tokens.size(); j++) {
      depth += at(j).isOneOf("(") ? 1 : at(j).isOneOf(")") ? -1 : 0;
      if (depth == 0) {
        return at(j).isOneOf(")") && at(j + 1).isOneOf("{");
      }
    }
    return false;
  }

  private Token at(int i) {
    return i < 0 || i >= tokens.size() ? Token.NONE : tokens.get(i);
  }

  /** What stands in the brackets before an arrow, that of defaults and patterns left out. */
  private void parameters(int end) {
    int depth = 1;
    for (int i = end - 1; depth > 0; i--) {
      Token token = tokens.get(i);
      if (token.isOneOf(")", "]", "}")) {
        depth++;
      } else if (token.isOneOf("(", "[", "{")) {
        depth--;
      } else if (depth == 1
          && token.isWord()
          && at(i - 1).isOneOf("(", ",", "...")
          && at(i + 1).isOneOf(",", ")", "=")) {
        declared.add(token.text());
      }
    }
  }

  private List<Token> named() {
    Map<String, String> names = new HashMap<>(privates());
    name(frequent(tokens, everywhere), LARGE, names);
    return statements().stream().flatMap(statement -> named(statement, names)).toList();
  }

  private Stream<Token> named(List<Token> statement, Map<String, String> everywhere) {
    Map<String, String> names = new HashMap<>(everywhere);
    List<String> own = frequent(statement, declared);
    name(own.stream().filter(name -> !everywhere.containsKey(name)).toList(), SMALL, names);
    return statement.stream()
        .map(token -> token.named(names.getOrDefault(token.text(), token.text())));
  }

  /** Each begins with a declaration that stands in no bracket. */
  private Collection<List<Token>> statements() {
    Map<Integer, List<Token>> statements = new LinkedHashMap<>();
    int number = 0;
    for (Token token : tokens) {
      number += token.inside() == ' ' && token.isOneOf("const", "class") ? 1 : 0;
      statements.computeIfAbsent(number, n -> new ArrayList<>()).add(token);
    }
    return statements.values();
  }

  /** Those of some names that may be shortened, the most frequent first. */
  private List<String> frequent(List<Token> within, Set<String> some) {
    Map<String, Long> counts =
        within.stream()
            .filter(token -> token.isWord() && some.contains(token.text()))
            .filter(token -> token.text().length() >= LEAST && !WORDS.contains(token.text()))
            .filter(t -> !properties.contains(t.text()) && !kept.contains(t.text()))
            .collect(Collectors.groupingBy(Token::text, Collectors.counting()));
    return sorted(counts);
  }

  private static List<String> sorted(Map<String, Long> counts) {
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> -counts.getOrDefault(name, 0L))
                .thenComparing(name -> name))
        .toList();
  }

  /** Private members of classes, which nobody else can call. */
  private Map<String, String> privates() {
    Map<String, Long> counts =
        tokens.stream()
            .filter(token -> token.kind() == Kind.PRIVATE)
            .collect(Collectors.groupingBy(Token::text, Collectors.counting()));
    Map<String, String> names = new HashMap<>();
    Iterator<String> free = free(SMALL + LARGE);
    sorted(counts).forEach(name -> names.put(name, "#" + free.next()));
    return names;
  }

  /** Names begin with other letters here than there, so that no two ever are the same. */
  private void name(List<String> longer, String letters, Map<String, String> names) {
    Iterator<String> free = free(letters);
    longer.forEach(name -> names.put(name, free.next()));
  }

  private Iterator<String> free(String letters) {
    Stream<String> two =
        letters
            .chars()
            .boxed()
            .flatMap(
                a -> SMALL.chars().mapToObj(b -> Character.toString(a) + Character.toString(b)));
    return Stream.concat(letters.chars().mapToObj(Character::toString), two)
        .filter(name -> !taken.contains(name) && !WORDS.contains(name))
        .iterator();
  }
}
