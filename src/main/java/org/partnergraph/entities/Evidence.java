package org.partnergraph.entities;

import org.jspecify.annotations.Nullable;

/**
 * The words of a document that prove a statement.
 *
 * @param id of the evidence node
 * @param quote verbatim, with the line breaks of the text
 * @param lines of the text file, such as {@code 9} or {@code 34-35}
 * @param language tag of the language in which the document is written, and so the quote (BCP 47);
 *     null if it is not known
 */
public record Evidence(
    String id,
    Named document,
    String quote,
    String lines,
    Named certainty,
    @Nullable String language) {}
