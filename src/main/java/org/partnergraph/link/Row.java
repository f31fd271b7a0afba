package org.partnergraph.link;

/**
 * One pair to be judged, as a line of a table.
 *
 * @param entity local id of our entity
 * @param name of our entity
 * @param type of our entity
 * @param item id of the item
 * @param itemName name of the item
 * @param description of the item
 * @param score 0 to 100, as the matcher gives it
 * @param match {@code yes} if the matcher has no doubt, else empty
 * @param features what speaks for it, in percent
 * @param why one sentence of the matcher
 * @param judged an earlier judgement on the pair; empty if there is none
 * @param decision of the person: match, close, no-match or unsure; empty if there is none yet
 * @param reason of the person; may be empty
 */
public record Row(
    String entity,
    String name,
    String type,
    String item,
    String itemName,
    String description,
    String score,
    String match,
    String features,
    String why,
    String judged,
    String decision,
    String reason) {}
