package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends EmbeddedStoreContract {

  @TempDir(factory = FastTempDir.class)
  Path folder;

  private final Random random = new Random();

  @Override
  KnowledgeStore open() {
    return Tdb2Store.open(folder.resolve("store"), Namespaces.CANONICAL);
  }

  @Test
  void closesAndOpensAgainThoughSomebodyReads() {
    store.write(data -> data.add(ONE, A, P, B));
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch reading = new CountDownLatch(1);
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              store.dataset().begin(TxnType.READ);
              reading.countDown();
              await(closed);
            });
    await(reading);
    store.close();
    closed.countDown();
    reader.join();
    store = Tdb2Store.open(folder.resolve("store"), Namespaces.CANONICAL);
    assertThat(store.version()).isEqualTo(1);
    assertThat(found()).containsExactly(B);
    assertThat(store.write(data -> data.add(ONE, A, P, A))).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void keepsDataAndVersionOverARestart() {
    store.write(data -> data.add(ONE, A, P, B));
    store.write(data -> data.add(TWO, A, P, B));
    Optional<Instant> committed = store.read(Snapshot::committed);
    store.close();
    store = open();
    assertThat(store.version()).isEqualTo(2);
    assertThat(committed).isPresent();
    assertThat(store.<Optional<Instant>>read(Snapshot::committed)).isEqualTo(committed);
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(2);
  }

  @Test
  void clearsAwayWhatARestoreLeftThatWasKilledAtItsEnd() throws IOException {
    store.write(data -> data.add(ONE, A, P, B));
    store.close();
    Path database = folder.resolve("store/tdb2");
    Files.move(database.resolve("Data-0001"), database.resolve("Data-0002"));
    Path old = Files.createDirectories(database.resolve("Data-0001"));
    Files.writeString(old.resolve("nodes.dat"), "of before");
    store = open();
    assertThat(store.version()).isEqualTo(1);
    assertThat(old).doesNotExist();
    assertThat(database).isDirectoryNotContaining("glob:**-tmp");
    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(1);
  }

  @Test
  void refusesAnotherBase() {
    Namespaces other = new Namespaces("http://example.org/");
    assertThatThrownBy(() -> Tdb2Store.open(folder.resolve("store"), other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("--base https://w3id.org/partnergraph/");
  }

  @Test
  void refusesAFileWhereTheFolderShouldBe() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a store");
    assertThatThrownBy(() -> Tdb2Store.open(file, Namespaces.CANONICAL))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws Exception {
    Path wrong = folder.resolve("wrong/tdb2/Data-0001");
    Files.createDirectories(wrong);
    Files.writeString(wrong.resolve("nodes.dat"), "garbage");
    assertThatThrownBy(() -> Tdb2Store.open(folder.resolve("wrong"), Namespaces.CANONICAL))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void leavesAFolderOfOtherFilesAsItIs() throws Exception {
    Path letters = Files.createDirectory(folder.resolve("letters"));
    Path letter = Files.writeString(letters.resolve("letter.txt"), "Dear Ms Example,");
    assertThatThrownBy(() -> Tdb2Store.open(letters, Namespaces.CANONICAL))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("something else is: " + letter);
    assertThat(letters).isDirectoryNotContaining(file -> !file.equals(letter));
  }

  @Test
  void tellsInOneLineThatAnotherProcessHasTheStore() {
    try (StoreProcess other = StoreProcess.start(folder.resolve("store"))) {
      assertThat(other.line())
          .isEqualTo(
              "the store %s is in use by process %d; stop it, ask it over HTTP, or use --store mem",
              folder.resolve("store"), ProcessHandle.current().pid());
      assertThat(other.line()).isNull();
    }
  }

  @Test
  void keepsEveryAcknowledgedVersionWhenTheProcessIsKilled() {
    int killed = 3;
    long acknowledged = 0;
    for (int i = 0; i < killed; i++) {
      store.close();
      long last = runAndKill(random.nextInt(10, 300));
      assertThat(last).isGreaterThan(acknowledged);
      acknowledged = last;
      store = open();
      // a commit may be on disk before its process could say so, but no more than one
      assertThat(store.version()).isBetween(acknowledged, acknowledged + 1);
      assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo((int) store.version());
    }
  }

  private long runAndKill(long afterMillis) {
    try (StoreProcess process = StoreProcess.start(folder.resolve("store"))) {
      long first = Long.parseLong(process.line());
      LockSupport.parkNanos(Duration.ofMillis(afterMillis).toNanos());
      return Math.max(first, process.kill());
    }
  }
}
