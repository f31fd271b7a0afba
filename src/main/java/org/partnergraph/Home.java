package org.partnergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Where ontology, data and queries are: a folder, or inside the jar. */
final class Home {

  private static final String SHIPPED = "/shipped";

  private Home() {}

  /**
   * A folder given by the operator.
   *
   * @throws IllegalArgumentException if it holds no ontology
   */
  static Path folder(Path folder) {
    if (!Files.isDirectory(folder.resolve("ontology"))) {
      throw new IllegalArgumentException(folder + " has no folder ontology");
    }
    return folder;
  }

  /** What ships with the program. */
  static Path shipped() {
    URL url = Objects.requireNonNull(Home.class.getResource(SHIPPED), "nothing is shipped");
    try {
      URI uri = url.toURI();
      return uri.getScheme().equals("jar") ? insideJar(uri) : Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path insideJar(URI uri) {
    try {
      return FileSystems.newFileSystem(uri, Map.of()).getPath(SHIPPED);
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(uri).getPath(SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
