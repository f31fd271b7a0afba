package org.partnergraph.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.store.KnowledgeStore;

/** Finds the one entity that somebody names: by id, IRI or Wikidata id, or by a name. */
public final class EntityFinder {

  private static final int MOST_MEANT = 8;
  private static final int WHOLE = 100;

  /** What fits a name worse by so many points or fewer may be meant as well. */
  private static final int NEARLY = 5;

  private final KnowledgeStore store;
  private final SearchIndex index;
  private final EntityResolver resolver;

  /** In a store and the index of its names. */
  public EntityFinder(KnowledgeStore store, SearchIndex index) {
    this.store = store;
    this.index = index;
    this.resolver = new EntityResolver(store.namespaces());
  }

  /** What a text means. */
  public sealed interface Meaning {
    /** One entity. */
    record One(Node entity) implements Meaning {}

    /** Several that fit the name about equally well, the best first; none is chosen. */
    record Several(List<Match> matches) implements Meaning {}

    /** Nothing is called so. */
    record Nothing() implements Meaning {}
  }

  /**
   * What the text means: a name means an entity if it is its whole label, or if it fits no other
   * nearly as well; “partnership” alone is no charter of one.
   *
   * @param text 1 to {@link SearchRequest#MAX_TEXT} characters
   * @param language of the labels of {@link Meaning.Several}
   */
  public Meaning find(String text, String language) {
    Optional<Node> known = store.read(snapshot -> resolver.resolve(snapshot, text));
    return known.<Meaning>map(Meaning.One::new).orElseGet(() -> named(text, language));
  }

  private Meaning named(String text, String language) {
    List<Match> matches = index.search(new SearchRequest(text, Set.of(), MOST_MEANT, language));
    if (matches.isEmpty()) {
      return new Meaning.Nothing();
    }
    int best = matches.get(0).score();
    int least = best == WHOLE ? WHOLE : best - NEARLY;
    List<Match> meant = matches.stream().filter(match -> match.score() >= least).toList();
    return meant.size() > 1
        ? new Meaning.Several(meant)
        : new Meaning.One(store.namespaces().entity(meant.get(0).id()));
  }
}
