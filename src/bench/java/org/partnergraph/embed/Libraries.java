package org.partnergraph.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Libraries that npm fetched, in a folder that is there as long as it is needed. */
final class Libraries implements AutoCloseable {

  private final Path folder;

  private Libraries(Path folder) {
    this.folder = folder;
  }

  /** Fetches packages, each with its version; runs none of their scripts. */
  static Libraries install(String... packages) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("partnergraph-bench");
    List<String> command =
        new ArrayList<>(
            List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"));
    command.add(folder.toString());
    command.addAll(List.of(packages));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("npm ended with " + code);
    }
    return new Libraries(folder);
  }

  byte[] read(String path) throws IOException {
    return Files.readAllBytes(folder.resolve("node_modules").resolve(path));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Libraries::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
