package org.partnergraph.ingest;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
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

  /** Whether the format can name graphs. JSON-LD can, but a plain document names none. */
  boolean hasGraphs() {
    return RDFLanguages.isQuads(lang) && !lang.equals(Lang.JSONLD);
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
   * local id of an entity.
   *
   * @throws UnreadableFileException with file, line and column of the first error
   */
  void parse(StreamRDF sink, Namespaces namespaces, Progress progress) {
    try (InputStream raw = progress.counting(Files.newInputStream(path));
        InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
      RDFParser.create()
          .source(in)
          .lang(lang)
          .base(namespaces.entities())
          .errorHandler(new Located(path))
          .set(LangJSONLD11.JSONLD_OPTIONS, offline())
          .parse(new Rebase(sink, namespaces));
    } catch (RiotException e) {
      throw new UnreadableFileException(path + ": " + firstLine(e));
    } catch (IOException e) {
      throw new UnreadableFileException(path + ": " + e.getMessage());
    }
  }

  private static JsonLdOptions offline() {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (url, ignored) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "remote contexts are not fetched; write the context into the file: " + url);
        });
    return options;
  }

  private static String firstLine(Exception e) {
    Throwable cause = e.getCause() instanceof JsonLdError ? e.getCause() : e;
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  /** Turns the first error or ill-formed term into an exception that names the place. */
  private record Located(Path path) implements ErrorHandler {
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
