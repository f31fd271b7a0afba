package org.partnergraph.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much a path tells: the product of its parts, each from 0 to 1.
 *
 * @param parts by name, in the order in which they were added
 */
record Score(double total, Map<String, Double> parts) {

  Score {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** The score with one more part. */
  Score with(String part, double value) {
    Map<String, Double> more = new LinkedHashMap<>(parts);
    more.put(part, value);
    return new Score(total * value, more);
  }
}
