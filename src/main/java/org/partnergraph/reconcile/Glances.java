package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.partnergraph.query.Labels;
import org.partnergraph.rest.Reply;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.search.Candidate;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** Previews and flyouts: a thing at a glance. */
final class Glances {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  private static final int MOST_FACTS = 5;
  private static final int MOST_VALUES = 5;

  private final KnowledgeStore store;
  private final SearchIndex index;
  private final Terms terms;
  private final UnknownEntities unknown;
  private final Identities identities;
  private final Values values;
  private final Labels labels;
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.partnergraph.templates");

  Glances(KnowledgeStore store, SearchIndex index, Terms terms, UnknownEntities unknown) {
    this.store = store;
    this.index = index;
    this.terms = terms;
    this.unknown = unknown;
    this.identities = new Identities(store.namespaces());
    this.values = new Values();
    this.labels = new Labels(store.namespaces());
  }

  /** A page for a frame. */
  Reply preview(Exchange exchange) {
    String html = html("reconcile/preview.jte", entity(exchange));
    return Reply.of(HTML, html.getBytes(StandardCharsets.UTF_8), store.version())
        .header("Content-Security-Policy", POLICY);
  }

  /** A piece of HTML for an entity. */
  ObjectNode entityFlyout(Exchange exchange) {
    return flyout(exchange, entity(exchange));
  }

  /** The same for a type. */
  ObjectNode typeFlyout(Exchange exchange) {
    EntityType type = terms.type(exchange.required("id"), "id");
    String language = exchange.language();
    return flyout(
        exchange,
        new Glance(
            language,
            type.id(),
            type.label().in(language),
            type.id(),
            type.definition().in(language),
            "",
            List.of()));
  }

  /** The same for a property. */
  ObjectNode propertyFlyout(Exchange exchange) {
    Property property = terms.property(exchange.required("id"), "id");
    String language = exchange.language();
    return flyout(
        exchange,
        new Glance(
            language,
            property.id(),
            property.label().in(language),
            property.id(),
            property.definition().in(language),
            "",
            List.of()));
  }

  private ObjectNode flyout(Exchange exchange, Glance glance) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", exchange.required("id"))
        .put("html", html("reconcile/flyout.jte", glance));
  }

  private String html(String template, Glance glance) {
    StringOutput output = new StringOutput();
    engine.render(template, glance, output);
    return output.toString();
  }

  private Glance entity(Exchange exchange) {
    String asked = exchange.required("id");
    return store.read(
        snapshot ->
            identities.of(snapshot, asked).stream()
                .flatMap(id -> index.entity(id).stream())
                .findFirst()
                .map(candidate -> glance(snapshot, candidate, exchange))
                .orElseThrow(() -> unknown.problem(Optional.of("id"), asked, exchange.language())));
  }

  private Glance glance(Snapshot snapshot, Candidate candidate, Exchange exchange) {
    String language = exchange.language();
    String name = candidate.name(language).text();
    String others =
        candidate.spellings().stream()
            .filter(spelling -> spelling.kind().ordinal() < 2 && !spelling.text().equals(name))
            .map(spelling -> spelling.text())
            .distinct()
            .limit(MOST_VALUES)
            .collect(Collectors.joining(", "));
    String type = Ranked.localName(candidate.type());
    return new Glance(
        language,
        candidate.id(),
        name,
        terms.types().label(type, language),
        others,
        exchange.address("/page/" + candidate.id()),
        facts(snapshot, candidate, type, language));
  }

  private List<Glance.Fact> facts(
      Snapshot snapshot, Candidate candidate, String type, String language) {
    Node entity = store.namespaces().entity(candidate.id());
    List<Glance.Fact> facts = new ArrayList<>();
    for (Property property :
        terms.types().find(type).map(terms.properties()::of).orElse(List.of())) {
      boolean said =
          property.source() == Property.Source.SPELLINGS || property.id().equals("sameAs");
      List<Node> found = said ? List.of() : values.of(snapshot, entity, property);
      if (!found.isEmpty() && facts.size() < MOST_FACTS) {
        facts.add(new Glance.Fact(property.label().in(language), text(snapshot, found, language)));
      }
    }
    return facts;
  }

  private String text(Snapshot snapshot, List<Node> found, String language) {
    List<Node> shown = found.stream().limit(MOST_VALUES).toList();
    Map<Node, String> names = labels.of(snapshot, shown, language);
    String text =
        shown.stream()
            .map(
                n ->
                    n.isLiteral() ? n.getLiteralLexicalForm() : names.getOrDefault(n, n.toString()))
            .collect(Collectors.joining(", "));
    return found.size() > shown.size() ? text + " … (" + found.size() + ")" : text;
  }
}
