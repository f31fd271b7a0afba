package org.partnergraph.describe;

import java.util.List;
import org.partnergraph.query.LocalText;

/**
 * A term of the ontology or a concept of its vocabularies, as it is documented.
 *
 * @param iri which identifies it
 * @param name the last part of the IRI
 * @param kind what it is
 * @param label in all languages
 * @param definition in all languages
 * @param examples statements that use it, in Turtle, or words
 * @param links to other terms and to vocabularies of others
 * @param rules what data must hold, each a sentence in all languages
 * @param since version of the ontology that had it first; empty for concepts
 * @param deprecated whether it is kept for old data only
 */
public record Term(
    String iri,
    String name,
    Kind kind,
    LocalText label,
    LocalText definition,
    List<String> examples,
    List<Link> links,
    List<LocalText> rules,
    String since,
    boolean deprecated) {

  /** Takes copies. */
  public Term {
    examples = List.copyOf(examples);
    links = List.copyOf(links);
    rules = List.copyOf(rules);
  }

  /** What a term can be. */
  public enum Kind {
    CLASS,
    PROPERTY,
    ATTRIBUTE,
    SCHEME,
    CONCEPT
  }

  /**
   * A relation to other terms.
   *
   * @param as in which way
   * @param to IRIs of the others
   */
  public record Link(As as, List<String> to) {
    /** Takes a copy. */
    public Link {
      to = List.copyOf(to);
    }
  }

  /** In which way terms are related, in the order in which it is told. */
  public enum As {
    ABOVE,
    BELOW,
    DOMAIN,
    RANGE,
    INVERSE,
    FROM,
    TO,
    USED_ON,
    LEADS_HERE,
    SCHEME,
    MEMBERS,
    SOURCE,
    ALIGNED
  }

  /** The others to which it is related in a way; none if it is not. */
  public List<String> linked(As as) {
    return links.stream().filter(link -> link.as() == as).flatMap(l -> l.to().stream()).toList();
  }
}
