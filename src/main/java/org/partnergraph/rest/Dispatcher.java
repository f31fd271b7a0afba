package org.partnergraph.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.WrongParameterException;
import org.partnergraph.query.CostlyTextError;
import org.partnergraph.query.PathTooDeepException;
import org.partnergraph.store.FullDiskException;
import org.partnergraph.store.QueryRejectedException;
import org.partnergraph.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a request against its operation, runs the handler, and turns failures into problems. */
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final List<String> PROBLEM_OR_PAGE = List.of(Problem.MEDIA_TYPE, Negotiation.HTML);

  private Dispatcher() {}

  /**
   * One request as it came.
   *
   * @param path without the query
   * @param pathParameters by name
   * @param query all values by name
   * @param origin scheme, host and port, without a slash
   */
  record Incoming(
      String path,
      Map<String, String> pathParameters,
      Map<String, List<String>> query,
      @Nullable String accept,
      @Nullable String acceptLanguage,
      String origin) {

    /** Without the fields of a form that were left empty: browsers send them too. */
    Incoming withoutBlanks() {
      Map<String, List<String>> filled = new LinkedHashMap<>();
      query.forEach(
          (name, values) ->
              filled.put(name, values.stream().filter(value -> !value.isBlank()).toList()));
      filled.values().removeIf(List::isEmpty);
      return new Incoming(path, pathParameters, filled, accept, acceptLanguage, origin);
    }
  }

  static Reply dispatch(Operation operation, Incoming in) {
    try {
      if (operation.answer().negotiated()) {
        Negotiation.format(in.accept(), operation.answer().mediaTypes());
      }
      Call call = call(operation, in);
      return versioned(operation.handler().apply(call), call);
    } catch (RuntimeException | CostlyTextError e) {
      return told(operation, problem(e, in), in);
    }
  }

  /** Answers at an address where no operation stands; a page only to who asks for one. */
  static Reply nowhere(Incoming in, Operation.Failure page) {
    String detail = in.path() + " is not an address of this service; see /api";
    return told(Problem.of(Problem.Kind.NOT_FOUND, detail), in, PROBLEM_OR_PAGE, page);
  }

  /** What keeps a request from being dispatched. */
  static Reply told(Operation operation, Problem problem, Incoming in) {
    return told(problem, in, operation.answer().mediaTypes(), operation.failure());
  }

  /** Programs get a problem document, also where people get a page. */
  private static Reply told(
      Problem problem, Incoming in, List<String> offer, Operation.Failure page) {
    return Negotiation.isPage(in.accept(), offer)
        ? page.reply(problem, language(in))
        : Reply.of(problem);
  }

  private static Problem problem(Throwable e, Incoming in) {
    if (e instanceof ProblemException known) {
      return known.problem();
    }
    if (e instanceof WrongParameterException wrong) {
      return Fault.of(wrong).problem();
    }
    if (e instanceof QueryCancelledException) {
      return Problem.of(Problem.Kind.OVERLOADED, Problem.Kind.OVERLOADED.title());
    }
    if (e instanceof PathTooDeepException) {
      return Problem.of(Problem.Kind.TOO_DEEP, PathTooDeepException.ADVICE);
    }
    if (e instanceof CostlyTextError costly) {
      return Problem.of(Problem.Kind.TOO_COSTLY, costly.advice());
    }
    if (e instanceof StoreUnavailableException) {
      LOG.warn("{} failed: {}", in.path(), e.getMessage());
      return Problem.of(Problem.Kind.STORE_AWAY, Problem.Kind.STORE_AWAY.title());
    }
    if (e instanceof FullDiskException full) {
      LOG.error("{} failed: {}", in.path(), full.getMessage());
      return Problem.of(Problem.Kind.DISK_FULL, full.getMessage());
    }
    if (e instanceof QueryRejectedException) {
      LOG.error("{} failed: {}", in.path(), e.getMessage());
      return Problem.of(Problem.Kind.REMOTE_FAILED, "the store refuses the query; see the log");
    }
    LOG.error("{} failed", in.path(), e);
    return Problem.of(Problem.Kind.INTERNAL, "the service failed; see its log");
  }

  /** The language in which a problem is told: {@code lang} may be what is wrong. */
  private static String language(Incoming in) {
    Optional<String> asked =
        in.query().getOrDefault("lang", List.of()).stream()
            .findFirst()
            .filter(Negotiation.LANGUAGES::contains);
    return Negotiation.language(asked, in.acceptLanguage());
  }

  /** Tells the version of the data; a version that is yet to come is no answer. */
  private static Reply versioned(Reply reply, Call call) {
    if (reply.version() <= 0) {
      return reply;
    }
    if (call.askedVersion().filter(asked -> asked > reply.version()).isPresent()) {
      throw ProblemException.parameter(
          "version", "version is yet to come: the data is at version " + reply.version());
    }
    return reply.header("Data-Version", Long.toString(reply.version()));
  }

  private static Call call(Operation operation, Incoming in) {
    refuseUnknown(operation.parameters(), in.query());
    Incoming filled = operation.hasPage() ? in.withoutBlanks() : in;
    Map<String, List<String>> arguments = new LinkedHashMap<>();
    for (ApiParameter parameter : operation.parameters()) {
      List<String> values = argument(parameter, filled);
      if (!values.isEmpty()) {
        arguments.put(parameter.name(), values);
      }
    }
    Optional<String> lang = arguments.getOrDefault("lang", List.of()).stream().findFirst();
    String language = Negotiation.language(lang, in.acceptLanguage());
    return new Call(in.path(), arguments, filled.query(), language, in.accept(), in.origin());
  }

  private static void refuseUnknown(List<ApiParameter> known, Map<String, List<String>> query) {
    List<String> names =
        known.stream()
            .filter(p -> p.in() == ApiParameter.In.QUERY)
            .map(ApiParameter::name)
            .toList();
    for (String given : query.keySet()) {
      if (!names.contains(given)) {
        String knows = names.isEmpty() ? "none are known" : "known are " + String.join(", ", names);
        throw ProblemException.parameter(given, "unknown parameter " + given + "; " + knows);
      }
    }
  }

  private static List<String> argument(ApiParameter parameter, Incoming in) {
    List<String> given = given(parameter, in);
    given.forEach(parameter::check);
    List<String> values = given.isEmpty() ? parameter.defaultValue().stream().toList() : given;
    if (values.isEmpty() && parameter.required()) {
      throw ProblemException.parameter(
          parameter.name(), parameter.name() + " is missing, for example " + parameter.example());
    }
    return values;
  }

  private static List<String> given(ApiParameter parameter, Incoming in) {
    if (parameter.in() == ApiParameter.In.PATH) {
      return Stream.ofNullable(in.pathParameters().get(parameter.name())).toList();
    }
    List<String> values = in.query().getOrDefault(parameter.name(), List.of());
    int most = parameter.type() instanceof ApiParameter.Type.Texts texts ? texts.most() : 1;
    if (values.size() > most) {
      throw ProblemException.parameter(
          parameter.name(),
          parameter.name() + " is given more than " + (most == 1 ? "once" : most + " times"));
    }
    return values;
  }
}
