package org.partnergraph.entities;

/**
 * The words of a document that prove a statement.
 *
 * @param id of the evidence node
 * @param quote verbatim, with the line breaks of the text
 * @param lines of the text file, such as {@code 9} or {@code 34-35}
 */
public record Evidence(String id, Named document, String quote, String lines, Named certainty) {}
