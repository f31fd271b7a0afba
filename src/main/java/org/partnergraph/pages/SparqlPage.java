package org.partnergraph.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnergraph.describe.Counter;
import org.partnergraph.describe.Counts;
import org.partnergraph.describe.Descriptions;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.Term;
import org.partnergraph.query.Question;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;

/** The SPARQL endpoint for people: an editor with examples and the terms at hand. */
public final class SparqlPage {

  /** As long as an address may be that a browser sends. */
  private static final int LONGEST = 20_000;

  private static final List<String> FORMATS =
      List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

  /** The editor sets the style of its lines itself; no other page allows that. */
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'self'; object-src 'none'";

  private static final ApiParameter QUERY =
      new ApiParameter(
          "query",
          ApiParameter.In.QUERY,
          new ApiParameter.Type.Text(LONGEST),
          false,
          Optional.empty(),
          Operation.text("Die Abfrage.", "The query.", "Zapytanie."),
          "SELECT * { ?s ?p ?o } LIMIT 10");

  private static final ApiParameter EXAMPLE =
      ApiParameter.text(
          "example",
          Operation.text(
              "Eine Frage des Katalogs.", "A question of the catalogue.", "Pytanie z katalogu."),
          "events/participants");

  private final Examples examples;
  private final Counter counter;
  private final Ontology ontology;
  private final ObjectMapper json = new ObjectMapper();
  private final Words words = Words.load("sparql");

  /** With queries to start from and terms to look up. */
  public SparqlPage(Examples examples, Counter counter, Ontology ontology) {
    this.examples = examples;
    this.counter = counter;
    this.ontology = ontology;
  }

  /** The page, which is the description of the service for programs, and its terms as JSON. */
  public List<Operation> operations(Pages pages, Descriptions descriptions) {
    Operation page = pages.page("/sparql", "sparql", List.of(QUERY, EXAMPLE), this::view);
    return List.of(
        Negotiated.of(allowingStyle(page), FORMATS, descriptions::service),
        new Operation(
            "sparql-terms",
            "/sparql/terms",
            "pages",
            Operation.text("Begriffe.", "Terms.", "Pojęcia."),
            List.of(ApiParameter.lang()),
            new Operation.Answer("JSON", List.of("application/json"), ""),
            "/sparql/terms",
            this::terms));
  }

  private static Operation allowingStyle(Operation page) {
    return page.handledBy(
        call -> page.handler().apply(call).header("Content-Security-Policy", POLICY));
  }

  private View view(Call call) {
    Words.In said = words.in(call.language());
    Map<String, Object> model = new LinkedHashMap<>();
    Optional<Question> example = call.optional("example").map(this::example);
    model.put("topics", examples.topics());
    model.put("called", new QuestionWords(call.language()));
    model.put("chosen", example.map(Question::id).orElse(""));
    model.put("query", query(call, example));
    model.put("asked", example.isPresent() || call.optional("query").isPresent());
    return View.of("sparql.jte", said.get("title"), said.get("lead"), model, 0)
        .alternate("text/turtle", "/sparql");
  }

  private Question example(String id) {
    return examples
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "there is no question " + id + "; see /questions")));
  }

  private String query(Call call, Optional<Question> example) {
    return call.optional("query")
        .or(() -> example.map(question -> examples.query(question, call.language())))
        .orElseGet(() -> words.in(call.language()).get("first"));
  }

  /** Terms in use, the most used first, then the others; and the prefixes. */
  private Reply terms(Call call) {
    Counts counts = counter.counts();
    Map<String, Long> uses =
        java.util.stream.Stream.of(counts.classes(), counts.properties())
            .flatMap(List::stream)
            .collect(Collectors.toMap(Counts.Count::of, Counts.Count::count, Long::sum));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("terms");
    ontology.terms().stream()
        .filter(term -> term.kind() != Term.Kind.SCHEME)
        .sorted(java.util.Comparator.comparing((Term term) -> -uses.getOrDefault(term.iri(), 0L)))
        .forEach(term -> list.add(term(term, uses.getOrDefault(term.iri(), 0L), call.language())));
    others(counts, list);
    answer.set("prefixes", json.valueToTree(ontology.prefixes()));
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    return Reply.of("application/json", bytes, counts.version());
  }

  private ObjectNode term(Term term, long uses, String language) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("iri", term.iri())
        .put("code", ontology.prefixed(term.iri()))
        .put("kind", term.kind().name())
        .put("label", term.label().in(language))
        .put("definition", term.definition().in(language))
        .put("uses", uses)
        .put("page", "/ontology#" + term.name());
  }

  /** Classes and properties of others that the data uses. */
  private void others(Counts counts, ArrayNode list) {
    Set<String> ours = ontology.terms().stream().map(Term::iri).collect(Collectors.toSet());
    counts.classes().forEach(c -> other(c, Term.Kind.CLASS, ours, list));
    counts.properties().forEach(p -> other(p, Term.Kind.PROPERTY, ours, list));
  }

  private void other(Counts.Count count, Term.Kind kind, Set<String> ours, ArrayNode list) {
    if (!ours.contains(count.of())) {
      String code = ontology.prefixed(count.of());
      list.addObject()
          .put("iri", count.of())
          .put("code", code)
          .put("kind", kind.name())
          .put("label", code.replaceAll("^<|>$", ""))
          .put("definition", "")
          .put("uses", count.count());
    }
  }
}
