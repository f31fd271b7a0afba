package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves behind that is killed amid writing its journal. */
class JournalTailTest {

  private static final Node NODE = NodeFactory.createURI("https://example.org/node");

  @TempDir(factory = FastTempDir.class)
  Path folder;

  private Path journal;

  @BeforeEach
  void makesAStore() throws IOException {
    try (Tdb2Store store = Tdb2Store.open(folder, Namespaces.CANONICAL)) {
      store.write(data -> data.add(NODE, NODE, NODE, NODE));
    }
    journal = folder.resolve("tdb2/Data-0001/journal.jrnl");
    assertThat(journal).exists();
  }

  @Test
  void opensWithoutTheBeginningOfAHeader() throws IOException {
    append(ByteBuffer.allocate(7));
    opens();
  }

  @Test
  void opensWithoutAnEntryThatLacksItsData() throws IOException {
    append(ByteBuffer.allocate(16).putInt(0, 24).putInt(8, 1));
    opens();
    append(ByteBuffer.allocate(30).putInt(0, 24).putInt(8, 1));
    opens();
  }

  @Test
  void opensWithoutALastEntryOfAnotherChecksum() throws IOException {
    append(ByteBuffer.allocate(40).putInt(0, 24).putInt(4, 5).putInt(8, 1));
    opens();
  }

  @Test
  void takesNothingOffWhereMoreFollows() throws IOException {
    append(ByteBuffer.allocate(80).putInt(0, 24).putInt(4, 5).putInt(8, 1));
    long size = Files.size(journal);
    assertThatThrownBy(() -> Tdb2Store.open(folder, Namespaces.CANONICAL))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be opened");
    assertThat(Files.size(journal)).isEqualTo(size);
  }

  private void append(ByteBuffer bytes) throws IOException {
    Files.write(journal, bytes.array(), StandardOpenOption.APPEND);
  }

  private void opens() {
    long version;
    try (Tdb2Store store = Tdb2Store.open(folder, Namespaces.CANONICAL)) {
      assertThat(store.<Boolean>read(snapshot -> snapshot.isSubject(NODE))).isTrue();
      Node more = NodeFactory.createURI("https://example.org/" + store.version());
      version = store.write(data -> data.add(NODE, NODE, NODE, more));
    }
    try (Tdb2Store store = Tdb2Store.open(folder, Namespaces.CANONICAL)) {
      assertThat(store.version()).isEqualTo(version).isGreaterThan(1);
    }
  }
}
