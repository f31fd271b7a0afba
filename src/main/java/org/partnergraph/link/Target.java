package org.partnergraph.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.partnergraph.reconcile.Matching;
import org.partnergraph.search.Candidate;
import org.partnergraph.wikidata.Coordinates;

/**
 * An entity of ours for which a record is looked for, with what the graph knows of it.
 *
 * @param candidate its names and classes
 * @param type local name of its most specific class
 * @param countries Wikidata ids of the countries in which it lies
 * @param partners Wikidata ids of its partners that have one
 */
record Target(
    Node node,
    Candidate candidate,
    String type,
    List<String> countries,
    List<String> partners,
    Optional<Coordinates> coordinates) {

  private static final int MOST_NAMES = 20;

  /** Its preferred names by language. */
  Map<String, String> preferred() {
    return Names.preferred(candidate);
  }

  /** All its names, each once. */
  Set<String> names() {
    return new TreeSet<>(Names.all(candidate));
  }

  /** What the matcher is asked. */
  Matching.Wanted wanted() {
    List<String> names = Names.all(candidate).stream().distinct().limit(MOST_NAMES).toList();
    String place = coordinates.map(c -> Matching.place(c.latitude(), c.longitude())).orElse("");
    return new Matching.Wanted(
        names,
        type,
        Map.of(
            "inCountry", countries,
            "partnerOf", partners,
            "coordinates", place.isEmpty() ? List.of() : List.of(place)));
  }
}
