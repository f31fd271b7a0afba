package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  @Test
  void givesEachIriItsPlaceAndBack() {
    byte[][] iris = some(5000);
    Dictionary dictionary = Dictionary.of(iris);
    for (int id = 0; id < iris.length; id++) {
      String iri = new String(iris[id], StandardCharsets.UTF_8);
      assertThat(dictionary.iri(id)).isEqualTo(iri);
      assertThat(dictionary.find(iri)).hasValue(id);
      assertThat(dictionary.find(iri + "~")).isEmpty();
    }
    assertThat(dictionary.size()).isEqualTo(5000);
  }

  @Test
  void knowsNothingOutsideItsRange() {
    Dictionary dictionary = Dictionary.of(some(100));

    assertThat(dictionary.find("")).isEmpty();
    assertThat(dictionary.find("zzz:")).isEmpty();
    assertThat(Dictionary.of(new byte[0][]).find("urn:a")).isEmpty();
  }

  @Test
  void takesFewerBytesThanItsText() {
    byte[][] iris = some(5000);

    assertThat(Dictionary.of(iris).memory())
        .isLessThan(Arrays.stream(iris).mapToInt(iri -> iri.length).sum() / 3);
  }

  private static byte[][] some(int count) {
    Random random = new Random(1);
    TreeSet<byte[]> iris = new TreeSet<>(Arrays::compareUnsigned);
    while (iris.size() < count) {
      String name =
          (random.nextInt(9) == 0 ? "łódź-" + "x".repeat(200) : "city-") + random.nextInt();
      iris.add(("https://example.org/id/" + name).getBytes(StandardCharsets.UTF_8));
    }
    return iris.toArray(byte[][]::new);
  }
}
