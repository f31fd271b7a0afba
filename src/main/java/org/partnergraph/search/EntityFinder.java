package org.partnergraph.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.store.KnowledgeStore;

/** Finds the one entity that somebody names: by id, IRI or Wikidata id, or by a name. */
public final class EntityFinder {

  private static final int MOST_MEANT = 8;
  private static final int MOST_LIKE = 5;
  private static final int MOST_NAMES = 10;

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

    /** Those that bear the name, or, if nothing does, come near it, best first; none is chosen. */
    record Several(List<Match> matches) implements Meaning {}

    /** Nothing is called so or nearly so. */
    record Nothing() implements Meaning {}
  }

  /**
   * What the text means: a name means an entity if it is the whole label of it alone, or else
   * another whole name of it alone; case and diacritics make no difference. What merely comes near
   * a name means nothing before somebody chooses.
   *
   * @param text of any length
   * @param language of the labels of {@link Meaning.Several}
   */
  public Meaning find(String text, String language) {
    Optional<Node> known = store.read(snapshot -> resolver.resolve(snapshot, text));
    return known.<Meaning>map(Meaning.One::new).orElseGet(() -> named(text, language));
  }

  /**
   * The names in a text: the text, or what stands between its commas, if that is a name and the
   * whole is none.
   *
   * @param text of any length
   */
  public List<String> names(String text, String language) {
    List<String> parts =
        Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    boolean several =
        parts.size() > 1
            && parts.size() <= MOST_NAMES
            && !isName(text, language)
            && parts.stream().anyMatch(part -> isName(part, language));
    return several ? parts : List.of(text);
  }

  /** Whether one thing or several bear it. */
  private boolean isName(String text, String language) {
    Meaning meaning = find(text, language);
    return meaning instanceof Meaning.One
        || (meaning instanceof Meaning.Several several
            && several.matches().stream().allMatch(Match::isWhole));
  }

  private Meaning named(String text, String language) {
    if (text.isBlank() || text.length() > SearchRequest.MAX_TEXT) {
      return new Meaning.Nothing();
    }
    List<Match> matches = index.search(new SearchRequest(text, Set.of(), MOST_MEANT, language));
    if (matches.isEmpty()) {
      return like(text, language);
    }
    int best = matches.get(0).score();
    List<Match> whole = matches.stream().filter(Match::isWhole).toList();
    List<Match> meant =
        best == Match.WHOLE ? whole.stream().filter(m -> m.score() == best).toList() : whole;
    return meant.size() == 1
        ? new Meaning.One(store.namespaces().entity(meant.get(0).id()))
        : new Meaning.Several(meant.isEmpty() ? matches : meant);
  }

  /** For one who mistyped a name. */
  private Meaning like(String text, String language) {
    List<Match> near = index.near(text, MOST_LIKE, language);
    return near.isEmpty() ? new Meaning.Nothing() : new Meaning.Several(near);
  }
}
