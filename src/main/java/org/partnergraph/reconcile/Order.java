package org.partnergraph.reconcile;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.partnergraph.search.Match;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/**
 * Puts first what who begins to type mostly means: what bears just that name, then cities, then
 * other things, then what relates two of them; of these, what is linked more often.
 */
final class Order {

  private static final List<String> CITIES = List.of("City", "District");
  private static final String BETWEEN = "Partnership";

  /** More links than these are not told apart. */
  private static final int MOST_LINKS = 2000;

  private final KnowledgeStore store;

  Order(KnowledgeStore store) {
    this.store = store;
  }

  /** A match with what decides on its place. */
  private record Placed(Match match, boolean exact, int kind, int links) {}

  private static final Comparator<Placed> FIRST =
      Comparator.comparing(Placed::exact)
          .reversed()
          .thenComparing(Placed::kind)
          .thenComparing(Placed::links, Comparator.reverseOrder());

  /** The same matches; where nothing decides they stay as they are. */
  List<Match> of(String text, List<Match> matches) {
    String asked = Suggestions.folded(text);
    return store.read(
        snapshot ->
            matches.stream()
                .map(match -> placed(snapshot, asked, match))
                .sorted(FIRST)
                .map(Placed::match)
                .toList());
  }

  private Placed placed(Snapshot snapshot, String asked, Match match) {
    boolean exact = Suggestions.folded(match.spelling()).equals(asked) || match.id().equals(asked);
    Node entity = store.namespaces().entity(match.id());
    int links = snapshot.count(entity, MOST_LINKS);
    return new Placed(match, exact, kind(match.type().id()), links);
  }

  private static int kind(String type) {
    return CITIES.contains(type) ? 0 : type.equals(BETWEEN) ? 2 : 1;
  }
}
