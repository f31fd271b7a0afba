package org.partnergraph.rest;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.BadArgumentException;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.GraphFormat;
import org.partnergraph.query.Page;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.ParameterType;
import org.partnergraph.query.QueryTimeoutException;
import org.partnergraph.query.Question;
import org.partnergraph.query.QuestionResult;
import org.partnergraph.query.QuestionRunner;
import org.partnergraph.query.RowsJson;
import org.partnergraph.query.TableFormat;
import org.partnergraph.query.UnknownEntityException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** The catalogue, and one operation for each question in it. */
public final class QuestionOperations {

  private static final int MAX_ROWS = 10_000;
  private static final int DEFAULT_ROWS = 1_000;
  private static final QuestionRunner RUNNER = new QuestionRunner(Duration.ofSeconds(20));

  private final KnowledgeStore store;
  private final Catalogue catalogue;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final RowsJson json;

  /** Over one store and catalogue. */
  public QuestionOperations(
      KnowledgeStore store, Catalogue catalogue, EntityResolver resolver, UnknownEntities unknown) {
    this.store = store;
    this.catalogue = catalogue;
    this.resolver = resolver;
    this.unknown = unknown;
    this.json = new RowsJson(store.namespaces());
  }

  /** The catalogue first, then each question. */
  public List<Operation> all() {
    return Stream.concat(Stream.of(list()), catalogue.questions().stream().map(this::operation))
        .toList();
  }

  /** Answers the address of a question that is not in the catalogue; not part of the interface. */
  public Operation unknown() {
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

  private Operation list() {
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
                    Envelope.Meta.of(store.version(), call.language()))));
  }

  private static Map<String, Object> entry(Question question, String language) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", question.id());
    entry.put("title", question.title().in(language));
    entry.put("summary", question.summary().in(language));
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

  private static String example(Question question) {
    return Call.address(
        path(question),
        question.parameters().stream()
            .filter(Parameter::required)
            .collect(
                LinkedHashMap::new,
                (map, p) -> map.put(p.name(), p.example()),
                LinkedHashMap::putAll));
  }

  private static String path(Question question) {
    return "/api/questions/" + question.id();
  }

  private Operation operation(Question question) {
    return new Operation(
        question.id().replace('/', '-'),
        path(question),
        "questions",
        question.title(),
        parameters(question),
        new Operation.Answer(question.summary().in("en"), formats(question), schema(question)),
        example(question),
        call -> answer(question, call));
  }

  private static String schema(Question question) {
    return switch (question.returns()) {
      case ROWS -> "Rows";
      case GRAPH -> "Graph";
      case ANSWER -> "YesOrNo";
    };
  }

  private static List<ApiParameter> parameters(Question question) {
    List<ApiParameter> parameters =
        new ArrayList<>(question.parameters().stream().map(QuestionOperations::parameter).toList());
    if (question.parameter("lang").isEmpty()) {
      parameters.add(ApiParameter.lang());
    }
    if (!question.columns().isEmpty()) {
      parameters.add(Paging.limit(MAX_ROWS, DEFAULT_ROWS));
      parameters.add(Paging.offset());
    }
    return parameters;
  }

  private static ApiParameter parameter(Parameter declared) {
    ApiParameter.Type type =
        declared.type() == ParameterType.CHOICE
            ? new ApiParameter.Type.Choice(declared.choices())
            : new ApiParameter.Type.Text(500);
    return new ApiParameter(
        declared.name(),
        ApiParameter.In.QUERY,
        type,
        declared.required(),
        declared.defaultText(),
        declared.description(),
        declared.example());
  }

  private static List<String> formats(Question question) {
    Stream<String> standard =
        switch (question.returns()) {
          case ROWS, ANSWER -> Stream.of(TableFormat.values()).map(TableFormat::mediaType);
          case GRAPH -> Stream.of(GraphFormat.values()).map(GraphFormat::mediaType);
        };
    return question.returns() == org.partnergraph.query.Returns.GRAPH
        ? standard.toList()
        : Stream.concat(Stream.of(Reply.JSON), standard).toList();
  }

  private Reply answer(Question question, Call call) {
    String format = Negotiation.format(call.accept(), formats(question));
    return store.read(snapshot -> answer(snapshot, question, call, format));
  }

  private Reply answer(Snapshot snapshot, Question question, Call call, String format) {
    Binding arguments = bind(snapshot, question, call);
    Page page = question.columns().isEmpty() ? Page.first(1) : Paging.page(call);
    try {
      QuestionResult result = RUNNER.run(snapshot, question, arguments, page);
      return format.equals(Reply.JSON)
          ? json(snapshot, result, question.sparql(arguments, page), call)
          : written(snapshot, result, format, call);
    } catch (QueryTimeoutException e) {
      throw new ProblemException(
          Problem.of(
              Problem.Kind.OVERLOADED, "no answer within " + e.deadline().toSeconds() + " s"));
    }
  }

  private Binding bind(Snapshot snapshot, Question question, Call call) {
    Map<String, String> arguments = new LinkedHashMap<>(call.arguments());
    arguments.keySet().removeIf(name -> question.parameter(name).isEmpty());
    try {
      return question.bind(arguments, call.language(), text -> resolver.resolve(snapshot, text));
    } catch (BadArgumentException e) {
      throw ProblemException.parameter(e.parameter(), String.valueOf(e.getMessage()));
    } catch (UnknownEntityException e) {
      throw unknown.problem(Optional.of(e.parameter()), e.text(), call.language());
    }
  }

  private Reply json(Snapshot snapshot, QuestionResult result, String sparql, Call call) {
    Envelope.Meta meta = Envelope.Meta.of(snapshot.version(), call.language(), sparql, List.of());
    if (result instanceof QuestionResult.Rows rows) {
      Object data = json.write(snapshot, rows, call.language());
      return Reply.of(
          new Envelope(data, meta.from(sources(rows)).next(Paging.next(call, rows.more()))));
    }
    return Reply.of(new Envelope(((QuestionResult.Answer) result).yes(), meta));
  }

  private List<String> sources(QuestionResult.Rows rows) {
    Var document = Var.alloc("document");
    return rows.rows().stream()
        .map(row -> row.get(document))
        .filter(term -> term != null && term.isURI())
        .map(Node::getURI)
        .map(iri -> store.namespaces().localId(iri).orElse(iri))
        .distinct()
        .sorted()
        .toList();
  }

  private Reply written(Snapshot snapshot, QuestionResult result, String format, Call call) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean more = false;
    if (result instanceof QuestionResult.GraphResult graph) {
      choose(GraphFormat.values(), GraphFormat::mediaType, format, f -> f.write(out, graph));
    } else if (result instanceof QuestionResult.Rows rows) {
      more = rows.more();
      choose(TableFormat.values(), TableFormat::mediaType, format, f -> f.write(out, rows));
    } else if (result instanceof QuestionResult.Answer yes) {
      choose(TableFormat.values(), TableFormat::mediaType, format, f -> f.write(out, yes));
    }
    Reply reply = Reply.of(format + "; charset=utf-8", out.toByteArray(), snapshot.version());
    String next = Paging.next(call, more);
    return next == null ? reply : reply.header("Link", "<" + next + ">; rel=\"next\"");
  }

  private static <F> void choose(
      F[] formats,
      java.util.function.Function<F, String> mediaType,
      String wanted,
      Consumer<F> write) {
    Stream.of(formats).filter(f -> mediaType.apply(f).equals(wanted)).findFirst().ifPresent(write);
  }
}
