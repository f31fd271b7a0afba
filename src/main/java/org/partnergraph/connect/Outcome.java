package org.partnergraph.connect;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param paths best first
 * @param nearestMiss if nothing was found: the shortest path hidden by one of the restrictions
 * @param limitMet the limit that ended the search; more or better paths may then exist
 * @param undatedLeftOut number of undated links that were met and did not pass the window
 * @param work number of edges looked at
 */
record Outcome(
    List<FoundPath> paths,
    Optional<NearestMiss> nearestMiss,
    Optional<Limit> limitMet,
    int undatedLeftOut,
    long work) {}
