package org.partnergraph.wikidata;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Namespaces;

/**
 * Says what items are and what they are called. What another import says is said once more, as that
 * one may be taken out; what the texts say is not.
 */
final class ItemWriter {

  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

  private final KnownItems known;
  private final Labels labels;
  private final Dates dates;
  private final Triples triples;
  private final Proof proof;
  private final Set<String> named = new HashSet<>();

  ItemWriter(KnownItems known, Labels labels, Dates dates) {
    this.known = known;
    this.labels = labels;
    this.dates = dates;
    this.triples = dates.triples();
    this.proof = dates.proof();
  }

  /** What the texts take for a city is no district here, nor what another import takes for one. */
  void party(ItemId item, String type) {
    Node entity = known.node(item);
    List<Node> stated = known.values(entity, RDF.type.asNode());
    List<Node> imported = known.anywhere(entity, RDF.type.asNode());
    List<String> places = List.of("City", "District");
    if (places.stream().noneMatch(place -> stated.contains(term(place)))) {
      triples.type(
          entity, places.stream().filter(p -> imported.contains(term(p))).findFirst().orElse(type));
    }
    names(item);
  }

  private Node term(String name) {
    return namespaces().term(name);
  }

  private Namespaces namespaces() {
    return triples.namespaces();
  }

  /** What an item is called and what it is matched with. */
  private void names(ItemId item) {
    Node entity = known.node(item);
    if (known.isMade(item)) {
      triples.add(entity, SKOS.exactMatch.asNode(), Wikidata.nodes(item.text()).get(0));
    }
    labels.names(item).forEach(name -> triples.add(entity, name.property(), name.literal()));
  }

  /** The other names of an item. */
  void aliases(Item item) {
    Node city = known.node(item.id());
    Set<Node> names = known.names(city);
    item.aliases()
        .forEach(
            (language, aliases) ->
                aliases.stream()
                    .filter(alias -> !names.contains(Labels.literal(alias, language)))
                    .forEach(alias -> triples.text(city, SKOS.altLabel.asNode(), alias, language)));
  }

  /** All else that is said of a city. */
  void city(Item item) {
    Node city = known.node(item.id());
    item.kinds()
        .forEach(
            kind -> triples.add(city, DCTerms.type.asNode(), Wikidata.nodes(kind.text()).get(0)));
    item.coordinates()
        .filter(c -> known.values(city, NodeFactory.createURI(WGS84 + "lat")).isEmpty())
        .ifPresent(c -> coordinates(city, c));
    item.countries().forEach(statement -> country(city, statement));
    item.memberships().stream()
        .collect(Collectors.groupingBy(Statement::object, LinkedHashMap::new, Collectors.toList()))
        .forEach((group, statements) -> memberships(city, group, statements));
  }

  /** What cities name, each once; Singapore is a city and a country. */
  private void named(ItemId item, String type) {
    if (named.add(item + " " + type)) {
      Node entity = known.node(item);
      if (!known.values(entity, RDF.type.asNode()).contains(term(type))) {
        triples.type(entity, type);
      }
      names(item);
    }
  }

  private void coordinates(Node city, Coordinates coordinates) {
    triples.add(city, NodeFactory.createURI(WGS84 + "lat"), decimal(coordinates.latitude()));
    triples.add(city, NodeFactory.createURI(WGS84 + "long"), decimal(coordinates.longitude()));
  }

  private void country(Node city, Statement statement) {
    named(statement.object(), "Country");
    triples.term(city, "inCountry", known.node(statement.object()));
    proof.of(city, statement.place(), List.of("inCountry"));
  }

  private void memberships(Node city, ItemId item, List<Statement> statements) {
    named(item, "Organisation");
    Node group = known.node(item);
    Node relation =
        namespaces().entity("membership-" + known.localId(group) + "-" + known.localId(city));
    Map<Node, Period> nodes =
        new PeriodNodes(known, namespaces()).of(relation, Period.of(statements));
    nodes.forEach((membership, period) -> membership(membership, city, group, period));
  }

  private void membership(Node membership, Node city, Node group, Period period) {
    triples.type(membership, "Membership");
    triples.term(membership, "member", city);
    triples.term(membership, "group", group);
    triples.term(membership, "role", namespaces().entity("role-member"));
    dates.of(membership, period, List.of("member", "group", "role"));
  }

  private static Node decimal(double degrees) {
    String text = BigDecimal.valueOf(degrees).toPlainString();
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
  }
}
