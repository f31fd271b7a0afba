package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnergraph.connect.Vicinity;
import org.partnergraph.connect.Vicinity.Bond;
import org.partnergraph.entities.EntityRef;

/** Makes edges of links: a partnership of two is an edge between them, unless it is asked for. */
final class Ties {

  private final Vicinity vicinity;
  private final Set<String> passed;
  private final Set<String> kept;

  /**
   * Of a vicinity.
   *
   * @param passed relations whose far end may become an edge
   * @param kept ids of what is a node in any case
   */
  Ties(Vicinity vicinity, Set<String> passed, Set<String> kept) {
    this.vicinity = vicinity;
    this.passed = passed;
    this.kept = kept;
  }

  List<Tied> all() {
    Map<String, List<Bond>> between = between();
    between.values().removeIf(bonds -> bonds.size() != 2);
    Set<String> dissolved = new HashSet<>(between.keySet());
    List<Tied> ties = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Bond bond : vicinity.bonds()) {
      String to = bond.to().id();
      if (between.containsKey(to) && isPassed(bond)) {
        if (done.add(to)) {
          ties.add(over(bond.to(), between.get(to)));
        }
      } else if (!dissolved.contains(to) && !dissolved.contains(bond.from().id())) {
        ties.add(Tied.of(bond));
      }
    }
    return ties;
  }

  private boolean isPassed(Bond bond) {
    return passed.contains(bond.relation().id());
  }

  private Map<String, List<Bond>> between() {
    Map<String, List<Bond>> between = new LinkedHashMap<>();
    for (Bond bond : vicinity.bonds()) {
      if (isPassed(bond) && !kept.contains(bond.to().id())) {
        between.computeIfAbsent(bond.to().id(), id -> new ArrayList<>()).add(bond);
      }
    }
    return between;
  }

  private Tied over(EntityRef via, List<Bond> both) {
    boolean turned = both.get(1).from().id().equals(vicinity.centre().id());
    return turned
        ? Tied.over(via, both.get(1), both.get(0))
        : Tied.over(via, both.get(0), both.get(1));
  }
}
