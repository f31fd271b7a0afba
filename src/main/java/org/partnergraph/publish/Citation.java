package org.partnergraph.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said when somebody cites us.
 *
 * @param key for reference managers
 * @param title what is cited
 * @param address where it is, absolute
 * @param version of the data
 * @param day of that version
 * @param language of the title
 * @param sources the documents behind it
 */
record Citation(
    String key,
    String title,
    String address,
    long version,
    Optional<LocalDate> day,
    String language,
    List<Source> sources) {

  /** The name of the service. */
  static final String SERVICE = "Partnergraph";

  /** How the date of a document is known. */
  enum Dating {
    /** The document is of that day. */
    DATED,
    /** The document shows that day without saying of what. */
    PRINTED,
    /** No date is stated. */
    UNDATED
  }

  /**
   * A document.
   *
   * @param iri its name in the graph
   * @param title its own, or ours if it has none
   * @param date as precise as it is known; empty if undated
   */
  record Source(String iri, String title, String date, Dating dating) {}
}
