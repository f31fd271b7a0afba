package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What is asked: how the one are connected with the other.
 *
 * @param from one entity or several
 * @param to one entity or several, none of them in {@code from}
 * @param k how many paths, 1 to {@link #MOST_PATHS}
 * @param maxHops the most links of a path, 1 to {@link #MOST_HOPS}
 * @param since first day of a window in which every link may hold; open if empty
 * @param until its last day; open if empty
 * @param only ids of the relations to use; empty for all
 * @param without ids of relations not to use
 * @param through entities that every path passes
 * @param avoiding entities that no path passes
 * @param language of labels and sentences
 * @param documents whether documents may be stepping stones, after all real links
 */
public record ConnectionRequest(
    List<Node> from,
    List<Node> to,
    int k,
    int maxHops,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    List<String> only,
    List<String> without,
    List<Node> through,
    List<Node> avoiding,
    String language,
    boolean documents) {

  /** The most paths that can be asked for. */
  public static final int MOST_PATHS = 50;

  /** The most links of a path that can be asked for. */
  public static final int MOST_HOPS = 16;

  /** The first day that can be asked for. */
  public static final LocalDate FIRST_DAY = LocalDate.of(-9999, 1, 1);

  /** The last day that can be asked for. */
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** How many paths are given where nothing else is asked. */
  public static final int USUAL_PATHS = 3;

  /** How long paths are at most where nothing else is asked. */
  public static final int USUAL_HOPS = 8;

  /** Takes copies. */
  public ConnectionRequest {
    from = List.copyOf(from);
    to = List.copyOf(to);
    only = List.copyOf(only);
    without = List.copyOf(without);
    through = List.copyOf(through);
    avoiding = List.copyOf(avoiding);
  }

  /** Its window. */
  Period period() {
    return new Period(since, until);
  }

  /** The same question, with documents as stepping stones or without. */
  public ConnectionRequest allowing(boolean documentsToo) {
    return new ConnectionRequest(
        from,
        to,
        k,
        maxHops,
        since,
        until,
        only,
        without,
        through,
        avoiding,
        language,
        documentsToo);
  }

  /** The same question with another window; open where a day is empty. */
  public ConnectionRequest during(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new ConnectionRequest(
        from, to, k, maxHops, first, last, only, without, through, avoiding, language, documents);
  }

  /** The same question with other limits. */
  public ConnectionRequest within(int paths, int hops) {
    return new ConnectionRequest(
        from, to, paths, hops, since, until, only, without, through, avoiding, language, documents);
  }

  /** The usual question about two entities. */
  public static ConnectionRequest between(Node from, Node to, String language) {
    return new ConnectionRequest(
        List.of(from),
        List.of(to),
        USUAL_PATHS,
        USUAL_HOPS,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        language,
        false);
  }
}
