package org.partnergraph.entities;

/** What a document expressly leaves open; not the same as "no". */
public record NotStated(Named property, Named document) {}
