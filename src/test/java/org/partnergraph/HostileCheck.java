package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnergraph.hostile.Answer;
import org.partnergraph.hostile.Footprint;
import org.partnergraph.hostile.Hostile;
import org.partnergraph.hostile.Siege;
import org.partnergraph.hostile.SiegeTable;
import org.partnergraph.hostile.Tally;

/** The packaged service with half a gigabyte of heap, while others try to bring it down. */
class HostileCheck {

  private static final String LAUNCHER = ShippedStore.HOME.resolve("partnergraph").toString();
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PARTNERGRAPH_JAVA_OPTS", "-Xmx512m", "PARTNERGRAPH_TOKEN", Siege.TOKEN);
  private static final String ASKED = "/api/questions/events/participants?event=meeting-2024-11-18";

  /** Of a heap of 512; the caches may fill, by 32 MB. */
  private static final long MOST_HEAP_MIB = 250;

  private static final long MOST_RESIDENT_MIB = 1200;
  private static final int ATTACKERS = 12;

  @Test
  void answersWhileItIsUnderAttackAndAsBeforeAfterIt() throws IOException {
    List<Hostile> hostile = Siege.hostile();
    assertThat(hostile.stream().map(Hostile::name)).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    try (Packaged service =
        Packaged.start(
            ENVIRONMENT,
            List.of(LAUNCHER, "serve", "--port", "0", "--store", FilledStore.FOLDER.toString()))) {
      Siege siege = new Siege(service.address(), ATTACKERS);
      Browser browser = new Browser(service.address());
      String before = browser.get(ASKED).body();
      Siege.Seen peace = siege.peace(Duration.ofSeconds(5));
      Siege.Seen attack = siege.attack(hostile, Duration.ofSeconds(45));
      String table = SiegeTable.normal(peace, attack) + SiegeTable.hostile(attack);

      assertThat(service.process().isAlive()).as(table).isTrue();
      checkHostile(hostile, attack);
      attack.normal().forEach(HostileCheck::checkNormal);
      assertThat(browser.get(ASKED).body()).isEqualTo(before);
      assertThat(browser.get("/health").statusCode()).isEqualTo(200);
      checkNormalAgain(siege.peace(Duration.ofSeconds(5)), table);
      Footprint footprint = Footprint.of(service.process().pid());
      assertThat(footprint.heap()).as(table).isLessThan(MOST_HEAP_MIB);
      footprint.peak().ifPresent(peak -> assertThat(peak).isLessThan(MOST_RESIDENT_MIB));
    }
  }

  /** Each was sent, and each time it ended as documented, in time. */
  private static void checkHostile(List<Hostile> hostile, Siege.Seen attack) {
    Map<String, String> wrong = new TreeMap<>();
    for (Hostile one : hostile) {
      Tally tally = attack.hostile().getOrDefault(one.name(), new Tally());
      List<Answer> answers = tally.all();
      assertThat(answers).as(one.name()).isNotEmpty();
      answers.stream()
          .filter(answer -> !one.isAnswered(answer))
          .forEach(answer -> wrong.put(one.name(), answer.told()));
    }
    assertThat(wrong).isEmpty();
  }

  /** What is known is given always; what is made mostly, or else with the time to ask again. */
  private static void checkNormal(String kind, Tally tally) {
    assertThat(tally.all()).as(kind).hasSizeGreaterThan(3);
    boolean known = kind.endsWith("known") || kind.equals("health");
    assertThat(tally.share200())
        .as("%s: %s", kind, tally.ends())
        .isGreaterThanOrEqualTo(known ? 1 : kind.startsWith("SPARQL") ? 0.5 : 0.8);
    assertThat(tally.all())
        .as(kind)
        .filteredOn(answer -> !answer.told().equals("200"))
        .allMatch(answer -> answer.status() == 503 && answer.header("Retry-After").isPresent());
  }

  private static void checkNormalAgain(Siege.Seen after, String table) {
    Set<String> ends =
        after.normal().values().stream()
            .flatMap(tally -> tally.ends().keySet().stream())
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(new ArrayList<>(ends)).as(table).containsExactly("200");
  }
}
