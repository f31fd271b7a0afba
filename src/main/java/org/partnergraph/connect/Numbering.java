package org.partnergraph.connect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * Numbers some of the terms as they come, and in the order of the bytes of their IRIs in the end.
 */
final class Numbering {

  private final Terms terms;
  private final Ints members = new Ints();
  private int[] numbers = new int[0];

  Numbering(Terms terms) {
    this.terms = terms;
  }

  /** The number of an IRI for now. */
  int of(int term) {
    if (term >= numbers.length) {
      int known = numbers.length;
      numbers = Arrays.copyOf(numbers, Math.max(terms.size(), term + term / 2 + 1));
      Arrays.fill(numbers, known, numbers.length, Terms.NONE);
    }
    if (numbers[term] == Terms.NONE) {
      numbers[term] = members.size();
      members.add(term);
    }
    return numbers[term];
  }

  int size() {
    return members.size();
  }

  /** The IRI of a number for now. */
  Node node(int number) {
    return terms.node(members.get(number));
  }

  /** The final numbers, and for each number so far the final one. */
  Numbered sorted() {
    byte[][] iris =
        IntStream.range(0, size())
            .mapToObj(number -> node(number).getURI().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    Integer[] order = IntStream.range(0, iris.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (one, other) -> Arrays.compareUnsigned(iris[one], iris[other]));
    int[] ids = new int[order.length];
    for (int id = 0; id < order.length; id++) {
      ids[order[id]] = id;
    }
    return new Numbered(
        Dictionary.of(Arrays.stream(order).map(number -> iris[number]).toArray(byte[][]::new)),
        ids);
  }

  /** All IRIs with their final numbers. */
  record Numbered(Dictionary names, int[] ids) {}
}
