package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.ParameterType;
import org.partnergraph.query.Question;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Problem;

/**
 * The fields of a question as somebody filled them in.
 *
 * @param call as it came
 * @param meant the same with ids in the place of names
 * @param unclear names that do not mean one thing
 * @param names where they are looked up
 */
public record QuestionForm(
    Question question,
    Call call,
    Call meant,
    List<NamedEntities.Unclear> unclear,
    NamedEntities names,
    Words.In words) {

  /**
   * One field.
   *
   * @param label what it asks for
   * @param hint what more there is to say; may be empty
   * @param value as it was typed
   * @param trouble why the value could not be taken
   */
  public record Field(
      Parameter parameter, String label, String hint, String value, Optional<Trouble> trouble) {}

  /**
   * Why a value could not be taken.
   *
   * @param choices what may be meant
   */
  public record Trouble(String text, List<NamedEntities.Choice> choices) {}

  static QuestionForm of(Question question, Call call, NamedEntities names, Words.In words) {
    List<NamedEntities.Unclear> unclear = new ArrayList<>();
    Call meant = names.meant(call, entities(question).toList(), unclear);
    return new QuestionForm(question, call, meant, unclear, names, words);
  }

  static Stream<String> entities(Question question) {
    return question.parameters().stream()
        .filter(p -> p.type() == ParameterType.ENTITY)
        .map(Parameter::name);
  }

  /** Whether it can be answered: all that is required is given. */
  boolean filled() {
    return question.parameters().stream()
        .filter(Parameter::required)
        .allMatch(p -> call.optional(p.name()).isPresent());
  }

  /** Whether a name means several things, of which one is to be chosen first. */
  boolean isAmbiguous() {
    return unclear.stream().anyMatch(name -> !name.choices().isEmpty());
  }

  /** Whether a problem is one of a field, and not of the whole page. */
  boolean explains(Problem problem) {
    return problem.members().get("parameter") instanceof String name
        && question.parameter(name).isPresent()
        && problem.status() != Problem.Kind.WITHDRAWN.status();
  }

  /** The fields in their order, with what a problem says of one of them. */
  List<Field> fields(Optional<Problem> problem) {
    return question.parameters().stream()
        .filter(p -> !p.name().equals("lang"))
        .map(p -> field(p, problem))
        .toList();
  }

  private Field field(Parameter parameter, Optional<Problem> problem) {
    String described = parameter.description().in(call.language());
    String[] parts = described.split("[:;] ", 2);
    String value = call.optional(parameter.name()).map(v -> shown(parameter, v)).orElse("");
    Optional<Trouble> trouble =
        unclear(parameter)
            .or(
                () ->
                    problem
                        .filter(p -> parameter.name().equals(p.members().get("parameter")))
                        .map(
                            p ->
                                new Trouble(words.get("refused", parameter.example()), List.of())));
    return new Field(parameter, parts[0], parts.length > 1 ? parts[1] : "", value, trouble);
  }

  /** A name in place of an id. */
  private String shown(Parameter parameter, String typed) {
    return parameter.type() == ParameterType.ENTITY
        ? names.name(typed, call.language()).orElse(typed)
        : typed;
  }

  private Optional<Trouble> unclear(Parameter parameter) {
    return unclear.stream()
        .filter(name -> name.parameter().equals(parameter.name()))
        .findFirst()
        .map(
            name ->
                new Trouble(
                    words.get(name.choices().isEmpty() ? "unknown" : "which", name.text()),
                    name.choices()));
  }

  /** The address of the same answer for programs. */
  String api() {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    query.remove("lang");
    entities(question)
        .filter(query::containsKey)
        .forEach(name -> query.put(name, meant.texts(name)));
    return Call.repeating("/api/questions/" + question.id(), query);
  }
}
