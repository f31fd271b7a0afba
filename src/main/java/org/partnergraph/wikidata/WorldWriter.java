package org.partnergraph.wikidata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Namespaces;

/**
 * Says in RDF what one file of Wikidata says: the document, items that take part, partnerships, and
 * for each statement the evidence, whose quote stands in the file.
 */
final class WorldWriter {

  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final Node CC0 =
      NodeFactory.createURI("https://creativecommons.org/publicdomain/zero/1.0/");

  private final Source source;
  private final Namespaces namespaces;
  private final KnownItems known;
  private final Labels labels;
  private final Proof proof;
  private final Consumer<Triple> sink;
  private final ItemKinds kinds = ItemKinds.load();
  private final Set<String> named = new HashSet<>();

  WorldWriter(
      Source source,
      Namespaces namespaces,
      KnownItems known,
      Labels labels,
      Consumer<Triple> sink) {
    this.source = source;
    this.namespaces = namespaces;
    this.known = known;
    this.labels = labels;
    this.proof = new Proof(source, namespaces, sink);
    this.sink = sink;
  }

  void write(World world) {
    document();
    SortedSet<ItemId> cities = world.cities();
    cities.forEach(id -> party(id, world.item(id).map(kinds::party).orElse("City")));
    world.partnerships().forEach(this::partnership);
    for (Item item : world.items()) {
      aliases(item);
      if (cities.contains(item.id())) {
        described(item);
      }
    }
  }

  /** What another graph takes for a city is no district here. */
  private void party(ItemId item, String type) {
    List<Node> types = known.values(known.node(item), RDF.type.asNode());
    boolean otherwise =
        types.contains(namespaces.term("City")) || types.contains(namespaces.term("District"));
    entity(item, otherwise ? Optional.empty() : Optional.of(type));
  }

  private void document() {
    Node document = namespaces.entity(source.id());
    type(document, "SourceDocument");
    Labels.LANGUAGES.forEach(l -> add(document, SKOS.prefLabel.asNode(), source.title(l), l));
    add(document, namespaces.term("textFile"), NodeFactory.createLiteralString(source.fileName()));
    add(document, DCTerms.license.asNode(), CC0);
    add(document, DCTerms.publisher.asNode(), Wikidata.PUBLISHER);
    add(document, DCTerms.modified.asNode(), NodeFactory.createLiteralString(source.date()));
  }

  /** What class an item is of, what it is called and what it is matched with. */
  private void entity(ItemId item, Optional<String> type) {
    Node entity = known.node(item);
    type.ifPresent(name -> type(entity, name));
    if (!known.has(item)) {
      add(entity, SKOS.exactMatch.asNode(), Wikidata.nodes(item.text()).get(0));
    }
    if (labels.nameless(item)) {
      add(entity, SKOS.prefLabel.asNode(), item.text(), "en");
      return;
    }
    Map<String, String> taken = labels.elsewhere(entity);
    Set<Node> names = known.names(entity);
    labels
        .of(item)
        .forEach(
            (language, name) -> {
              boolean preferred = !taken.containsKey(language);
              if (preferred || !names.contains(Labels.literal(name, language))) {
                add(entity, (preferred ? SKOS.prefLabel : SKOS.altLabel).asNode(), name, language);
              }
            });
  }

  private void partnership(World.Pair pair, List<Statement> statements) {
    Node first = known.node(pair.first());
    Node second = known.node(pair.second());
    Node partnership = known.partnership(first, second).orElseGet(() -> made(first, second));
    type(partnership, "Partnership");
    if (labels.elsewhere(partnership).isEmpty()) {
      labels.of(pair).forEach((l, name) -> add(partnership, SKOS.prefLabel.asNode(), name, l));
    }
    term(partnership, "party", first);
    term(partnership, "party", second);
    term(partnership, "kind", namespaces.entity("kind-partnership"));
    Span span = Spans.of(statements);
    span.begin().ifPresent(begin -> term(partnership, "begin", begin));
    span.end().ifPresent(end -> term(partnership, "end", end));
    for (Statement statement : statements) {
      List<String> supported = new ArrayList<>(List.of("party", "kind"));
      statement
          .span()
          .begin()
          .filter(b -> span.begin().equals(statement.span().begin()))
          .ifPresent(b -> supported.add("begin"));
      statement
          .span()
          .end()
          .filter(e -> span.end().equals(statement.span().end()))
          .ifPresent(e -> supported.add("end"));
      proof.of(partnership, statement.place(), supported);
    }
  }

  private Node made(Node first, Node second) {
    return namespaces.entity("partnership-" + known.localId(first) + "-" + known.localId(second));
  }

  private void aliases(Item item) {
    Node city = known.node(item.id());
    Set<Node> names = known.names(city);
    item.aliases()
        .forEach(
            (language, aliases) ->
                aliases.stream()
                    .filter(alias -> !names.contains(Labels.literal(alias, language)))
                    .forEach(alias -> add(city, SKOS.altLabel.asNode(), alias, language)));
  }

  private void described(Item item) {
    Node city = known.node(item.id());
    item.kinds()
        .forEach(kind -> add(city, DCTerms.type.asNode(), Wikidata.nodes(kind.text()).get(0)));
    item.coordinates()
        .filter(c -> known.values(city, NodeFactory.createURI(WGS84 + "lat")).isEmpty())
        .ifPresent(c -> coordinates(city, c));
    item.countries().forEach(statement -> country(city, statement));
    item.memberships().forEach(statement -> membership(city, statement));
  }

  /** What cities name, each once; Singapore is a city and a country. */
  private void named(ItemId item, String type) {
    if (named.add(item + " " + type)) {
      boolean isKnown =
          known.values(known.node(item), RDF.type.asNode()).contains(namespaces.term(type));
      entity(item, isKnown ? Optional.empty() : Optional.of(type));
    }
  }

  private void coordinates(Node city, Coordinates coordinates) {
    add(city, NodeFactory.createURI(WGS84 + "lat"), decimal(coordinates.latitude()));
    add(city, NodeFactory.createURI(WGS84 + "long"), decimal(coordinates.longitude()));
  }

  private void country(Node city, Statement statement) {
    named(statement.object(), "Country");
    term(city, "inCountry", known.node(statement.object()));
    proof.of(city, statement.place(), List.of("inCountry"));
  }

  private void membership(Node city, Statement statement) {
    named(statement.object(), "Organisation");
    Node group = known.node(statement.object());
    Node membership =
        namespaces.entity("membership-" + known.localId(group) + "-" + known.localId(city));
    type(membership, "Membership");
    term(membership, "member", city);
    term(membership, "group", group);
    term(membership, "role", namespaces.entity("role-member"));
    List<String> supported = new ArrayList<>(List.of("member", "group", "role"));
    statement.span().begin().ifPresent(b -> dated(membership, "begin", b, supported));
    statement.span().end().ifPresent(e -> dated(membership, "end", e, supported));
    proof.of(membership, statement.place(), supported);
  }

  private void dated(Node node, String term, Node date, List<String> supported) {
    term(node, term, date);
    supported.add(term);
  }

  private static Node decimal(double degrees) {
    String text = java.math.BigDecimal.valueOf(degrees).toPlainString();
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
  }

  private void type(Node node, String type) {
    add(node, RDF.type.asNode(), namespaces.term(type));
  }

  private void term(Node subject, String term, Node value) {
    add(subject, namespaces.term(term), value);
  }

  private void add(Node subject, Node property, String text, String language) {
    add(subject, property, Labels.literal(text, language));
  }

  private void add(Node subject, Node property, Node value) {
    sink.accept(Triple.create(subject, property, value));
  }
}
