package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

class ShippedGraphTest {

  @Test
  void loadsAndObeysItsShapes() {
    try (Tdb2Store store = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      ShippedGraph shipped = new ShippedGraph(Path.of("").toAbsolutePath());
      shipped.guard(store);
      LoadReport report = shipped.load(store, Progress.silent());
      assertThat(report.after()).isEqualTo(1);
    }
  }
}
