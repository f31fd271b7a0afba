package org.partnergraph.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A backup, open to be read. Nothing of it is believed before {@link #verify}: names, sizes and
 * checksums are compared with the manifest, and all statements are read.
 */
public final class BackupFile implements AutoCloseable {

  private static final int LARGEST_MANIFEST = 1 << 20;
  private static final int LARGEST_MODULE = 4 << 20;

  /** So many times larger than the file may its content be; ours are about 20 times. */
  private static final long MOST_COMPRESSED = 250;

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;
  private final Manifest manifest;

  private BackupFile(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    this.entries = entries(zip);
    this.manifest = readManifest();
    requireParts();
  }

  /**
   * Opens a backup and reads its manifest.
   *
   * @throws BackupException if it is none, or one of a later format
   * @throws IOException if there is no such file, or it cannot be read
   */
  public static BackupFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try {
      return unzipped(file);
    } catch (BackupException e) {
      throw wrong(file, e);
    } catch (ZipException | EOFException e) {
      throw new BackupException(file + " is no backup, or not a whole one: " + e.getMessage(), e);
    }
  }

  private static BackupFile unzipped(Path file) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    try {
      return new BackupFile(file, zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static BackupException wrong(Path file, BackupException e) {
    return new BackupException(file + " cannot be restored: " + e.getMessage(), e);
  }

  private static Map<String, ZipEntry> entries(ZipFile zip) {
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      if (entries.put(entry.getName(), entry) != null) {
        throw new BackupException("it holds " + entry.getName() + " twice");
      }
    }
    return entries;
  }

  private Manifest readManifest() throws IOException {
    ZipEntry entry = entries.get(Manifest.NAME);
    if (entry == null) {
      throw new BackupException("it is no backup, as it has no " + Manifest.NAME);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] json = in.readNBytes(LARGEST_MANIFEST + 1);
      if (json.length > LARGEST_MANIFEST) {
        throw new BackupException("its manifest is too long");
      }
      return Manifest.parse(json);
    }
  }

  private void requireParts() throws IOException {
    Set<String> named = new HashSet<>(Set.of(Manifest.NAME));
    for (Part part : manifest.parts()) {
      if (!Part.isName(part.name()) || !named.add(part.name())) {
        throw new BackupException(
            "its manifest names " + part.name() + ", which is no part of one");
      }
      requireSize(part);
    }
    if (!named.equals(entries.keySet()) || !named.contains(Part.GRAPH)) {
      throw new BackupException("its files are not those that its manifest names");
    }
  }

  private void requireSize(Part part) throws IOException {
    if (part.bytes() / MOST_COMPRESSED > Files.size(file)
        || Part.isModule(part.name()) && part.bytes() > LARGEST_MODULE) {
      throw new BackupException(
          part.name() + " would unpack to " + part.bytes() + " bytes, more than it can have");
    }
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * Reads all of it.
   *
   * @param read is told of each statement
   * @throws BackupException if anything differs from the manifest
   */
  public void verify(Consumer<Quad> read) throws IOException {
    StatementSum sum = new StatementSum();
    statements(
        quad -> {
          sum.add(quad);
          requireNoMore(sum);
          read.accept(quad);
        });
    requireSame(sum, "it holds");
    for (Part part : manifest.parts()) {
      if (Part.isModule(part.name())) {
        module(part);
      }
    }
  }

  private void requireNoMore(StatementSum sum) {
    if (sum.count() > manifest.statements()) {
      throw new BackupException(
          "it holds more than the " + manifest.statements() + " statements of its manifest");
    }
  }

  /** Compares statements with what the manifest says. */
  void requireSame(StatementSum sum, String where) {
    if (sum.count() != manifest.statements()) {
      throw wrong(
          file,
          new BackupException(
              where + " " + sum.count() + " statements, not " + manifest.statements()));
    }
    if (!sum.hexadecimal().equals(manifest.content())) {
      throw wrong(file, new BackupException(where + " other statements than its manifest says"));
    }
  }

  /**
   * Gives all statements, blank nodes under the labels that they had.
   *
   * @throws BackupException if they cannot be read, or the bytes differ from the manifest
   */
  public void statements(Consumer<Quad> to) throws IOException {
    Part part =
        manifest.parts().stream()
            .filter(p -> p.name().equals(Part.GRAPH))
            .findFirst()
            .orElseThrow();
    try (CheckedPart in = open(part)) {
      RDFParser.create()
          .source(in)
          .lang(Lang.NQUADS)
          .labelToNode(LabelToNode.createUseLabelEncoded())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .checking(false)
          .parse(new Statements(to));
      in.requireWhole();
    } catch (BackupException e) {
      throw wrong(file, e);
    } catch (RiotException e) {
      throw wrong(file, new BackupException(Part.GRAPH + " " + e.getMessage(), e));
    } catch (RuntimeIOException | ZipException | EOFException e) {
      throw new BackupException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  /** The content of a module of the widget. */
  byte[] module(Part part) throws IOException {
    try (CheckedPart in = open(part)) {
      byte[] bytes = in.readAllBytes();
      in.requireWhole();
      return bytes;
    } catch (BackupException e) {
      throw wrong(file, e);
    } catch (ZipException | EOFException e) {
      throw new BackupException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  private CheckedPart open(Part part) throws IOException {
    return new CheckedPart(part, zip.getInputStream(entries.get(part.name())));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Statements extends StreamRDFBase {
    private final Consumer<Quad> to;

    Statements(Consumer<Quad> to) {
      this.to = to;
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isDefaultGraph() || !quad.getGraph().isURI()) {
        throw new BackupException("it holds a statement outside of any named graph");
      }
      to.accept(quad);
    }

    @Override
    public void triple(Triple triple) {
      throw new BackupException("it holds a statement outside of any named graph");
    }
  }
}
