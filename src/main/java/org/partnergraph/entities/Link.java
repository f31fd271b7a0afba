package org.partnergraph.entities;

/**
 * A description of the same or a like thing elsewhere.
 *
 * @param property how alike, such as {@code skos:exactMatch}
 */
public record Link(Named property, String iri) {}
