package org.partnergraph.reconcile;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.query.LocalText;

/**
 * What can be asked of an entity, as a condition or as a column.
 *
 * @param id as clients name it
 * @param label in all languages
 * @param definition in all languages
 * @param source where its values stand
 * @param term the property of the ontology, where there is one
 * @param domain ids of the classes that have it; empty for all
 * @param range id of the class of its values, where they are entities of one
 * @param also other names by which it may be asked for
 */
record Property(
    String id,
    LocalText label,
    LocalText definition,
    Source source,
    Optional<Node> term,
    Set<String> domain,
    Optional<String> range,
    Set<String> also) {

  /** Where the values of a property stand in the graph. */
  enum Source {
    /** They are the objects of a property of the ontology. */
    TERM,
    /** The subjects of a property of the ontology. */
    INVERSE,
    /** The ids of the Wikidata items that the entity is. */
    WIKIDATA,
    /** The IRIs of others for the same or a like thing. */
    SAME_AS,
    /** All names in all languages. */
    SPELLINGS,
    /** Latitude and longitude. */
    COORDINATES
  }

  /** Whether one entity usually has many values, so that some in common say something. */
  boolean isShared() {
    return id.equals(Properties.PARTNERS);
  }
}
