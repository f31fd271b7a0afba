package org.partnergraph.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnergraph.describe.QuestionDocuments;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.Question;
import org.partnergraph.query.Returns;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Envelope;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.QuestionOperations;
import org.partnergraph.store.KnowledgeStore;

/** The questions as pages: a list, and each with a form, its answer and its query. */
public final class QuestionPages {

  private final Catalogue catalogue;
  private final QuestionOperations questions;
  private final KnowledgeStore store;
  private final QuestionDocuments documents;
  private final DocumentLanguages languages;
  private final Words words = Words.load("questions");

  /** Over the operations that answer them. */
  public QuestionPages(KnowledgeStore store, Catalogue catalogue, QuestionOperations questions) {
    this.store = store;
    this.catalogue = catalogue;
    this.questions = questions;
    this.documents = new QuestionDocuments(store, catalogue);
    this.languages = new DocumentLanguages(store.namespaces());
  }

  /** Questions of one topic. */
  public record Topic(String name, List<StartPage.Example> questions) {}

  /** One field of the form. */
  public record Field(Parameter parameter, String value) {}

  /**
   * An answer to show.
   *
   * @param rows objects by column; of a yes-or-no question the answer itself
   * @param languages of the documents, by id
   */
  public record Shown(
      List<String> columns, JsonNode rows, Envelope.Meta meta, Map<String, String> languages) {

    /** In which language a cell is: a quote in that of the row's document, if it names one. */
    public @Nullable String language(JsonNode row, String column) {
      return column.equals("quote") ? languages.get(row.at("/document/id").asText()) : null;
    }
  }

  /** The list first, then each question; each as a page and as RDF. */
  public List<Operation> operations(Pages pages) {
    return Stream.concat(
            Stream.of(
                Negotiated.pageFirst(
                    pages.page("/questions", "questions", List.of(), this::list),
                    QuestionDocuments.formats(),
                    documents::all)),
            catalogue.questions().stream().map(question -> page(pages, question)))
        .toList();
  }

  /** A question with the address of a page on which its example is answered. */
  static StartPage.Example example(Question question, String language) {
    Map<String, String> arguments = new LinkedHashMap<>();
    question.parameters().stream()
        .filter(Parameter::required)
        .forEach(p -> arguments.put(p.name(), p.example()));
    return new StartPage.Example(
        question.title().in(language),
        question.summary().in(language),
        Call.address("/questions/" + question.id(), arguments));
  }

  private View list(Call call) {
    Words.In said = words.in(call.language());
    Map<String, List<StartPage.Example>> topics = new LinkedHashMap<>();
    for (Question question : catalogue.questions()) {
      topics
          .computeIfAbsent(question.topic(), topic -> new ArrayList<>())
          .add(example(question, call.language()));
    }
    List<Topic> shown =
        topics.entrySet().stream().map(e -> new Topic(e.getKey(), e.getValue())).toList();
    return View.of("questions.jte", said.get("title"), said.get("lead"), Map.of("topics", shown), 0)
        .alternate("application/json", "/api/questions");
  }

  private Operation page(Pages pages, Question question) {
    List<ApiParameter> parameters =
        QuestionOperations.parameters(question).stream()
            .filter(p -> !p.name().equals("lang"))
            .map(ApiParameter::optional)
            .toList();
    return Negotiated.pageFirst(
        pages.page(
            "/questions/" + question.id(), "questions", parameters, call -> view(question, call)),
        QuestionDocuments.formats(),
        call -> documents.one(question.id(), call));
  }

  private View view(Question question, Call call) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("question", question);
    model.put("fields", fields(question, call));
    boolean filled = filled(question, call);
    boolean statements = question.returns() == Returns.GRAPH;
    Optional<Shown> shown =
        filled && !statements ? Optional.of(answer(question, call)) : Optional.empty();
    model.put("filled", filled);
    model.put("shown", shown);
    long version = shown.map(s -> s.meta().version()).orElse(0L);
    String title = question.title().in(call.language());
    String description = question.summary().in(call.language());
    View view = View.of("question.jte", title, description, model, version);
    String data = Call.repeating("/api/questions/" + question.id(), call.query());
    return filled ? view.alternate(statements ? "text/turtle" : "application/json", data) : view;
  }

  private static boolean filled(Question question, Call call) {
    return question.parameters().stream()
        .filter(Parameter::required)
        .allMatch(p -> call.optional(p.name()).isPresent());
  }

  private Shown answer(Question question, Call call) {
    Envelope answer = questions.answer(question, call);
    return new Shown(
        question.columns(), answer.json(), answer.meta(), store.read(languages::byDocument));
  }

  private static List<Field> fields(Question question, Call call) {
    return question.parameters().stream()
        .filter(p -> !p.name().equals("lang"))
        .map(p -> new Field(p, call.optional(p.name()).orElse("")))
        .toList();
  }
}
