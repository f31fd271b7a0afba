package org.partnergraph.embed;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnergraph.embed.Token.Kind;

/**
 * Gives short names to the variables that a script declares, and to the private members of its
 * classes; properties keep theirs, for nothing here knows who else knows them. What a statement of
 * the script declares within itself may be named as it is in another: the first one by the first
 * letter, so that what is alike stays alike and is compressed well.
 */
final class ShortNames {

  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String LARGE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final List<Token> tokens;
  private final Set<String> kept;
  private final Roles roles;
  private final int[] statements;
  private final Set<String> taken;

  private ShortNames(List<Token> tokens, Set<String> kept) {
    this.tokens = tokens;
    this.kept = kept;
    this.roles = new Roles(tokens);
    this.statements = statements();
    this.taken = new HashSet<>(kept);
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

  private List<Token> named() {
    Set<String> everywhere = texts(roles::isDeclaredForAll);
    BitSet others = new BitSet();
    for (int statement = 0; statement <= last(); statement++) {
      Set<String> own = own(statement);
      within(statement)
          .filter(i -> !own.contains(text(i)) && !everywhere.contains(text(i)))
          .forEach(others::set);
    }
    taken.addAll(texts(others::get));
    Map<String, String> names = new HashMap<>(privates());
    IntStream all = IntStream.range(0, tokens.size()).filter(roles::isVariable);
    name(frequent(named(all, everywhere)), LARGE, names);
    return IntStream.rangeClosed(0, last())
        .boxed()
        .flatMap(statement -> named(statement, names))
        .toList();
  }

  private Stream<Token> named(int statement, Map<String, String> everywhere) {
    Map<String, String> names = new HashMap<>(everywhere);
    Set<String> own = own(statement);
    own.removeAll(everywhere.keySet());
    name(named(within(statement), own).distinct().toList(), SMALL, names);
    return IntStream.range(0, tokens.size())
        .filter(i -> statements[i] == statement)
        .mapToObj(i -> renamed(i, names));
  }

  private Token renamed(int i, Map<String, String> names) {
    Token token = tokens.get(i);
    String name = names.get(token.text());
    if (name == null || token.isWord() && !roles.isVariable(i)) {
      return token;
    }
    return token.named(roles.isShorthand(i) ? token.text() + ":" + name : name);
  }

  private String text(int i) {
    return tokens.get(i).text();
  }

  /** Which statement each piece is of, or which member of a class. */
  private int[] statements() {
    int[] numbers = new int[tokens.size()];
    int number = 0;
    for (int i = 0; i < numbers.length; i++) {
      number += roles.startsAnew(i) ? 1 : 0;
      numbers[i] = number;
    }
    return numbers;
  }

  private int last() {
    return tokens.isEmpty() ? -1 : statements[tokens.size() - 1];
  }

  /** The variables that a statement names. */
  private IntStream within(int statement) {
    return IntStream.range(0, tokens.size())
        .filter(i -> statements[i] == statement && roles.isVariable(i));
  }

  private Set<String> own(int statement) {
    return texts(i -> statements[i] == statement && roles.isDeclared(i));
  }

  private Set<String> texts(IntPredicate some) {
    return IntStream.range(0, tokens.size())
        .filter(some)
        .mapToObj(this::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Those of some names that may be shortened, as often as they are there. */
  private Stream<String> named(IntStream variables, Set<String> some) {
    return variables
        .mapToObj(this::text)
        .filter(text -> some.contains(text) && !kept.contains(text));
  }

  private static List<String> frequent(Stream<String> texts) {
    Map<String, Long> counts =
        texts.collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> -counts.getOrDefault(name, 0L))
                .thenComparing(name -> name))
        .toList();
  }

  /** Private members of classes, which nobody else can call. */
  private Map<String, String> privates() {
    Map<String, String> names = new HashMap<>();
    Iterator<String> free = free(SMALL + LARGE);
    frequent(tokens.stream().filter(token -> token.kind() == Kind.PRIVATE).map(Token::text))
        .forEach(name -> names.put(name, "#" + free.next()));
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
        .filter(name -> !taken.contains(name) && !Roles.isOfTheLanguage(name))
        .iterator();
  }
}
