package org.partnergraph.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;

class CardsTest {

  private static KnowledgeStore store;

  @BeforeAll
  static void loads() {
    store = Shipped.load();
  }

  @AfterAll
  static void closes() {
    store.close();
  }

  /** A slide deck bears all its quotes itself. */
  @Test
  void provesEachOfSeveralWordingsWithTheQuoteThatHasIt() {
    List<Fact> headings =
        card("doc-004").facts().stream()
            .filter(fact -> fact.property().id().equals("heading"))
            .toList();
    assertThat(headings).hasSizeGreaterThan(5);
    assertThat(headings)
        .anySatisfy(
            fact -> {
              assertThat(fact.value().toString()).contains("Erinnerung – Gegenwart – Zukunft");
              assertThat(fact.evidence()).isNotEmpty().hasSizeLessThan(3);
              assertThat(fact.evidence().get(0).quote()).contains("Erinnerung");
            });
  }

  @Test
  void tellsAnOfficeWithTheMonthItBeganAndTheWordsThatProveIt() {
    Fact office = fact(card("burkhard-jung"), "office-lord-mayor-of-leipzig");

    assertThat(office.property().id()).isEqualTo("PostHeld");
    assertThat(office.part()).extracting(Named::id).isEqualTo("holder");
    assertThat(office.basis()).isEqualTo(Basis.STATED);
    assertThat(office.when())
        .contains(
            new Dated(
                new Named("begin", "Beginn"),
                "2006-02",
                "Februar 2006",
                "month",
                List.of("doc-002")));
    assertThat(office.qualifiers())
        .anySatisfy(
            q -> {
              assertThat(q.property().id()).isEqualTo("notStated");
              assertThat(q.value()).isEqualTo(new EntityRef("end", "Ende", null));
            });
    assertThat(office.evidence())
        .anySatisfy(
            evidence -> {
              assertThat(evidence.id()).isEqualTo("F002-042");
              assertThat(evidence.document().id()).isEqualTo("doc-002");
              assertThat(evidence.quote()).contains("seit Februar 2006 Oberbürgermeister");
              assertThat(evidence.lines()).isEqualTo("15");
              assertThat(evidence.certainty().label()).isNotBlank();
            });
  }

  @Test
  void tellsTheDayOfAnEventWithTheAttendance() {
    Fact attendance = fact(card("holger-mahnicke"), "meeting-2024-11-18");

    assertThat(attendance.when()).extracting(Dated::value).containsExactly("2024-11-18");
    assertThat(attendance.qualifiers())
        .anySatisfy(
            q -> {
              assertThat(q.property().id()).isEqualTo("role");
              assertThat(q.value())
                  .isInstanceOfSatisfying(
                      EntityRef.class, role -> assertThat(role.id()).isEqualTo("role-participant"));
            });
  }

  @Test
  void keepsWhoSaidSo() {
    Fact route = fact(card("krakow"), "aid-leipzig-kyiv-via-krakow");

    assertThat(route.property().id()).isEqualTo("via");
    assertThat(route.qualifiers())
        .extracting(q -> q.property().id() + "=" + id(q.value()))
        .contains("attributedTo=burkhard-jung", "modality=modality-reported", "donor=leipzig");
    assertThat(route.evidence()).extracting(Evidence::id).containsExactly("F001-009", "F002-036");
  }

  @Test
  void marksWhatIsDerived() {
    Fact partner = fact(card("leipzig"), "kyiv");

    assertThat(partner.property().id()).isEqualTo("partnerOf");
    assertThat(partner.basis()).isEqualTo(Basis.DERIVED);
    assertThat(partner.documents()).isEmpty();
  }

  @Test
  void tellsASymmetricPropertyOnce() {
    assertThat(card("leipzig").facts())
        .filteredOn(fact -> fact.property().id().equals("partnerOf"))
        .extracting(fact -> id(fact.value()))
        .hasSize(14)
        .doesNotHaveDuplicates()
        .contains("krakow", "kyiv")
        .doesNotContain("lviv", "althen-des-paluds");
  }

  @Test
  void listsWhatADocumentLeavesOpen() {
    assertThat(card("partnership-krakow-kyiv").notStated())
        .extracting(open -> open.property().id() + " in " + open.document().id())
        .containsExactlyInAnyOrder("begin in doc-000", "begin in doc-001", "begin in doc-002");
  }

  @Test
  void namesTheDocumentsThatSpeakAndThoseThatAreSilent() {
    Coverage coverage = card("tomasz-daros").coverage();

    assertThat(coverage.speaking()).extracting(s -> s.document().id()).containsExactly("doc-000");
    assertThat(coverage.speaking().get(0).facts()).isPositive();
    assertThat(coverage.silent()).extracting(Named::id).contains("doc-002");
    assertThat(coverage.earliest()).isEqualTo("2025-12-12");
  }

  @Test
  void tellsTheYearsOfWhichNoDocumentSpeaks() {
    assertThat(card("partnership-leipzig-krakow").coverage().gaps())
        .contains(new Coverage.Gap(1974, 1994), new Coverage.Gap(1996, 2020));
  }

  @Test
  void namesTheEntityInTheAskedLanguageAndInAllOthers() {
    Card card =
        store.read(
            s -> new Cards(store.namespaces()).card(s, store.namespaces().entity("lviv"), "pl"));

    assertThat(card.label()).isEqualTo("Lwów");
    assertThat(card.type()).isEqualTo(new Named("City", "Miasto"));
    assertThat(card.labels()).containsEntry("de", "Lwiw").containsEntry("en", "Lviv");
    assertThat(card.spellings()).contains(new Spelling("Lemberg", "de", SpellingKind.ALTERNATIVE));
    assertThat(card.links())
        .extracting(Link::iri)
        .containsExactly("http://www.wikidata.org/entity/Q36036");
  }

  @Test
  void describesAFactToo() {
    Card card = card("participation-meeting-2024-11-18-holger-mahnicke");

    assertThat(card.label()).startsWith("Holger Mahnicke – ");
    assertThat(card.facts())
        .extracting(fact -> fact.property().id())
        .contains("agent", "event", "role");
    assertThat(card.facts())
        .filteredOn(fact -> fact.property().id().equals("agent"))
        .allSatisfy(fact -> assertThat(fact.evidence()).isNotEmpty());
  }

  @Test
  void provesEveryStatedFactButRemarks() {
    List<Fact> stated =
        card("leipzig").facts().stream()
            .filter(f -> f.basis() == Basis.STATED && !f.property().id().equals("note"))
            .toList();

    assertThat(stated)
        .hasSizeGreaterThan(20)
        .allSatisfy(f -> assertThat(f.evidence()).isNotEmpty());
  }

  @Test
  void readsWellAsJson() throws Exception {
    JsonNode json =
        new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(card("leipzig")));

    assertThat(json.at("/type/id").asText()).isEqualTo("City");
    assertThat(json.at("/spellings/0/kind").asText()).isEqualTo("preferred");
    assertThat(json.at("/facts/0/basis").asText()).isEqualTo("stated");
    assertThat(json.at("/facts/0/direction").asText()).isEqualTo("forward");
    assertThat(json.at("/facts/0").has("node")).isFalse();
  }

  @Test
  void givesAQueryThatFindsWhatTheCardIsMadeOf() {
    String sparql = new Cards(store.namespaces()).sparql(store.namespaces().entity("kyiv"));

    assertThat(sparql).contains("/id/kyiv>").doesNotContain("?entity");
    List<Binding> rows =
        store.read(s -> s.select(QueryFactory.create(sparql), BindingFactory.empty()));
    assertThat(rows).hasSizeGreaterThan(50);
  }

  private static Card card(String id) {
    return store.read(
        snapshot ->
            new Cards(store.namespaces()).card(snapshot, store.namespaces().entity(id), "de"));
  }

  private static Fact fact(Card card, String value) {
    return card.facts().stream()
        .filter(fact -> id(fact.value()).equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static String id(Value value) {
    return value instanceof EntityRef ref ? ref.id() : ((Literal) value).value();
  }
}
