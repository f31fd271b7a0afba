package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.store.remote.RemoteSettings;

/** Whether credentials for an engine can be read on their way. */
class GraphPlaceTest {

  @ParameterizedTest
  @CsvSource({
    "http://sparql.example.org/q, http://sparql.example.org/u, true",
    "https://sparql.example.org/q, http://sparql.example.org/u, true",
    "http://localhost.example.org/q, https://sparql.example.org/u, true",
    "https://sparql.example.org/q, https://sparql.example.org/u, false",
    "http://localhost:3030/q, http://127.0.0.1:3030/u, false",
    "http://[::1]:3030/q, https://sparql.example.org/u, false",
  })
  void isToldOfBothAddresses(String query, String update, boolean shown) {
    RemoteSettings open = RemoteSettings.of(query).updatedAt(update);
    RemoteSettings known = open.authorizedBy(Optional.of("Basic YTpi"));
    assertThat(GraphPlace.at(known).showsCredentials()).isEqualTo(shown);
    assertThat(GraphPlace.at(open).showsCredentials()).isFalse();
  }
}
