package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** What is joined here is what queries give. */
class IndexBuilderTest {

  private static final int STORES = 4;

  private final IndexBuilder builder = new IndexBuilder(Edges.RELATIONS, Namespaces.CANONICAL);

  @TempDir private Path folder;

  @Test
  void makesTheSameIndexOfTheShippedGraphByScansAndByQueries() throws IOException {
    ConnectionIndex index = sameByScansAndByQueries(ShippedStore.readOnly());
    assertThat(index.edgeCount()).isGreaterThan(400);
  }

  @Test
  void makesTheSameIndexOfRandomStatements() throws IOException {
    long edges = 0;
    Set<Integer> relations = new HashSet<>();
    for (int seed = 0; seed < STORES; seed++) {
      try (Tdb2Store store = new RandomStatements(seed).store(1_000)) {
        ConnectionIndex index = sameByScansAndByQueries(store);
        edges += index.edgeCount();
        for (int edge = 0; edge < index.edgeCount(); edge++) {
          relations.add((int) index.relation(edge));
        }
      }
    }
    assertThat(edges).isGreaterThan(1_000);
    assertThat(relations).hasSizeGreaterThan(25);
  }

  private ConnectionIndex sameByScansAndByQueries(KnowledgeStore store) throws IOException {
    assertThat(store.<Boolean>read(snapshot -> snapshot.scan().isPresent())).isTrue();
    ConnectionIndex scanned = store.read(builder::build);
    ConnectionIndex asked = store.read(snapshot -> builder.build(new Asked(snapshot)));
    assertThat(bytes(scanned)).isEqualTo(bytes(asked));
    return scanned;
  }

  private byte[] bytes(ConnectionIndex index) throws IOException {
    Path file = folder.resolve("an.index");
    IndexFile.save(file, index, "");
    return Files.readAllBytes(file);
  }
}
