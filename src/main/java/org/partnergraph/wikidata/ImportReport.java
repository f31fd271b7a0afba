package org.partnergraph.wikidata;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What an import found and did.
 *
 * @param source local id of the document and of the graph that was written
 * @param statements on twinnings that were read
 * @param twice how many of them stood there a second time
 * @param toThemselves how many say that an item is twinned with itself; they are left out
 * @param partnerships that the rest make
 * @param oneSided how many of these only one of the two parties tells
 * @param disagreeing how many of these the two parties date differently; the more precise date is
 *     taken
 * @param known how many of these the graph had from other documents
 * @param cities that take part
 * @param matched how many of these the graph had already
 * @param nameless how many have no name, and are called by their id
 * @param namesakes how many new ones bear the name of a city that the graph has without an item
 * @param leftOut how many described items have no part in any partnership
 * @param before data version before
 * @param after data version after; equal to {@code before} if everything was there already
 */
@JsonPropertyOrder({"source"})
public record ImportReport(
    String source,
    long statements,
    long twice,
    long toThemselves,
    long partnerships,
    long oneSided,
    long disagreeing,
    long known,
    long cities,
    long matched,
    long nameless,
    long namesakes,
    long leftOut,
    long before,
    long after) {

  /** The same between two data versions. */
  ImportReport between(long versionBefore, long versionAfter) {
    return new ImportReport(
        source,
        statements,
        twice,
        toThemselves,
        partnerships,
        oneSided,
        disagreeing,
        known,
        cities,
        matched,
        nameless,
        namesakes,
        leftOut,
        versionBefore,
        versionAfter);
  }
}
