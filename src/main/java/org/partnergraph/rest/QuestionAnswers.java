package org.partnergraph.rest;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.entities.SourceDocuments;
import org.partnergraph.query.BadArgumentException;
import org.partnergraph.query.GraphFormat;
import org.partnergraph.query.Page;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.QueryTimeoutException;
import org.partnergraph.query.Question;
import org.partnergraph.query.QuestionResult;
import org.partnergraph.query.QuestionRunner;
import org.partnergraph.query.RowsJson;
import org.partnergraph.query.TableFormat;
import org.partnergraph.query.UnknownEntityException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** Binds, runs and writes one question in the format that is asked for. */
final class QuestionAnswers {

  private static final List<Var> DOCUMENTS = List.of(Var.alloc("document"), Var.alloc("documents"));
  private static final QuestionRunner RUNNER = new QuestionRunner(Duration.ofSeconds(20));

  private final KnowledgeStore store;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final RowsJson json;
  private final SourceDocuments documents;

  QuestionAnswers(KnowledgeStore store, EntityResolver resolver, UnknownEntities unknown) {
    this.store = store;
    this.resolver = resolver;
    this.unknown = unknown;
    this.json = new RowsJson(store.namespaces());
    this.documents = new SourceDocuments(store.namespaces());
  }

  static List<String> formats(Question question) {
    Stream<String> standard =
        switch (question.returns()) {
          case ROWS, ANSWER -> Stream.of(TableFormat.values()).map(TableFormat::mediaType);
          case GRAPH -> Stream.of(GraphFormat.values()).map(GraphFormat::mediaType);
        };
    return question.returns() == org.partnergraph.query.Returns.GRAPH
        ? standard.toList()
        : Stream.concat(Stream.of(Reply.JSON), standard).toList();
  }

  Envelope envelope(Question question, Call call) {
    return store.read(
        snapshot -> {
          Binding arguments = bind(snapshot, question, call);
          Page page = page(question, call);
          QuestionResult result = run(snapshot, question, arguments, page);
          return envelope(snapshot, result, question.sparql(arguments, page), call);
        });
  }

  Reply answer(Question question, Call call) {
    String format = Negotiation.format(call.accept(), formats(question));
    return store.read(snapshot -> answer(snapshot, question, call, format));
  }

  private Reply answer(Snapshot snapshot, Question question, Call call, String format) {
    Binding arguments = bind(snapshot, question, call);
    Page page = page(question, call);
    QuestionResult result = run(snapshot, question, arguments, page);
    return format.equals(Reply.JSON)
        ? Reply.of(envelope(snapshot, result, question.sparql(arguments, page), call))
        : written(snapshot, result, format, call);
  }

  private static Page page(Question question, Call call) {
    return question.columns().isEmpty() ? Page.first(1) : Paging.page(call);
  }

  private static QuestionResult run(
      Snapshot snapshot, Question question, Binding arguments, Page page) {
    try {
      return RUNNER.run(snapshot, question, arguments, page);
    } catch (QueryTimeoutException e) {
      throw new ProblemException(
          Problem.of(
              Problem.Kind.OVERLOADED, "no answer within " + e.deadline().toSeconds() + " s"));
    }
  }

  private Binding bind(Snapshot snapshot, Question question, Call call) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      String name = parameter.name();
      call.optional(name).ifPresent(text -> arguments.put(name, text));
    }
    try {
      return question.bind(arguments, call.language(), text -> resolver.resolve(snapshot, text));
    } catch (BadArgumentException e) {
      throw ProblemException.parameter(e.parameter(), String.valueOf(e.getMessage()));
    } catch (UnknownEntityException e) {
      throw unknown.problem(Optional.of(e.parameter()), e.text(), call.language());
    }
  }

  private Envelope envelope(Snapshot snapshot, QuestionResult result, String sparql, Call call) {
    Envelope.Meta meta =
        Envelope.Meta.of(snapshot.version(), call, sparql, List.of())
            .reading(documents.read(snapshot));
    if (result instanceof QuestionResult.Rows rows) {
      Object data = json.write(snapshot, rows, call.language());
      return new Envelope(data, meta.from(sources(rows)).next(Paging.next(call, rows.more())));
    }
    return new Envelope(((QuestionResult.Answer) result).yes(), meta);
  }

  /** The documents that rows name in a column of their own, one IRI or several. */
  private List<String> sources(QuestionResult.Rows rows) {
    return rows.rows().stream()
        .flatMap(row -> DOCUMENTS.stream().map(row::get))
        .filter(Objects::nonNull)
        .flatMap(term -> Stream.of((term.isURI() ? term.getURI() : text(term)).split(" ")))
        .map(iri -> store.namespaces().localId(iri).orElse(iri))
        .filter(id -> !id.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static String text(Node term) {
    return term.isLiteral() ? term.getLiteralLexicalForm() : "";
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
