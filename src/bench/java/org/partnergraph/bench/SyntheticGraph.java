package org.partnergraph.bench;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.store.Namespaces;

/**
 * A made-up graph in the ontology of this service; the same for the same number of cities. Each
 * city has three partnerships, by preference with cities that have many, an administration with two
 * posts, and three people, two of whom held a post for some years. Three events for four cities
 * take place in the framework of a partnership, with three to eight participants of its cities.
 * What the rules derive of it is there as well: labels, wider types, earliest and latest day, and
 * which cities an event involves.
 */
final class SyntheticGraph {

  static final int PEOPLE_OF_A_CITY = 3;

  private static final int PARTNERSHIPS_OF_A_CITY = 3;
  private static final int MOST_PARTNERSHIPS = 350;
  private static final int NEIGHBOURHOOD = 40;
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final int DAYS = 20_000;

  private final Random random = new Random(20_000);
  private final int cities;
  private final Namespaces names;
  private final Function<Node, Set<Node>> wider;
  private final Consumer<Quad> sink;
  private final int[][] partners;
  private final int[] partnered;

  /**
   * Of so many cities.
   *
   * @param wider all classes of which a class is a part
   * @param sink where the statements go
   */
  SyntheticGraph(
      int cities, Namespaces names, Function<Node, Set<Node>> wider, Consumer<Quad> sink) {
    this.cities = cities;
    this.names = names;
    this.wider = wider;
    this.sink = sink;
    this.partners = new int[PARTNERSHIPS_OF_A_CITY * cities][];
    this.partnered = new int[cities];
  }

  static String cityId(int number) {
    return "bench-city-" + number;
  }

  static String person(int number) {
    return "bench-person-" + number;
  }

  void write() {
    for (int document = 0; document * 2 < cities; document++) {
      document(document);
    }
    for (int city = 0; city < cities; city++) {
      city(city);
    }
    for (int number = 0; number < partners.length; number++) {
      partnership(number);
    }
    for (int number = 0; number < cities * 3 / 4; number++) {
      event(number);
    }
  }

  private void document(int number) {
    Node document = document(2 * number, "");
    entity(document, "SourceDocument", "Report " + number);
    Node quote = document(2 * number, "-quote");
    Node evidence = evidence(2 * number);
    type(document, evidence, "Evidence");
    say(document, evidence, OA.hasSource.asNode(), document);
    say(document, evidence, OA.hasSelector.asNode(), quote);
    say(document, evidence, names.term("firstLine"), literal("1", XSDDatatype.XSDinteger));
    say(document, evidence, names.term("lastLine"), literal("2", XSDDatatype.XSDinteger));
    say(document, evidence, names.term("certainty"), names.entity("certainty-explicit"));
    for (String property : new String[] {"event", "agent", "holder", "post", "party"}) {
      say(document, evidence, names.term("supports"), names.term(property));
    }
    say(document, quote, RDF.type.asNode(), OA.TextQuoteSelector.asNode());
    Node words = NodeFactory.createLiteralLang("words of report " + number, "en");
    say(document, quote, OA.exact.asNode(), words);
  }

  private Node document(int city, String part) {
    return names.entity("bench-doc-" + city / 2 + part);
  }

  private Node evidence(int city) {
    return document(city, "-evidence");
  }

  private void city(int number) {
    Node city = named("city", number);
    entity(city, "City", "City " + number);
    Node office = named("office", number);
    entity(office, "Municipality", "Administration of city " + number);
    Node document = document(number, "");
    say(document, office, names.term("authorityOf"), city);
    say(names.derivedGraph(), office, names.term("actsFor"), city);
    for (int i = 0; i < 2; i++) {
      Node post = named("post", 2 * number + i);
      entity(post, "Post", "Post " + i + " of city " + number);
      say(document, post, names.term("postIn"), office);
      say(names.derivedGraph(), post, names.term("actsFor"), city);
    }
    for (int i = 0; i < PEOPLE_OF_A_CITY; i++) {
      int person = PEOPLE_OF_A_CITY * number + i;
      entity(names.entity(person(person)), "Person", "Person " + person);
      if (i < 2) {
        tenure(number, person, 2 * number + i);
      }
    }
  }

  private void tenure(int city, int person, int post) {
    Node tenure = named("tenure", person);
    Node document = document(city, "");
    type(document, tenure, "PostHeld");
    say(document, tenure, names.term("holder"), names.entity(person(person)));
    say(document, tenure, names.term("post"), named("post", post));
    LocalDate begin = day();
    LocalDate end = begin.plusDays(random.nextInt(4_000));
    say(document, tenure, names.term("begin"), date(begin));
    say(document, tenure, names.term("end"), date(end));
    say(document, tenure, names.term("evidence"), evidence(city));
    derive(tenure, begin, end);
  }

  /** Three in five partnerships by the number of those that a city has, the others nearby. */
  private void partnership(int number) {
    int one = number % cities;
    int other = one;
    while (other == one || partnered[other] >= MOST_PARTNERSHIPS) {
      other = random.nextInt(5) < 3 && number > 0 ? preferred(number) : nearby(one);
    }
    partners[number] = new int[] {one, other};
    partnered[one]++;
    partnered[other]++;
    Node partnership = named("partnership", number);
    Node document = document(one, "");
    entity(partnership, "Partnership", "Partnership of cities " + one + " and " + other);
    say(document, partnership, names.term("party"), named("city", one));
    say(document, partnership, names.term("party"), named("city", other));
    LocalDate begin = day();
    say(document, partnership, names.term("begin"), date(begin));
    say(document, partnership, names.term("evidence"), evidence(one));
    say(names.derivedGraph(), partnership, names.term("earliest"), date(begin));
  }

  private int preferred(int number) {
    return partners[random.nextInt(number)][random.nextInt(2)];
  }

  private int nearby(int city) {
    return Math.floorMod(city + random.nextInt(2 * NEIGHBOURHOOD + 1) - NEIGHBOURHOOD, cities);
  }

  private void event(int number) {
    int framework = random.nextInt(partners.length);
    int[] parties = partners[framework];
    Node event = named("event", number);
    Node document = document(parties[0], "");
    entity(event, "Event", "Meeting " + number);
    say(document, event, names.term("place"), named("city", parties[0]));
    say(document, event, names.term("inFrameworkOf"), named("partnership", framework));
    LocalDate day = day();
    say(document, event, names.term("date"), date(day));
    say(document, event, names.term("evidence"), evidence(parties[0]));
    derive(event, day, day);
    Set<Integer> involved = new TreeSet<>(Set.of(parties[0]));
    int participants = 3 + random.nextInt(6);
    for (int i = 0; i < participants; i++) {
      int person = participant(parties);
      participation(number, i, names.entity(person(person)), document, parties[0]);
      if (person % PEOPLE_OF_A_CITY < 2) {
        involved.add(person / PEOPLE_OF_A_CITY);
      }
    }
    involved.forEach(
        city -> say(names.derivedGraph(), event, names.term("involves"), named("city", city)));
  }

  /** Someone of one of the cities, or of a city near to it. */
  private int participant(int[] parties) {
    int city = nearby(parties[random.nextInt(2)]);
    int home = random.nextBoolean() ? city : parties[random.nextInt(2)];
    return PEOPLE_OF_A_CITY * home + random.nextInt(PEOPLE_OF_A_CITY);
  }

  private void participation(int event, int number, Node agent, Node document, int city) {
    Node participation = named("participation-" + event, number);
    type(document, participation, "Participation");
    say(document, participation, names.term("event"), named("event", event));
    say(document, participation, names.term("agent"), agent);
    Node role = names.entity(number == 0 ? "role-host" : "role-guest");
    say(document, participation, names.term("role"), role);
    say(document, participation, names.term("evidence"), evidence(city));
  }

  private Node named(String kind, int number) {
    return names.entity("bench-" + kind + "-" + number);
  }

  private void entity(Node entity, String type, String label) {
    Node graph = names.entitiesGraph();
    type(graph, entity, type);
    Node text = NodeFactory.createLiteralLang(label, "en");
    say(graph, entity, SKOS.prefLabel.asNode(), text);
    say(names.derivedGraph(), entity, RDFS.label.asNode(), text);
  }

  private void type(Node graph, Node node, String type) {
    say(graph, node, RDF.type.asNode(), names.term(type));
    wider
        .apply(names.term(type))
        .forEach(more -> say(names.derivedGraph(), node, RDF.type.asNode(), more));
  }

  private void derive(Node node, LocalDate first, LocalDate last) {
    say(names.derivedGraph(), node, names.term("earliest"), date(first));
    say(names.derivedGraph(), node, names.term("latest"), date(last));
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private static Node date(LocalDate day) {
    return literal(day.toString(), XSDDatatype.XSDdate);
  }

  private static Node literal(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  private void say(Node graph, Node subject, Node property, Node object) {
    sink.accept(Quad.create(graph, subject, property, object));
  }
}
