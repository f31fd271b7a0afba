package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** What an answer says where the search was ended before it was done. */
class ConnectionLimitsTest {

  private static final int GUESTS = 9_000;
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Relations RELATIONS =
      new Relations(
          List.of(Links.relation("attended", 0.9, true)),
          new Policy(Set.of(), Set.of(), Integer.MAX_VALUE));

  private static final KnowledgeStore STORE = Tdb2Store.inMemory(Namespaces.CANONICAL);

  @BeforeAll
  static void invitesMany() {
    STORE.write(
        data ->
            IntStream.range(0, GUESTS)
                .forEach(
                    guest ->
                        data.add(
                            Links.iri("graph"),
                            Links.iri("guest-" + guest),
                            Links.iri("attended"),
                            Links.iri("fair"))));
  }

  @AfterAll
  static void closes() {
    STORE.close();
  }

  @Test
  void saysThatTheWorkLimitWasMet() {
    assertThat(met(new Connections.Effort(100, LONG))).isEqualTo("work");
  }

  @Test
  void saysThatTheTimeWasOver() {
    assertThat(met(new Connections.Effort(1_000_000, Duration.ZERO))).isEqualTo("time");
  }

  @Test
  void saysNothingWhereTheSearchWasDone() {
    assertThat(met(new Connections.Effort(1_000_000, LONG))).isNull();
  }

  private static String met(Connections.Effort effort) {
    ConnectionIndexes indexes = ConnectionIndexes.open(STORE, RELATIONS, Optional.empty());
    try (Connections connections = new Connections(STORE, RELATIONS, indexes, effort)) {
      ConnectionRequest request =
          ConnectionRequest.between(Links.iri("guest-1"), Links.iri("guest-2"), "en");
      return connections.find(request).limits().met();
    }
  }
}
