package org.partnergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.store.DurableMove;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers beside a store that this very program found the ontology, the rules, the shapes and the
 * questions in order: files that have not changed since need not be checked at each start.
 *
 * @param note where that is written; empty if it is not, and everything is checked each time
 * @param digest of the program and of the content of all these files
 */
record CheckedHome(Optional<Path> note, String digest) {

  private static final Logger LOG = LoggerFactory.getLogger(CheckedHome.class);
  private static final List<String> FOLDERS = List.of("ontology", "queries");

  /** The files of a deployment as they are now. */
  static CheckedHome of(Config config) {
    return of(config, jar());
  }

  /**
   * The same.
   *
   * @param program that finds them in order; empty if it cannot be told from another
   */
  static CheckedHome of(Config config, Optional<Path> program) {
    if (program.isEmpty() || config.store().isEmpty()) {
      return new CheckedHome(Optional.empty(), "");
    }
    try {
      return new CheckedHome(
          config.store().map(folder -> folder.resolve("checked.txt")),
          digest(program.get(), config.home(), config.namespaces().base()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + config.home(), e);
    }
  }

  /** The program, if it is packaged; classes in a folder change without a trace. */
  private static Optional<Path> jar() {
    try {
      Path place =
          Path.of(CheckedHome.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.of(place).filter(Files::isRegularFile);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(Path program, Path home, String base) throws IOException {
    MessageDigest digest = sha256();
    String about = Files.getLastModifiedTime(program) + " " + Files.size(program) + " " + base;
    digest.update(about.getBytes(StandardCharsets.UTF_8));
    if (home.getFileSystem().equals(FileSystems.getDefault())) { // else it is in the program
      for (String folder : FOLDERS) {
        for (Path file : files(home.resolve(folder))) {
          byte[] content = Files.readAllBytes(file);
          String name = "\n" + home.relativize(file) + " " + content.length + "\n";
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether they were found in order before. */
  boolean known() {
    try {
      return note.isPresent()
          && Files.exists(note.get())
          && Files.readString(note.get()).equals(digest);
    } catch (IOException e) {
      LOG.warn("{} cannot be read: everything is checked", note.get(), e);
      return false;
    }
  }

  /** Notes that they are in order; without the note the next start is slower. */
  void keep() {
    if (note.isEmpty() || known()) {
      return;
    }
    try {
      Path part = note.get().resolveSibling(note.get().getFileName() + ".new");
      Files.writeString(part, digest);
      DurableMove.move(part, note.get());
    } catch (IOException e) {
      LOG.warn("{} cannot be written: the next start checks everything again", note.get(), e);
    }
  }
}
