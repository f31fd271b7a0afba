package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes gzip (RFC 9110, 12.5.3). */
class SqueezeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "GZIP", "br, gzip;q=0.1", "*", "br;q=1, *;q=0.5", "x-gzip", "gzip; q=1.0"})
  void takes(String header) {
    assertThat(Squeeze.takesGzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "br",
        "identity",
        "gzip;q=0",
        "gzip;q=0, *",
        "*, gzip; q=0.000",
        "*;q=0",
        "gzipped"
      })
  void refuses(String header) {
    assertThat(Squeeze.takesGzip(header)).isFalse();
  }
}
