package org.partnergraph.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.partnergraph.query.PathTooDeepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a request against its operation, runs the handler, and turns failures into problems. */
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

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
      Map<String, String[]> query,
      @Nullable String accept,
      @Nullable String acceptLanguage,
      String origin) {

    /** Without the fields of a form that were left empty: browsers send them too. */
    Incoming withoutBlanks() {
      Map<String, String[]> filled = new LinkedHashMap<>(query);
      filled.values().removeIf(values -> values.length == 1 && values[0].isBlank());
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
    } catch (RuntimeException e) {
      return operation.failure().reply(problem(e, in), language(in));
    }
  }

  private static Problem problem(RuntimeException e, Incoming in) {
    if (e instanceof ProblemException known) {
      return known.problem();
    }
    if (e instanceof QueryCancelledException) {
      return Problem.of(Problem.Kind.OVERLOADED, Problem.Kind.OVERLOADED.title());
    }
    if (e instanceof PathTooDeepException) {
      return Problem.of(Problem.Kind.TOO_DEEP, PathTooDeepException.ADVICE);
    }
    LOG.error("{} failed", in.path(), e);
    return Problem.of(Problem.Kind.INTERNAL, "the service failed; see its log");
  }

  /** The language in which a problem is told: {@code lang} may be what is wrong. */
  private static String language(Incoming in) {
    Optional<String> asked =
        Optional.ofNullable(in.query().get("lang"))
            .map(values -> values[0])
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
    Incoming filled = operation.isPage() ? in.withoutBlanks() : in;
    Map<String, String> arguments = new LinkedHashMap<>();
    for (ApiParameter parameter : operation.parameters()) {
      argument(parameter, filled).ifPresent(value -> arguments.put(parameter.name(), value));
    }
    String language =
        Negotiation.language(Optional.ofNullable(arguments.get("lang")), in.acceptLanguage());
    Map<String, String> query = new LinkedHashMap<>();
    filled.query().forEach((name, values) -> query.put(name, Call.join(List.of(values))));
    return new Call(in.path(), arguments, query, language, in.accept(), in.origin());
  }

  private static void refuseUnknown(List<ApiParameter> known, Map<String, String[]> query) {
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

  private static Optional<String> argument(ApiParameter parameter, Incoming in) {
    Optional<String> given = given(parameter, in);
    given.stream().flatMap(value -> Call.split(value).stream()).forEach(parameter::check);
    Optional<String> value = given.or(parameter::defaultValue);
    if (value.isEmpty() && parameter.required()) {
      throw ProblemException.parameter(
          parameter.name(), parameter.name() + " is missing, for example " + parameter.example());
    }
    return value;
  }

  private static Optional<String> given(ApiParameter parameter, Incoming in) {
    if (parameter.in() == ApiParameter.In.PATH) {
      return Optional.ofNullable(in.pathParameters().get(parameter.name()));
    }
    String[] values = in.query().get(parameter.name());
    int most = parameter.type() instanceof ApiParameter.Type.Texts texts ? texts.most() : 1;
    if (values != null && values.length > most) {
      throw ProblemException.parameter(
          parameter.name(),
          parameter.name() + " is given more than " + (most == 1 ? "once" : most + " times"));
    }
    return Optional.ofNullable(values).map(given -> Call.join(List.of(given)));
  }
}
