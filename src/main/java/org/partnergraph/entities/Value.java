package org.partnergraph.entities;

/** What a statement says of its subject: another thing, or a text, number or date. */
public sealed interface Value permits EntityRef, Literal {}
