package org.partnergraph.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.StoreException;
import org.partnergraph.store.Tdb2Store;

/** What a replica does not take over, and that its data stays. */
class RefusedSnapshotsTest extends FollowerFixture {

  @Test
  void refusesASnapshotThatIsBrokenOff() {
    write(source, "d");
    primary.give(GivenSnapshots.of(source)).breakOff(100);
    assertThat(refusal()).contains("cannot be asked");
  }

  @Test
  void refusesASnapshotThatIsCutShort() {
    write(source, "d");
    byte[] whole = GivenSnapshots.of(source);
    primary.give(Arrays.copyOf(whole, whole.length - 100));
    assertThat(refusal()).contains("no backup, or not a whole one");
  }

  @Test
  void refusesASnapshotInWhichAnyByteOfTheGraphIsAnother() {
    write(source, "d");
    byte[] forged = GivenSnapshots.of(source);
    forged[60] ^= 1;
    primary.give(forged);
    assertThat(refusal()).contains("refused");
  }

  @Test
  void refusesASnapshotOfAnotherBase() {
    try (Tdb2Store other = Tdb2Store.inMemory(new Namespaces("https://example.org/graph/"))) {
      write(other, "a");
      write(other, "d");
      primary.give(GivenSnapshots.of(other));
      assertThat(refusal()).contains("--base https://example.org/graph/");
    }
  }

  @Test
  void refusesOtherDataOfTheSameVersion() {
    try (Tdb2Store other = Tdb2Store.inMemory(HERE)) {
      write(other, "a", "b", "x");
      primary.give(GivenSnapshots.of(other));
      assertThat(refusal()).contains("of the same data version");
    }
  }

  @Test
  void refusesOlderData() {
    byte[] old = GivenSnapshots.of(source);
    write(source, "d");
    primary.give(GivenSnapshots.of(source));
    follower.start();
    await(() -> store.version() == 2);
    primary.give(old);
    await(() -> follower.state().problem().isPresent());
    assertThat(follower.state().problem().get()).contains("older than the present 2");
    assertThat(values()).hasSize(4);
  }

  @Test
  void leavesDataAloneThatDidNotComeByFollowing() throws IOException {
    follower.close();
    write(store, "own");
    follower = follower();
    assertThatThrownBy(follower::first)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("data of its own (version 2)")
        .hasMessageContaining("empty folder");
    follower.close();
    Path tag = folder.resolve("store/follow/snapshot.tag");
    long time = store.read(Snapshot::committed).orElseThrow().getEpochSecond();
    Files.writeString(tag, "2@" + time + "\n");
    follower = follower();
    follower.first();
    for (String other : List.of("2", "2@", "2@" + (time - 1), "1@" + time)) {
      Files.writeString(tag, other + "\n");
      Files.writeString(tag.resolveSibling("snapshot.coming"), other + "\n");
      assertThatThrownBy(follower::first).as(other).isInstanceOf(StoreException.class);
    }
    Files.delete(tag);
    assertThatThrownBy(follower::first).isInstanceOf(StoreException.class);
    Files.writeString(tag.resolveSibling("snapshot.coming"), "2@" + time + "\n");
    follower.first();
    assertThat(values()).contains("own");
  }

  @Test
  void leavesNoPartOfASnapshotBehind() {
    write(source, "d");
    primary.give(GivenSnapshots.of(source)).breakOff(100);
    refusal();
    await(() -> Files.notExists(folder.resolve("store/follow/snapshot.zip")));
  }

  @Test
  void doesNotBeginWithASnapshotThatIsBroken() {
    primary.give(new byte[] {'n', 'o'});
    try (Tdb2Store empty = Tdb2Store.inMemory(HERE);
        Follower beginner =
            new Follower(FollowSettings.of(primary.address()), empty, Optional.empty(), "test")) {
      assertThatThrownBy(beginner::first)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("refused");
      assertThat(empty.version()).isZero();
    }
  }
}
