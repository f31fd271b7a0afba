package org.partnergraph.wikidata;

/**
 * That an item stands in a relation to another.
 *
 * @param subject of which it is said
 * @param object what it is related to
 * @param span when
 * @param place where it stands
 */
public record Statement(ItemId subject, ItemId object, Span span, Place place) {}
