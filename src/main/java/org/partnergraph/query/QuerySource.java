package org.partnergraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.partnergraph.store.Namespaces;

/**
 * The text of a query file: YAML in {@code #+} lines, then the query.
 *
 * @param file folder and file name, such as {@code events/participants.rq}, named in problems
 * @param text with its IRIs moved to the deployment's base
 */
public record QuerySource(String file, String text) {

  private static final String HEADER = "#+";

  /**
   * Reads a file.
   *
   * @param namespaces the base to which the query's IRIs are moved
   */
  public static QuerySource read(String file, Path path, Namespaces namespaces) {
    try {
      return new QuerySource(file, namespaces.rebaseText(Files.readString(path)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** The YAML of the header; its lines are counted as those of the file. */
  public String header() {
    if (!text.startsWith(HEADER)) {
      throw problem(1, "the file must start with a header of '" + HEADER + "' lines");
    }
    return text.lines()
        .takeWhile(line -> line.startsWith(HEADER))
        .map(line -> line.substring(HEADER.length()))
        .map(line -> line.startsWith(" ") ? line.substring(1) : line)
        .collect(Collectors.joining("\n"));
  }

  /** The query, parsed; a mistake in it is refused with its line. */
  public Query query() {
    try {
      Query query = QueryFactory.create(text);
      query.ensureResultVars();
      CountedPaths.requireFew(query);
      return query;
    } catch (QueryParseException e) {
      throw problem(Math.max(1, e.getLine()), firstLine(e));
    } catch (QueryException | PathTooDeepException e) {
      throw problem(1, firstLine(e));
    }
  }

  private QueryFileException problem(int line, String message) {
    return new QueryFileException(file, line, message);
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
