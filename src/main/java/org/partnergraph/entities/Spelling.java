package org.partnergraph.entities;

/**
 * One way to write the name of an entity.
 *
 * @param language tag, or empty where the text has none
 */
public record Spelling(String text, String language, SpellingKind kind) {}
