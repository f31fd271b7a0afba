package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.FastTempDir;

class IndexFileTest {

  private static final String CHECKSUM = "relations";

  @TempDir(factory = FastTempDir.class)
  Path folder;

  private Path file;
  private ConnectionIndex index;

  @BeforeEach
  void saves() throws IOException {
    file = folder.resolve("index");
    index = RandomLinks.make(new Random(3), 100, 300);
    IndexFile.save(file, index, CHECKSUM);
  }

  @Test
  void answersTheSameAfterItWasSavedAndRead() {
    ConnectionIndex read = IndexFile.load(file, 1, CHECKSUM).orElseThrow();

    assertThat(read.kinds()).isEqualTo(index.kinds());
    assertThat(read.bytes()).isEqualTo(index.bytes());
    for (int edge = 0; edge < index.edgeCount(); edge++) {
      assertThat(read.grounds().of(edge)).isEqualTo(index.grounds().of(edge));
      assertThat(read.grounds().of(edge).bearers()).isNotEmpty();
    }
    for (int node = 1; node < index.nodeCount(); node++) {
      SearchSpec spec = SearchSpec.between(0, node).within(new Window(11_000, 12_000), false);
      assertThat(PathSearchPropertyTest.shown(PathSearch.find(read, spec)))
          .isEqualTo(PathSearchPropertyTest.shown(PathSearch.find(index, spec)));
      assertThat(read.node(node)).isEqualTo(index.node(node));
    }
  }

  @Test
  void readsNoFileInWhichAByteIsWrong() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    assertThat(whole.length).isGreaterThan(4000);
    for (int position = 0; position < whole.length; position += 1 + position / 50) {
      byte[] damaged = whole.clone();
      damaged[position] ^= 0x10;
      Files.write(file, damaged);
      assertThat(IndexFile.load(file, 1, CHECKSUM)).as("byte %d", position).isEmpty();
    }
    damageTheEnd(whole);
  }

  private void damageTheEnd(byte[] whole) throws IOException {
    for (int position = whole.length - 12; position < whole.length; position++) {
      byte[] damaged = whole.clone();
      damaged[position] ^= 1;
      Files.write(file, damaged);
      assertThat(IndexFile.load(file, 1, CHECKSUM)).as("byte %d", position).isEmpty();
    }
  }

  @Test
  void readsNoFileThatWasCutOffOrGrew() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 7, 8, 9, 100, whole.length - 1, whole.length + 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(IndexFile.load(file, 1, CHECKSUM)).as("length %d", length).isEmpty();
    }
  }

  @Test
  void readsNoFileOfOtherDataOrOtherRelations() {
    assertThat(IndexFile.load(file, 2, CHECKSUM)).isEmpty();
    assertThat(IndexFile.load(file, 0, CHECKSUM)).isEmpty();
    assertThat(IndexFile.load(file, 1, "other")).isEmpty();
    assertThat(IndexFile.load(folder.resolve("none"), 1, CHECKSUM)).isEmpty();
    assertThat(IndexFile.load(folder, 1, CHECKSUM)).isEmpty();
  }

  @Test
  void leavesNothingElseInTheFolder() throws IOException {
    IndexFile.save(file, index, CHECKSUM);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
