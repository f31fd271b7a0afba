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
 * @param content by which a reader can see whether it is still the same
 */
record Citation(
    String key,
    String title,
    String address,
    long version,
    Optional<LocalDate> day,
    String language,
    List<Source> sources,
    Content content) {

  /** The name of the service. */
  static final String SERVICE = "Partnergraph";

  /**
   * What was there when it was cited. The bytes name the data version, so each commit changes them.
   *
   * @param address from which the bytes come, absolute
   * @param sha256 of them, in hexadecimal
   */
  record Content(String address, String sha256) {

    static Content of(String address, byte[] bytes) {
      return new Content(address, Sha256.of(bytes));
    }
  }

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
