package org.partnergraph.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;

/** The reading of a dump that is cut short again and again. */
class DumpReadingTest {

  private static final int CITIES = 40;

  @TempDir Path folder;

  private Path dump;
  private Path kept;

  @BeforeEach
  void write() throws IOException {
    dump = GeneratedDump.write(folder.resolve("dump.json.gz"), CITIES);
    kept = folder.resolve("kept");
  }

  /** Like a power cut. */
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private World whole() {
    return new DumpReading(dump, Progress.silent(), Optional.empty(), Duration.ZERO).read();
  }

  private World goneOnWith() {
    try (Spool spool = Spool.open(kept, dump)) {
      return new DumpReading(dump, Progress.silent(), Optional.of(spool), Duration.ZERO).read();
    }
  }

  /** Reads until so many items were kept, and loses whatever was not noted by then. */
  private void cutAfter(int items) {
    try (Spool spool = Spool.open(kept, dump)) {
      World world = new World();
      int[] left = {items};
      Entities.Taker taker =
          new Entities.Taker() {
            @Override
            public boolean item(Item item) {
              return world.item(item);
            }

            @Override
            public boolean item(Item item, ItemReader source) {
              boolean isNew = item(item);
              if (world.isTaken(item)) {
                spool.keep(1, source);
                if (--left[0] == 0) {
                  throw new Cut();
                }
              }
              return isNew;
            }

            @Override
            public void reached(Mark next) {
              spool.reached(1, next, world.leftOut(), world.described());
            }
          };
      spool.state();
      assertThatThrownBy(() -> Entities.read(dump, Progress.silent(), taker))
          .isInstanceOf(Cut.class);
    }
  }

  private static void assertSame(World found, World expected) {
    assertThat(found.partnerships()).hasSize(3 * CITIES).isEqualTo(expected.partnerships());
    assertThat(found.items()).hasSize(CITIES + 1).containsExactlyElementsOf(expected.items());
    assertThat(found.leftOut()).isEqualTo(expected.leftOut()).isEqualTo(CITIES - 1);
    assertThat(found.statements()).isEqualTo(expected.statements());
    assertThat(found.twice()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, CITIES})
  void findsTheSameWhereverItWasCutShort(int items) throws IOException {
    cutAfter(items);
    SpoolState state = SpoolState.read(kept.resolve("reached")).orElseThrow();
    // an item and what has no part in it, line by line, after the line of the bracket
    assertThat(state.mark()).isEqualTo(new Mark(2 * items, true));
    assertSame(goneOnWith(), whole());
  }

  @Test
  void passesOverWhatWasReadWithoutUnderstandingIt() throws IOException {
    Path plain = folder.resolve("dump.json");
    dump = GeneratedDump.plain(plain, CITIES);
    World expected = whole();
    cutAfter(20);
    byte[] bytes = Files.readAllBytes(dump);
    var time = Files.getLastModifiedTime(dump);
    String broken = new String(bytes, StandardCharsets.UTF_8);
    int quote = broken.indexOf("Town 15\"") - 1;
    assertThat(quote).as("beyond what tells the file").isGreaterThan(4096);
    bytes[quote] = '?'; // no longer JSON, among what was read
    Files.write(dump, bytes);
    Files.setLastModifiedTime(dump, time);
    // the second pass would read it again, so only the first is looked at
    try (Spool spool = Spool.open(kept, dump)) {
      SpoolState state = spool.state().orElseThrow();
      World world = new World();
      spool.items(1, world::item);
      world.restore(state.described(), state.leftOut());
      Entities.read(dump, Progress.silent(), state.mark(), world::item);
      assertThat(world.partnerships()).isEqualTo(expected.partnerships());
    }
  }

  @Test
  void beginsAnewWithAnotherFile() throws IOException {
    cutAfter(20);
    GeneratedDump.write(dump, CITIES + 1);
    World found = goneOnWith();
    assertThat(found.partnerships()).hasSize(3 * (CITIES + 1));
    assertThat(found.twice()).isZero();
  }

  @Test
  void doesNotReadAgainWhatIsReadToItsEnd() throws IOException {
    World first = goneOnWith();
    assertThat(SpoolState.read(kept.resolve("reached")).orElseThrow().pass()).isEqualTo(3);
    assertSame(first, whole());
    assertSame(goneOnWith(), first);
  }

  @Test
  void countsTheLinesOfTheFileAlsoAfterwards() throws IOException {
    dump = GeneratedDump.plain(folder.resolve("dump.json"), CITIES);
    String text = Files.readString(dump);
    Files.writeString(dump, text.replace("\"Town 30\"", "\"Town 30")); // line 62
    cutAfter(20);
    assertThatThrownBy(this::goneOnWith)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("dump.json:62:");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 60})
  void beginsAnewWhereTheNoteWasCutShort(int bytes) throws IOException {
    cutAfter(20);
    Path reached = kept.resolve("reached");
    byte[] whole = Files.readAllBytes(reached);
    assertThat(whole).hasSizeGreaterThan(60);
    Files.write(reached, java.util.Arrays.copyOf(whole, bytes));
    assertSame(goneOnWith(), whole());
  }

  @Test
  void leavesNothingBehindWhenItIsRemoved() {
    goneOnWith();
    assertThat(kept).isDirectoryContaining("glob:**reached");
    Spool.delete(kept);
    assertThat(kept).doesNotExist();
  }
}
