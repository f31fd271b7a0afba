package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.partnergraph.entities.EntityRef;

/**
 * The tree of a picture: each entity hangs on the one that is nearest to the middle, by the link
 * that means most.
 *
 * @param root id of the middle
 * @param parents the link on which each other entity hangs, by its id
 */
record Tree(String root, Map<String, Hold> parents) {

  /** Stands in the ids of bunches, and in no other. */
  static final char GROUP = '~';

  /**
   * How an entity hangs on another.
   *
   * @param parent id of the other
   */
  record Hold(String parent, EntityRef entity, Tied tie) {

    /** Entities that hang on the same one by the same relation stand together. */
    Bunch bunch() {
      return new Bunch(parent, tie.relation(), tie.isSymmetric() || tie.isFrom(parent));
    }
  }

  /**
   * What makes entities stand together.
   *
   * @param relation id of it; where relations are too many, a family after {@link #FAMILY}
   */
  record Bunch(String parent, String relation, boolean forward) {

    private static final String FAMILY = "all-";

    static Bunch ofFamily(String parent, String family) {
      return new Bunch(parent, FAMILY + family, true);
    }

    /** The family that it holds; empty if it holds one relation. */
    Optional<String> family() {
      return relation.startsWith(FAMILY)
          ? Optional.of(relation.substring(FAMILY.length()))
          : Optional.empty();
    }

    /** Its id in addresses. */
    String id() {
      return parent + GROUP + relation + (forward ? "" : GROUP + "of");
    }
  }

  /** By breadth, so that each hangs as near to the middle as it can. */
  static Tree of(String root, List<Tied> ties) {
    Map<String, List<Tied>> at = new HashMap<>();
    for (Tied tie : ties) {
      at.computeIfAbsent(tie.from().id(), id -> new ArrayList<>()).add(tie);
      at.computeIfAbsent(tie.to().id(), id -> new ArrayList<>()).add(tie);
    }
    Map<String, Hold> parents = new LinkedHashMap<>();
    List<String> border = List.of(root);
    while (!border.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String near : border) {
        for (Tied tie : at.getOrDefault(near, List.of())) {
          EntityRef far = tie.other(near);
          if (!far.id().equals(root) && !parents.containsKey(far.id())) {
            parents.put(far.id(), new Hold(near, far, tie));
            next.add(far.id());
          }
        }
      }
      border = next;
    }
    return new Tree(root, parents);
  }

  /** What hangs on some of the entities, in the order of the links. */
  List<Hold> on(Set<String> parent) {
    return parents.values().stream().filter(hold -> parent.contains(hold.parent())).toList();
  }

  /** Entities in bunches, in their order. */
  static Map<Bunch, List<Hold>> bunches(List<Hold> holds, Function<Hold, Bunch> bunch) {
    Map<Bunch, List<Hold>> bunches = new LinkedHashMap<>();
    for (Hold hold : holds) {
      bunches.computeIfAbsent(bunch.apply(hold), b -> new ArrayList<>()).add(hold);
    }
    return bunches;
  }
}
