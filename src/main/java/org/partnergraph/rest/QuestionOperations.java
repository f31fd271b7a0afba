package org.partnergraph.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.LocalText;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.Question;
import org.partnergraph.query.Returns;
import org.partnergraph.store.KnowledgeStore;

/** The catalogue, and one operation for each question in it. */
public final class QuestionOperations {

  private static final int MAX_ROWS = 10_000;
  private static final int DEFAULT_ROWS = 1_000;

  private final Catalogue catalogue;
  private final QuestionList list;
  private final QuestionAnswers answers;

  /** Over one store and catalogue. */
  public QuestionOperations(
      KnowledgeStore store, Catalogue catalogue, EntityResolver resolver, UnknownEntities unknown) {
    this.catalogue = catalogue;
    this.list = new QuestionList(store, catalogue);
    this.answers = new QuestionAnswers(store, resolver, unknown);
  }

  /** The catalogue first, then each question. */
  public List<Operation> all() {
    return Stream.concat(
            Stream.of(list.list()), catalogue.questions().stream().map(this::operation))
        .toList();
  }

  /** Answers the address of a question that is not in the catalogue; not part of the interface. */
  public Operation unknown() {
    return list.unknown();
  }

  /**
   * What the operation of a question answers as JSON, for those that return rows or an answer.
   *
   * @throws ProblemException if an argument cannot be taken
   */
  public Envelope answer(Question question, Call call) {
    return answers.envelope(question, call);
  }

  private Operation operation(Question question) {
    return new Operation(
            question.id().replace('/', '-'),
            QuestionList.path(question),
            "questions",
            question.title(),
            parameters(question),
            new Operation.Answer(
                question.summary().in("en"), QuestionAnswers.formats(question), schema(question)),
            QuestionList.example(question),
            call -> answers.answer(question, call))
        .describedAs(description(question));
  }

  private static LocalText description(Question question) {
    return Operation.text(
        description(question, "de", "Was die Antwort nicht sagen kann: "),
        description(question, "en", "What the answer cannot tell: "),
        description(question, "pl", "Czego odpowiedź nie może powiedzieć: "));
  }

  private static String description(Question question, String language, String lead) {
    String summary = question.summary().in(language);
    return question
        .limits()
        .map(limits -> summary + "\n\n" + lead + limits.in(language))
        .orElse(summary);
  }

  private static String schema(Question question) {
    return switch (question.returns()) {
      case ROWS -> "Rows";
      case GRAPH -> "Graph";
      case ANSWER -> "YesOrNo";
    };
  }

  /** The parameters of the operation of a question. */
  public static List<ApiParameter> parameters(Question question) {
    List<ApiParameter> parameters =
        new ArrayList<>(question.parameters().stream().map(QuestionOperations::parameter).toList());
    if (question.parameter("lang").isEmpty()) {
      parameters.add(ApiParameter.lang());
    }
    if (question.returns() == Returns.ROWS) {
      parameters.add(Paging.limit(MAX_ROWS, DEFAULT_ROWS));
      parameters.add(Paging.offset());
    }
    return parameters;
  }

  private static ApiParameter parameter(Parameter declared) {
    ApiParameter.Type type =
        switch (declared.type()) {
          case CHOICE -> new ApiParameter.Type.Choice(declared.choices());
          case INTEGER ->
              new ApiParameter.Type.Whole(
                  (int) declared.min().orElse(Integer.MIN_VALUE),
                  (int) declared.max().orElse(Integer.MAX_VALUE));
          default -> new ApiParameter.Type.Text(300);
        };
    return new ApiParameter(
        declared.name(),
        ApiParameter.In.QUERY,
        type,
        declared.required(),
        declared.defaultText(),
        declared.description(),
        declared.example());
  }
}
