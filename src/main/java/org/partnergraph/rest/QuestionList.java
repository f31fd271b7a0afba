package org.partnergraph.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.Question;
import org.partnergraph.store.KnowledgeStore;

/** The catalogue of questions, as an operation. */
final class QuestionList {

  private final KnowledgeStore store;
  private final Catalogue catalogue;

  QuestionList(KnowledgeStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /** Answers the address of a question that is not in the catalogue; not part of the interface. */
  Operation unknown() {
    return new Operation(
        "unknown-question",
        "/api/questions/{topic}/{name}",
        "questions",
        Operation.text("", "", ""),
        List.of(),
        Operation.Answer.json("", ""),
        "",
        call -> {
          throw notAsked(call.path());
        });
  }

  private ProblemException notAsked(String path) {
    String detail = path + " is no question; the catalogue is at /api/questions";
    return new ProblemException(
        Problem.of(Problem.Kind.NOT_FOUND, detail)
            .with("questions", catalogue.questions().stream().map(Question::id).toList()));
  }

  Operation list() {
    return new Operation(
        "questions",
        "/api/questions",
        "questions",
        Operation.text(
            "Alle Fragen, die der Graph beantwortet, mit ihren Parametern.",
            "All questions that the graph answers, with their parameters.",
            "Wszystkie pytania, na które odpowiada graf, z parametrami."),
        List.of(ApiParameter.lang()),
        Operation.Answer.json("The questions", "Questions"),
        "/api/questions",
        call ->
            Reply.of(
                new Envelope(
                    catalogue.questions().stream().map(q -> entry(q, call.language())).toList(),
                    Envelope.Meta.of(store.version(), call))));
  }

  private static Map<String, Object> entry(Question question, String language) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", question.id());
    entry.put("title", question.title().in(language));
    entry.put("summary", question.summary().in(language));
    question.limits().ifPresent(limits -> entry.put("limits", limits.in(language)));
    entry.put("tags", question.tags());
    entry.put("returns", question.returns().word());
    entry.put("columns", question.columns());
    entry.put("parameters", question.parameters().stream().map(p -> entry(p, language)).toList());
    entry.put("example", example(question));
    return entry;
  }

  private static Map<String, Object> entry(Parameter parameter, String language) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", parameter.name());
    entry.put("type", parameter.type().word());
    entry.put("required", parameter.required());
    parameter.defaultText().ifPresent(text -> entry.put("default", text));
    entry.put("example", parameter.example());
    entry.put("description", parameter.description().in(language));
    entry.put("choices", parameter.choices());
    return entry;
  }

  static String example(Question question) {
    return Call.address(
        path(question),
        question.parameters().stream()
            .filter(Parameter::required)
            .collect(
                LinkedHashMap::new,
                (map, p) -> map.put(p.name(), p.example()),
                LinkedHashMap::putAll));
  }

  static String path(Question question) {
    return "/api/questions/" + question.id();
  }
}
