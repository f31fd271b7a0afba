package org.partnergraph.link;

/**
 * Where texts and Wikidata differ on a pair of cities, or cannot be compared.
 *
 * @param what in which way
 * @param city local id
 * @param cityItem its item; empty if it has none
 * @param partner local id
 * @param partnerItem its item; empty if it has none
 * @param begin dates in the texts
 * @param end likewise
 * @param unlabelled years that a text prints beside the pair without saying of what
 * @param documents of the texts
 * @param wikidataBegin dates in Wikidata (P580)
 * @param wikidataEnd dates in Wikidata (P582)
 * @param imports the graphs that hold what Wikidata says
 */
public record Difference(
    String what,
    String city,
    String cityItem,
    String partner,
    String partnerItem,
    String begin,
    String end,
    String unlabelled,
    String documents,
    String wikidataBegin,
    String wikidataEnd,
    String imports) {

  /** The texts name the pair, Wikidata does not. */
  public static final String WIKIDATA_LACKS = "wikidata-lacks";

  /** Wikidata names the pair, the texts do not. */
  public static final String WE_LACK = "we-lack";

  /** Both name it, and their dates exclude each other. */
  public static final String DATES_DIFFER = "dates-differ";

  /** Both name it, and only the texts date it. */
  public static final String WIKIDATA_LACKS_DATE = "wikidata-lacks-date";

  /** Both name it, and only Wikidata dates it. */
  public static final String WE_LACK_DATE = "we-lack-date";

  /** One of the two has no item, so that nothing can be compared. */
  public static final String NOT_LINKED = "not-linked";
}
