package org.partnergraph.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/**
 * Writes backups: a ZIP archive of all statements, of the widget's modules, and last of a manifest.
 * All statements are of one snapshot; commits go on meanwhile.
 */
public final class BackupWriter {

  private static final int BUFFER = 64 * 1024;

  private final KnowledgeStore store;
  private final Optional<Path> widget;
  private final String software;

  /**
   * Of a store.
   *
   * @param folder of the store; empty if it is in memory
   * @param software name and version of the program
   */
  public BackupWriter(KnowledgeStore store, Optional<Path> folder, String software) {
    this.store = store;
    this.widget = folder.map(path -> path.resolve("widget"));
    this.software = software;
  }

  /**
   * Writes one backup; what was written before an exception is thrown is no backup, as it lacks the
   * manifest.
   *
   * @throws UncheckedIOException if something cannot be read or written
   */
  public void write(OutputStream target) {
    store.read(
        snapshot -> {
          write(snapshot, target);
          return snapshot.version();
        });
  }

  /**
   * The same of a snapshot that is being read.
   *
   * @throws UncheckedIOException if something cannot be read or written
   */
  public void write(Snapshot snapshot, OutputStream target) {
    Instant time = snapshot.committed().orElse(Instant.EPOCH);
    try {
      ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(target, BUFFER));
      Manifest manifest = contents(snapshot, zip);
      zip.putNextEntry(entry(Manifest.NAME, time));
      zip.write(manifest.json());
      zip.finish();
      zip.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest contents(Snapshot snapshot, ZipOutputStream zip) throws IOException {
    Instant time = snapshot.committed().orElse(Instant.EPOCH);
    StatementSum sum = new StatementSum();
    List<Part> parts = new ArrayList<>();
    zip.putNextEntry(entry(Part.GRAPH, time));
    parts.add(graph(sum, zip));
    for (Path module : modules()) {
      zip.putNextEntry(entry(name(module), time));
      parts.add(module(module, zip));
    }
    return new Manifest(
        software,
        store.namespaces().base(),
        snapshot.version(),
        snapshot.committed(),
        sum.count(),
        sum.hexadecimal(),
        parts);
  }

  /** With the time of the commit, so that the same state gives the same bytes. */
  private static ZipEntry entry(String name, Instant time) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    return entry;
  }

  private Part graph(StatementSum sum, ZipOutputStream zip) throws IOException {
    MessageDigest digest = Sha256.digest();
    long bytes = 0;
    ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * BUFFER);
    Iterator<Quad> quads = store.dataset().find();
    while (quads.hasNext()) {
      byte[] line = StatementSum.line(quads.next());
      sum.addLine(line);
      digest.update(line);
      bytes += line.length;
      lines.write(line);
      if (lines.size() > BUFFER) {
        lines.writeTo(zip);
        lines.reset();
      }
    }
    lines.writeTo(zip);
    return new Part(Part.GRAPH, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private List<Path> modules() throws IOException {
    if (widget.isEmpty() || !Files.isDirectory(widget.get())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(widget.get())) {
      return files.filter(file -> Part.isModule(name(file))).sorted().toList();
    }
  }

  private static String name(Path module) {
    return Part.WIDGET + module.getFileName();
  }

  private static Part module(Path file, ZipOutputStream zip) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    zip.write(bytes);
    String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    return new Part(name(file), bytes.length, sha256);
  }
}
