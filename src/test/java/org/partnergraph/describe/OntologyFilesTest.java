package org.partnergraph.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OntologyFilesTest {

  @Test
  void ordersVersionsByTheirNumbers() {
    List<String> versions = List.of("0.10.0", "1.0.0", "0.2.0", "0.9.12", "0.9.3");
    assertThat(versions.stream().sorted(OntologyFiles.BY_NUMBER))
        .containsExactly("0.2.0", "0.9.3", "0.9.12", "0.10.0", "1.0.0");
  }
}
