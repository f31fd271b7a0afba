package org.partnergraph.connect;

import java.util.Random;

/** Random graphs with parallel links, dates and relations of several weights; the same by seed. */
final class RandomLinks {

  static final Relation[] RELATIONS = {
    Links.relation("attended", 0.9, false),
    Links.relation("held", 0.9, true),
    Links.relation("knows", 0.5, false, true),
    Links.relation("mentions", 0.2, false)
  };

  private RandomLinks() {}

  static ConnectionIndex make(Random random, int nodes, int links) {
    Links made = new Links(RELATIONS);
    made.link("n0", "n1", 0, 2000);
    for (int i = 0; i < links; i++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      if (from != to) {
        made.link("n" + from, "n" + to, random.nextInt(RELATIONS.length), days(random));
      }
    }
    return made.index();
  }

  private static Days days(Random random) {
    Days year = Links.year(2000 + random.nextInt(6));
    return switch (random.nextInt(7)) {
      case 0 -> Days.UNKNOWN;
      case 1 -> Days.from(year.first());
      case 2 -> Days.until(year.last());
      case 3 -> year.unbounded();
      case 4 -> Days.UNKNOWN.unbounded();
      default -> year;
    };
  }
}
