package org.partnergraph.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers of one round by what they measure, in the order they were measured. */
record Sample(Map<String, Double> numbers) {

  /** The median of each number over some rounds. */
  static Sample median(List<Sample> samples) {
    Map<String, Double> medians = new LinkedHashMap<>();
    for (String name : samples.get(0).numbers().keySet()) {
      double[] sorted = samples.stream().mapToDouble(s -> s.numbers().get(name)).sorted().toArray();
      int middle = sorted.length / 2;
      medians.put(
          name,
          sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
    return new Sample(medians);
  }
}
