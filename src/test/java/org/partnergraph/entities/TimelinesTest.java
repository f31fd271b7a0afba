package org.partnergraph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;

class TimelinesTest {

  private static KnowledgeStore store;

  @BeforeAll
  static void loads() {
    store = Shipped.load();
  }

  @AfterAll
  static void closes() {
    store.close();
  }

  @Test
  void tellsAPartnershipInOrderWithMonthsKept() {
    Timeline timeline = timeline("partnership-leipzig-krakow");

    assertThat(ids(timeline.dated()))
        .containsSubsequence(
            "signing-leipzig-krakow-1973-09",
            "renewal-leipzig-krakow-1995",
            "rating-partnership-leipzig-krakow-2020",
            "youth-exchange-2024-leipzig",
            "youth-exchange-2024-krakow",
            "meeting-2024-11-18",
            "visit-auschwitz-2024-11-19",
            "meeting-councillors-2025-12-12",
            "reception-2025-12-12")
        .contains("claim-leipzig-krakow-51-years-miszalski");
    assertThat(entry(timeline.dated(), "youth-exchange-2024-leipzig").when())
        .containsExactly(
            new Dated(
                new Named("date", "Datum"),
                "2024-06",
                "Juni 2024",
                "month",
                List.of("doc-001", "doc-002")));
    assertThat(ids(timeline.dated())).contains("aid-ppe-leipzig-to-krakow");
    assertThat(ids(timeline.undated()))
        .contains(
            "aid-leipzig-medical-transports", "aid-siemacha-20000", "aid-leipzig-kyiv-via-krakow");
  }

  @Test
  void ordersByFirstDay() {
    List<String> days =
        timeline("leipzig").dated().stream()
            .map(entry -> entry.earliest() == null ? entry.latest() : entry.earliest())
            .toList();

    assertThat(days).hasSizeGreaterThan(40).doesNotContainNull().isSorted();
  }

  @Test
  void saysWhetherDocumentsOrARuleRelateTheTwo() {
    List<TimelineEntry> dated = timeline("partnership-leipzig-krakow").dated();

    assertThat(entry(dated, "reception-2025-12-12").what().id()).isEqualTo("inFrameworkOf");
    assertThat(entry(dated, "reception-2025-12-12").basis()).isEqualTo(Basis.STATED);
    assertThat(entry(dated, "meeting-2024-11-18").what().id()).isEqualTo("involves");
    assertThat(entry(dated, "meeting-2024-11-18").basis()).isEqualTo(Basis.DERIVED);
    assertThat(dated).allSatisfy(entry -> assertThat(entry.evidence()).isNotEmpty());
  }

  @Test
  void keepsWhoSaidSoAndHow() {
    TimelineEntry claim =
        entry(
            timeline("partnership-leipzig-krakow").dated(),
            "claim-leipzig-krakow-51-years-miszalski");

    assertThat(claim.text()).isEqualTo("Krakau arbeitet seit 51 Jahren mit Leipzig zusammen.");
    assertThat(claim.attributedTo())
        .extracting(EntityRef::id)
        .containsExactly("aleksander-miszalski");
    assertThat(claim.modality()).extracting(Named::id).containsExactly("modality-quoted");
  }

  @Test
  void tellsOfficesAndAttendancesOfAPerson() {
    Timeline jung = timeline("burkhard-jung");

    assertThat(ids(jung.dated()))
        .containsExactly(
            "post-held-burkhard-jung-lord-mayor-of-leipzig",
            "post-held-burkhard-jung-president-of-eurocities",
            "meeting-2024-11-18",
            "symposium-antisemitism-eja",
            "visit-auschwitz-2024-11-19");
    assertThat(jung.dated().get(0).latest()).isNull();
    assertThat(entry(jung.dated(), "meeting-2024-11-18").roles())
        .extracting(Named::id)
        .contains("role-guest", "role-leader");
  }

  @Test
  void keepsAPlannedPartInAnEventThatTookPlace() {
    TimelineEntry visit = entry(timeline("burkhard-jung").dated(), "visit-auschwitz-2024-11-19");

    assertThat(visit.status()).extracting(Named::id).containsExactly("status-planned");
  }

  @Test
  void placesAYearOfUnknownMeaningWithoutCallingItABegin() {
    List<TimelineEntry> leipzig = timeline("leipzig").dated();
    TimelineEntry travnik = entry(leipzig, "partnership-leipzig-travnik");

    assertThat(ids(leipzig))
        .containsSubsequence(
            "partnership-leipzig-kyiv",
            "signing-leipzig-krakow-1973-09",
            "partnership-leipzig-travnik");
    assertThat(travnik.when())
        .extracting(dated -> dated.property().id() + " " + dated.value())
        .contains("dateUnlabelled 2003")
        .noneMatch(text -> text.startsWith("begin"));
  }

  @Test
  void tellsAnEventWithItsParts() {
    Timeline visit = timeline("visit-leipzig-delegation-krakow-2024-11");

    assertThat(ids(visit.dated()))
        .containsExactly("meeting-2024-11-18", "visit-auschwitz-2024-11-19");
    assertThat(ids(visit.undated())).containsExactly("visit-leipzig-delegation-krakow-2024-11");
  }

  @Test
  void cutsAWindowAndMarksWhatPrecisionLeavesOpen() {
    Timeline june = timeline("leipzig", "2024-06-15", "2024-12-31");

    assertThat(ids(june.dated()))
        .contains("post-held-burkhard-jung-lord-mayor-of-leipzig", "meeting-2024-11-18")
        .doesNotContain("reception-2025-12-12");
    assertThat(entry(june.dated(), "youth-exchange-2024-leipzig").undecidable()).isTrue();
    assertThat(entry(june.dated(), "meeting-2024-11-18").undecidable()).isNull();
    assertThat(entry(june.dated(), "post-held-burkhard-jung-lord-mayor-of-leipzig").undecidable())
        .isNull();
    assertThat(june.undated())
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.undecidable()).isTrue());
  }

  @Test
  void showsNothingThatBeganOrWasFirstToldOfLater() {
    Timeline early = timeline("leipzig", "1800-01-01", "1801-12-31");
    Timeline between = timeline("leipzig", "1990-01-01", "1990-12-31");

    assertThat(early.dated()).isEmpty();
    assertThat(early.undated()).isNotEmpty();
    assertThat(ids(between.dated()))
        .contains("partnership-leipzig-krakow", "partnership-leipzig-kyiv")
        .doesNotContain("partnership-leipzig-travnik", "aid-ppe-leipzig-to-krakow");
    assertThat(ids(timeline("leipzig", "2021-03-13", "2021-03-13").dated()))
        .contains("aid-ppe-leipzig-to-krakow");
  }

  @Test
  void cannotTellWhetherAnOfficeLastedBeyondItsLastMention() {
    Timeline later = timeline("burkhard-jung", "2025-06-01", "2025-06-30");

    assertThat(ids(later.dated()))
        .containsExactly(
            "post-held-burkhard-jung-lord-mayor-of-leipzig",
            "post-held-burkhard-jung-president-of-eurocities");
    assertThat(later.dated()).allSatisfy(e -> assertThat(e.undecidable()).isTrue());
  }

  @Test
  void givesAQueryThatFindsItsRows() {
    TimelineRequest all = new TimelineRequest(Optional.empty(), Optional.empty(), "de");

    assertThat(nodes(all)).isEqualTo(7);
  }

  @Test
  void givesAQueryThatFindsTheRowsOfItsDays() {
    LocalDate day = LocalDate.of(2025, 6, 1);

    TimelineRequest request = new TimelineRequest(Optional.of(day), Optional.of(day), "de");
    Timeline found = timeline("burkhard-jung", request);

    assertThat(nodes(request))
        .isEqualTo(found.dated().size() + found.undated().size())
        .isLessThan(7);
  }

  private static long nodes(TimelineRequest request) {
    String sparql =
        new Timelines(store.namespaces())
            .sparql(
                store.namespaces().entity("burkhard-jung"),
                request,
                timeline("burkhard-jung", request));
    List<Binding> rows =
        store.read(s -> s.select(QueryFactory.create(sparql), BindingFactory.empty()));
    return rows.stream().map(row -> row.get("node")).distinct().count();
  }

  @Test
  void refusesAWindowThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> timeline("leipzig", "2025-01-01", "2024-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Timeline timeline(String id) {
    return timeline(id, new TimelineRequest(Optional.empty(), Optional.empty(), "de"));
  }

  private static Timeline timeline(String id, String since, String until) {
    return timeline(
        id,
        new TimelineRequest(
            Optional.of(LocalDate.parse(since)), Optional.of(LocalDate.parse(until)), "de"));
  }

  private static Timeline timeline(String id, TimelineRequest request) {
    return store.read(
        snapshot ->
            new Timelines(store.namespaces())
                .timeline(snapshot, store.namespaces().entity(id), request));
  }

  private static List<String> ids(List<TimelineEntry> entries) {
    return entries.stream().map(entry -> entry.node().id()).toList();
  }

  private static TimelineEntry entry(List<TimelineEntry> entries, String id) {
    return entries.stream().filter(e -> e.node().id().equals(id)).findFirst().orElseThrow();
  }
}
