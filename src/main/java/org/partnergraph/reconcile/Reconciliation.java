package org.partnergraph.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.partnergraph.describe.Ontology;
import org.partnergraph.reconcile.Exchange.Protocol;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;

/**
 * The reconciliation service of the W3C Entity Reconciliation Community Group, versions 0.2 and
 * 1.0-draft: each has a root with its manifest; below the roots all paths are the same.
 */
public final class Reconciliation {

  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern CALLBACK =
      Pattern.compile("[A-Za-z_$][\\w$]{0,60}(?:\\.[A-Za-z_$][\\w$]{0,60}){0,3}");

  private final KnowledgeStore store;
  private final Manifests manifests;
  private final QueriesOf02 queriesOf02;
  private final QueriesOf10 queriesOf10;
  private final Extension extension;
  private final Glances glances;
  private final Map<String, Function<Exchange, JsonNode>> readable;

  /** Over a store, the index of its names and its ontology. */
  public Reconciliation(
      KnowledgeStore store, SearchIndex index, Ontology ontology, UnknownEntities unknown) {
    this.store = store;
    EntityTypes types = new EntityTypes(ontology, store.namespaces());
    Terms terms = new Terms(types, new Properties(ontology, types, store.namespaces()));
    Matcher matcher = new Matcher(store, index, types);
    Candidates candidates = new Candidates(types);
    manifests = new Manifests(store.namespaces(), types);
    queriesOf02 = new QueriesOf02(terms, matcher, candidates);
    queriesOf10 = new QueriesOf10(terms, matcher, candidates);
    extension = new Extension(store, terms);
    glances = new Glances(store, index, terms, unknown);
    Suggestions suggestions = new Suggestions(index, terms, new Order(store));
    readable =
        Map.of(
            "", this::root,
            "/suggest/entity", suggestions::entities,
            "/suggest/property", suggestions::properties,
            "/suggest/type", suggestions::types,
            "/flyout/entity", glances::entityFlyout,
            "/flyout/property", glances::propertyFlyout,
            "/flyout/type", glances::typeFlyout,
            "/extend/propose", suggestions::proposed);
  }

  /** The methods that a path below a root takes; empty if there is nothing. */
  Optional<String> methods(Protocol protocol, String route) {
    return switch (route) {
      case "" -> Optional.of(protocol == Protocol.V0_2 ? "GET, HEAD, POST" : "GET, HEAD");
      case "/match", "/extend" -> Optional.of("POST");
      case "/preview" -> Optional.of("GET, HEAD");
      default -> Optional.of("GET, HEAD").filter(methods -> readable.containsKey(route));
    };
  }

  /**
   * Answers a request whose path and method are known.
   *
   * @throws ProblemException if it is not as the protocol says
   */
  Reply answer(Exchange exchange) {
    if (exchange.route().equals("/preview")) {
      return glances.preview(exchange);
    }
    Optional<String> callback = callback(exchange);
    JsonNode answer =
        switch (exchange.route()) {
          case "/match" -> queriesOf10.answer(body(exchange), exchange.language());
          case "/extend" -> extension.answer(body(exchange), exchange);
          default -> readable(exchange);
        };
    long version = exchange.method().equals("GET") ? store.version() : -1;
    return callback
        .map(name -> script(name, answer, version))
        .orElseGet(() -> Reply.of(JSON, text(answer).getBytes(StandardCharsets.UTF_8), version))
        .header("Content-Language", exchange.language());
  }

  private JsonNode readable(Exchange exchange) {
    Function<Exchange, JsonNode> found = readable.get(exchange.route());
    if (found == null) {
      throw new IllegalStateException("no path " + exchange.route());
    }
    return found.apply(exchange);
  }

  /** Queries of version 0.2, and the manifest where none are given. */
  private JsonNode root(Exchange exchange) {
    if (exchange.protocol() == Protocol.V1_0) {
      return manifests.answer(exchange);
    }
    Optional<Fields> body = exchange.json().map(text -> Fields.parse(text, "body"));
    Optional<Fields> queries = part(exchange, body, "queries");
    if (queries.isPresent()) {
      return queriesOf02.answer(queries.get(), exchange.language());
    }
    Optional<Fields> extend = part(exchange, body, "extend");
    if (extend.isPresent()) {
      return extension.answer(extend.get(), exchange);
    }
    if (exchange.method().equals("POST")) {
      throw Fields.problem("queries", "is missing; so is extend");
    }
    return manifests.answer(exchange);
  }

  private static Optional<Fields> part(Exchange exchange, Optional<Fields> body, String name) {
    Optional<JsonNode> member = body.flatMap(fields -> fields.member(name));
    if (member.filter(JsonNode::isArray).isPresent()) {
      throw Fields.problem(
          name,
          "is a list, as in version 1.0-draft; send it to " + Protocol.V1_0.root() + "/match");
    }
    return member.isPresent()
        ? member.map(node -> Fields.of(node, name))
        : exchange.parameter(name).map(text -> Fields.parse(text, name));
  }

  private static Fields body(Exchange exchange) {
    return exchange
        .json()
        .map(text -> Fields.parse(text, "body").atRoot())
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "the body must be " + JSON)));
  }

  /** The function that a script of version 0.2 wants to be called; never in what was posted. */
  private static Optional<String> callback(Exchange exchange) {
    Optional<String> name = exchange.parameter("callback");
    if (name.isEmpty() || exchange.method().equals("POST")) {
      return Optional.empty();
    }
    if (exchange.protocol() != Protocol.V0_2) {
      throw Fields.problem("callback", "is of version 0.2 only");
    }
    if (!CALLBACK.matcher(name.get()).matches()) {
      throw Fields.problem("callback", "must be the name of a function");
    }
    return name;
  }

  /** The comment keeps the start of the answer from being taken for anything but a script. */
  private static Reply script(String callback, JsonNode answer, long version) {
    String json = text(answer).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    byte[] script = ("/**/" + callback + "(" + json + ");").getBytes(StandardCharsets.UTF_8);
    return Reply.of("text/javascript; charset=utf-8", script, version);
  }

  private static String text(JsonNode answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
