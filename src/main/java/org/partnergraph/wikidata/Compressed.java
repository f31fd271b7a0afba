package org.partnergraph.wikidata;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;

/** Files as they are downloaded: plain, with {@code .gz} or with {@code .bz2}. */
final class Compressed {

  private Compressed() {}

  /** What is done with the content. */
  @FunctionalInterface
  interface Reading {

    /** Reads to the end. */
    void from(InputStream in) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableFileException if it is missing, damaged or cut off
   */
  static void read(Path file, Progress progress, Reading reading) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFileException(file + ": no such file");
    }
    try (InputStream raw = progress.counting(Files.newInputStream(file));
        InputStream in = plain(file.getFileName().toString(), new BufferedInputStream(raw))) {
      progress.expect(Files.size(file));
      reading.from(in);
    } catch (EOFException | ZipException e) {
      throw new UnreadableFileException(file + ": is damaged or ends too early", e);
    } catch (IOException e) {
      throw new UnreadableFileException(file + ": " + e.getMessage(), e);
    }
  }

  /** The name without the ending of its compression. */
  static String plainName(String name) {
    return name.replaceFirst("\\.(gz|bz2)$", "");
  }

  private static InputStream plain(String name, InputStream in) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(in);
    }
    return name.endsWith(".bz2") ? new BZip2CompressorInputStream(in, true) : in;
  }
}
