package org.partnergraph.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.partnergraph.store.Namespaces;

/**
 * A file of RDF: Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, told by its name; each may
 * be gzipped. Reading never reaches the network: a JSON-LD context must stand in the file.
 *
 * @param path where it is
 * @param lang its format
 * @param gzip whether it is compressed
 */
record RdfFile(Path path, Lang lang, boolean gzip) {

  private static final Set<Lang> LANGS =
      Set.of(Lang.TURTLE, Lang.TRIG, Lang.NTRIPLES, Lang.NQUADS, Lang.JSONLD, Lang.RDFXML);

  /**
   * Recognises a file by its name.
   *
   * @throws UnreadableFileException if it is missing or its name ends in nothing known
   */
  static RdfFile of(Path path) {
    String name = path.getFileName().toString();
    boolean gzip = name.endsWith(".gz");
    Lang lang = RDFLanguages.filenameToLang(gzip ? name.substring(0, name.length() - 3) : name);
    if (!Files.isRegularFile(path)) {
      throw new UnreadableFileException(path + ": no such file");
    }
    if (lang == null || !LANGS.contains(lang)) {
      throw new UnreadableFileException(
          path + ": unknown format; use .ttl, .trig, .nt, .nq, .jsonld or .rdf, also with .gz");
    }
    return new RdfFile(path, lang, gzip);
  }

  /** Whether the format can name graphs; a file in it may still name none. */
  boolean hasGraphs() {
    return RDFLanguages.isQuads(lang);
  }

  /** Bytes on disk, compressed if it is. */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Sends the statements to a sink, moved to the deployment's base. A relative IRI is read as the
   * local id of an entity. A blank node is the same one whenever the same content is read, so that
   * reading it again adds nothing.
   *
   * @throws UnreadableFileException with file, line and column of the first error
   */
  void parse(StreamRDF sink, Namespaces namespaces, Progress progress) {
    StreamRDF target =
        namespaces.equals(Namespaces.CANONICAL) ? sink : new Rebase(sink, namespaces);
    if (lang.equals(Lang.JSONLD)) {
      // its parser would take what the sink throws for an error of the file
      DatasetGraph whole = DatasetGraphFactory.create();
      read(StreamRDFLib.dataset(whole), namespaces, progress);
      StreamRDFOps.datasetToStream(whole, target);
    } else {
      read(target, namespaces, progress);
    }
  }

  private void read(StreamRDF target, Namespaces namespaces, Progress progress) {
    try (InputStream raw = progress.counting(Files.newInputStream(path));
        InputStream in = gzip ? decompressed(raw) : raw) {
      RDFParser.create()
          .source(in)
          .lang(lang)
          .base(namespaces.entities())
          .labelToNode(LabelToNode.createScopeByDocumentHash(fingerprint()))
          .errorHandler(new FirstError(path))
          .set(LangJSONLD11.JSONLD_OPTIONS, OfflineJsonLd.options())
          .parse(target);
    } catch (RiotException | IOException | RuntimeIOException e) {
      throw new UnreadableFileException(path + ": " + reason(e), e);
    }
  }

  /** Jena takes an {@link EOFException} for the end of the file, and would load half of it. */
  private static InputStream decompressed(InputStream compressed) throws IOException {
    return new GZIPInputStream(compressed) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
          return super.read(buffer, offset, length);
        } catch (EOFException e) {
          throw new ZipException("it ends too early");
        }
      }
    };
  }

  private UUID fingerprint() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return UUID.nameUUIDFromBytes(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return cause instanceof ZipException || cause instanceof EOFException
        ? "is damaged or not gzip: " + message
        : message;
  }

  /** Turns the first error or ill-formed term into an exception that names the place. */
  private record FirstError(Path path) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long col) {
      error(message, line, col);
    }

    @Override
    public void error(String message, long line, long col) {
      String place = line > 0 ? ":" + line + ":" + col : "";
      throw new UnreadableFileException(path + place + ": " + message);
    }

    @Override
    public void fatal(String message, long line, long col) {
      error(message, line, col);
    }
  }
}
