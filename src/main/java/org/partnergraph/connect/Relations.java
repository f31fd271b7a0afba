package org.partnergraph.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.query.QueryFileException;
import org.partnergraph.store.Namespaces;

/**
 * What counts as a connection.
 *
 * @param all by id
 * @param policy what is never a stepping stone
 */
public record Relations(List<Relation> all, Policy policy) {

  static final String FOLDER = "relations";
  static final String ENDING = ".rq";

  /** Takes a copy. */
  public Relations {
    all = List.copyOf(all);
  }

  /**
   * Reads {@code relations/*.rq} and {@code relations/policy.yaml}.
   *
   * @param queries the folder of the queries, in any file system
   * @param namespaces the base to which IRIs are moved
   * @throws QueryFileException naming file and line, if one is broken or there is none
   */
  public static Relations load(Path queries, Namespaces namespaces) {
    Path folder = queries.resolve(FOLDER);
    Policy policy = Policy.read(folder, namespaces);
    List<Relation> all =
        names(folder)
            .map(id -> RelationFile.read(id, folder.resolve(id + ENDING), namespaces))
            .toList();
    if (all.isEmpty()) {
      throw new QueryFileException(FOLDER, 1, "no relation: nothing would ever be connected");
    }
    return new Relations(all, policy);
  }

  private static Stream<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The relation of an id. */
  public Optional<Relation> find(String id) {
    return all.stream().filter(relation -> relation.id().equals(id)).findFirst();
  }

  /**
   * A digest of all that the files say; it changes when an index built from them is outdated.
   *
   * @param more on which such an index rests
   */
  public String checksum(Object more) {
    try {
      byte[] meaning = (all + "\n" + policy + "\n" + more).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(meaning));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
