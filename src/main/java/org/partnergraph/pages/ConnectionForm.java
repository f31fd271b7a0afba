package org.partnergraph.pages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionReader;
import org.partnergraph.connect.Relations;
import org.partnergraph.connect.WrongParameterException;
import org.partnergraph.rest.Call;

/**
 * The form of a question about connections as somebody filled it in.
 *
 * @param call with one name in each value
 * @param unclear names that do not mean one thing
 * @param wrong what else cannot be taken
 * @param answer if there is one
 */
public record ConnectionForm(
    Call call,
    Words.In words,
    Relations relations,
    List<NamedEntities.Unclear> unclear,
    Optional<WrongParameterException> wrong,
    Optional<ConnectionAnswer> answer) {

  /**
   * What is wrong with a field.
   *
   * @param choices what may be meant
   */
  public record Trouble(String text, List<NamedEntities.Choice> choices) {}

  /** A kind of step that can be chosen. */
  public record Kind(String id, String label) {}

  /** Whether a field that is seen only if somebody asks for more is filled, or has a fault. */
  public boolean isOpen() {
    return ConnectionReader.NAMES.stream()
        .filter(name -> !name.equals("from") && !name.equals("to"))
        .anyMatch(name -> isRestricted(name) || !troubles(name).isEmpty());
  }

  /** The two numbers are always there. */
  private boolean isRestricted(String name) {
    return !name.equals("k") && !name.equals("maxHops") && !call.texts(name).isEmpty();
  }

  /** Which elements of the page say more of a field; empty for none. */
  public @Nullable String described(String name, boolean hint) {
    String ids =
        (hint ? name + "-hint " : "") + (troubles(name).isEmpty() ? "" : name + "-trouble");
    return ids.isEmpty() ? null : ids.strip();
  }

  /** {@code true} where a field has a fault, else null: an attribute that is left out. */
  public @Nullable String invalid(String name) {
    return troubles(name).isEmpty() ? null : "true";
  }

  /** The same for one of its values: of several names, the one that is not understood. */
  public @Nullable String invalid(String name, String value) {
    boolean understood =
        unclear.stream().noneMatch(one -> one.parameter().equals(name) && one.text().equals(value));
    return understood && wrong.isEmpty() ? null : invalid(name);
  }

  /** The first value as it was typed, or the label of what was found for it; empty for none. */
  public String first(String name) {
    Optional<String> label =
        call.texts(name).size() > 1
            ? Optional.empty()
            : answer.flatMap(
                a ->
                    switch (name) {
                      case "from" -> Optional.of(a.from().label());
                      case "to" -> Optional.of(a.to().label());
                      default -> Optional.empty();
                    });
    return label.or(() -> call.optional(name)).orElse("");
  }

  /** Further values of a repeated parameter: each has a field of its own. */
  public List<String> further(String name) {
    return call.texts(name).stream().skip(1).toList();
  }

  /** Whether a value was given. */
  public boolean has(String name, String value) {
    return call.texts(name).contains(value);
  }

  /** All kinds of steps, by their names in the language of the page. */
  public List<Kind> kinds() {
    return relations.all().stream()
        .map(relation -> new Kind(relation.id(), relation.label().in(call.language())))
        .sorted(
            Comparator.comparing(
                Kind::label, Collator.getInstance(Locale.forLanguageTag(call.language()))))
        .toList();
  }

  /** What is wrong with a field, in the language of the page. */
  public List<Trouble> troubles(String name) {
    Stream<Trouble> names =
        unclear.stream()
            .filter(one -> one.parameter().equals(name))
            .map(
                one ->
                    new Trouble(
                        words.get(one.choices().isEmpty() ? "unknown" : "which", one.text()),
                        one.choices()));
    Stream<Trouble> others =
        wrong.filter(fault -> fault.parameter().equals(name)).stream()
            .map(fault -> new Trouble(fault.said().in(call.language()), List.of()));
    return Stream.concat(names, others).toList();
  }
}
