package org.partnergraph.bench;

import java.util.List;
import java.util.Random;

/** Made-up names of cities; one in fifty bears the name of another. The same each time. */
final class CityNames {

  private static final List<String> BEGINNINGS =
      List.of("Al", "Ber", "Chor", "Dan", "Els", "Fal", "Gor", "Har", "Il", "Kra", "Lem", "Mar");
  private static final List<String> MIDDLES =
      List.of("a", "be", "den", "er", "gen", "i", "ken", "lo", "min", "o", "ra", "sen", "te", "u");
  private static final List<String> ENDS =
      List.of("bach", "berg", "burg", "dorf", "feld", "grad", "hof", "ice", "mund", "ow", "stadt");

  private CityNames() {}

  /** Of the city with a number. */
  static String of(int number) {
    int bearer = number % 50 == 49 ? number - 1 : number;
    Random random = new Random(7L * bearer + 1);
    StringBuilder name = new StringBuilder(one(BEGINNINGS, random));
    for (int i = 0; i < 3; i++) {
      name.append(one(MIDDLES, random));
    }
    return name.append(one(ENDS, random)).toString();
  }

  private static String one(List<String> parts, Random random) {
    return parts.get(random.nextInt(parts.size()));
  }

  /** The name with two letters exchanged. */
  static String misspelt(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 2);
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }
}
