package org.partnergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.partnergraph.ingest.UnreadableFileException;

/** Files as they are named on the command line, where a folder stands for the RDF files in it. */
final class GivenFiles {

  private static final String RDF = ".*\\.(ttl|trig|nt|nq|jsonld|rdf)(\\.gz)?";

  private GivenFiles() {}

  /**
   * The files, those of a folder by name.
   *
   * @throws UnreadableFileException if a folder holds none
   */
  static List<Path> of(List<Path> given) {
    return given.stream()
        .flatMap(path -> Files.isDirectory(path) ? inside(path).stream() : Stream.of(path))
        .toList();
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      List<Path> found =
          entries.filter(p -> p.getFileName().toString().matches(RDF)).sorted().toList();
      if (found.isEmpty()) {
        throw new UnreadableFileException(folder + ": holds no RDF files");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
