package org.partnergraph.describe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much of what is in the graph, each number the answer to a query over the union of all graphs.
 *
 * @param version of the data that was counted
 * @param committed when that was; empty if it was not noted
 * @param triples statements, the same one in two graphs counted once
 * @param entities IRIs of entities, concepts and their parts of which something is said
 * @param classes instances of each class, the most frequent first
 * @param properties statements of each property, the most frequent first
 * @param graphs statements in each named graph
 * @param languages preferred names in each language
 * @param examples IRIs of one entity of each main class
 */
public record Counts(
    long version,
    Optional<Instant> committed,
    long triples,
    long subjects,
    long objects,
    long entities,
    List<Count> classes,
    List<Count> properties,
    List<Count> graphs,
    List<Count> languages,
    List<String> examples) {

  /** Takes copies. */
  public Counts {
    classes = List.copyOf(classes);
    properties = List.copyOf(properties);
    graphs = List.copyOf(graphs);
    languages = List.copyOf(languages);
    examples = List.copyOf(examples);
  }

  /**
   * A number.
   *
   * @param of the IRI or language that it belongs to
   */
  public record Count(String of, long count) {}

  /** The number of one class; 0 if it has no instance. */
  public long ofClass(String iri) {
    return classes.stream().filter(c -> c.of().equals(iri)).mapToLong(Count::count).sum();
  }
}
