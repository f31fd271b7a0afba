package org.partnergraph.connect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Dated;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Named;

/**
 * The links around an entity, those that mean most first.
 *
 * @param version of the data that was read
 * @param total how many links there are; more than are listed where there are very many
 * @param degrees how many links each entity has in all, by id
 */
public record Vicinity(
    long version, EntityRef centre, List<Bond> bonds, int total, Map<String, Integer> degrees) {

  /** The most links that are listed. */
  public static final int MOST_BONDS = 1_500;

  /** How many links are not listed. */
  public int unlisted() {
    return total - bonds.size();
  }

  /**
   * One link.
   *
   * @param relation read from the one end to the other
   * @param inverse the same, read the other way
   * @param weight how much such a link means, above 0 and up to 1
   * @param first day of which its dates tell, one on which it was found to be so with them; null if
   *     none has a year
   * @param last such day; null also for what began and may last
   * @param when its dates, as documents give them
   * @param phrase its time in words; empty if it has none
   * @param contested whether documents contradict each other about it
   * @param status of it or of the event
   * @param kinds of the relation between cities that it is about, as documents name them
   * @param sentence a clause without a stop
   * @param again the same after the clause of another bond of this kind, end and time
   */
  public record Bond(
      EntityRef from,
      EntityRef to,
      Named relation,
      String inverse,
      double weight,
      @Nullable String first,
      @Nullable String last,
      List<Dated> when,
      String phrase,
      Basis basis,
      boolean contested,
      List<Named> status,
      List<Named> kinds,
      String sentence,
      String again,
      List<Evidence> evidence) {}
}
