package org.partnergraph.wikidata;

/**
 * A place on Earth (P625).
 *
 * @param latitude in degrees, north positive, -90 to 90
 * @param longitude in degrees, east positive, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {}
