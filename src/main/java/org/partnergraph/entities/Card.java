package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the graph says of one entity.
 *
 * @param type most specific class; null if it has none
 * @param label in the asked language
 * @param labels by language
 * @param spellings names in use, preferred ones first
 * @param links same or like things elsewhere
 * @param alsoKnown what registers elsewhere call it
 * @param facts what documents state first, then what rules derive; of each its own first
 * @param notStated what documents expressly leave open
 * @param contested what documents contradict each other in
 * @param identifications entities that it may be, is or is not, as editors see it
 * @param complete false if more nodes point to the entity than a card takes in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Card(
    String id,
    String iri,
    @Nullable Named type,
    String label,
    Map<String, String> labels,
    List<Spelling> spellings,
    List<Link> links,
    List<KnownThere> alsoKnown,
    List<Fact> facts,
    List<NotStated> notStated,
    List<Contested> contested,
    List<Identification> identifications,
    Coverage coverage,
    boolean complete) {}
