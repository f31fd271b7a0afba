package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.describe.QuestionDocuments;
import org.partnergraph.entities.DocumentLanguages;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.Question;
import org.partnergraph.query.Returns;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Envelope;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.QuestionOperations;
import org.partnergraph.store.KnowledgeStore;

/** The questions as pages: a list, and each with a form, its answer and its query. */
public final class QuestionPages {

  private final Catalogue catalogue;
  private final QuestionOperations questions;
  private final KnowledgeStore store;
  private final QuestionDocuments documents;
  private final NamedEntities names;
  private final OtherKinds kinds;
  private final TermNames terms;
  private final DocumentLanguages languages;
  private final Words words = Words.load("questions");

  /** Over the operations that answer them. */
  public QuestionPages(
      KnowledgeStore store,
      Catalogue catalogue,
      QuestionOperations questions,
      NamedEntities names) {
    this.store = store;
    this.catalogue = catalogue;
    this.questions = questions;
    this.documents = new QuestionDocuments(store, catalogue);
    this.names = names;
    this.kinds = new OtherKinds(store);
    this.terms = new TermNames(store);
    this.languages = new DocumentLanguages(store.namespaces());
  }

  /** Questions of one topic. */
  public record Topic(String id, String name, List<StartPage.Example> questions) {}

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
        QuestionTold.of(question, language).first(),
        Call.address("/questions/" + question.id(), arguments));
  }

  private View list(Call call) {
    Words.In said = words.in(call.language());
    QuestionWords called = new QuestionWords(call.language());
    Map<String, List<StartPage.Example>> topics = new LinkedHashMap<>();
    for (Question question : catalogue.questions()) {
      topics
          .computeIfAbsent(question.topic(), topic -> new ArrayList<>())
          .add(example(question, call.language()));
    }
    List<Topic> shown =
        topics.entrySet().stream()
            .map(e -> new Topic(e.getKey(), called.topic(e.getKey()), e.getValue()))
            .toList();
    return View.of(
            "questions.jte",
            said.get("title"),
            said.get("lead"),
            Map.of("topics", shown),
            store.version())
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
    Words.In said = words.in(call.language());
    QuestionForm form = QuestionForm.of(question, call, names, said);
    boolean statements = question.returns() == Returns.GRAPH;
    boolean clear = form.filled() && (statements ? form.unclear().isEmpty() : !form.isAmbiguous());
    Optional<Shown> shown = Optional.empty();
    Optional<Problem> problem = Optional.empty();
    if (clear && !statements) {
      try {
        shown = Optional.of(answer(question, form.meant()));
      } catch (ProblemException e) {
        problem = Optional.of(e.problem()).filter(form::explains);
        if (problem.isEmpty()) {
          throw e;
        }
      }
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("question", question);
    model.put("fields", form.fields(problem));
    model.put("filled", clear && problem.isEmpty());
    model.put("shown", shown);
    model.put(
        "called", new QuestionWords(call.language(), shown.map(Shown::terms).orElse(Map.of())));
    model.put("api", form.api());
    model.put(
        "differences",
        shown.filter(Shown::isEmpty).map(s -> different(question, form)).orElse(List.of()));
    View view = page(question, call, model, shown.map(s -> s.meta().version()));
    return clear && problem.isEmpty()
        ? view.alternate(statements ? "text/turtle" : "application/json", form.api())
        : view.failing(problem.map(Problem::status).orElse(view.status()));
  }

  private View page(
      Question question, Call call, Map<String, Object> model, Optional<Long> version) {
    QuestionTold told = QuestionTold.of(question, call.language());
    model.put("told", told);
    String title = question.title().in(call.language());
    return View.of("question.jte", title, told.first(), model, version.orElseGet(store::version));
  }

  private List<String> different(Question question, QuestionForm form) {
    return kinds.of(question, form.meant()).stream()
        .map(d -> form.words().get("otherKind", d.given(), d.kind(), d.example(), d.usual()))
        .toList();
  }

  private Shown answer(Question question, Call call) {
    Envelope answer = questions.answer(question, call);
    return new Shown(
        question.columns(),
        answer.json(),
        answer.meta(),
        store.read(languages::byDocument),
        terms.of(answer.json(), call.language()));
  }
}
