package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnergraph.embed.Tree.Hold;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.pages.Words;

/** Makes the tree that a layout places: what hangs on what, and under which heading. */
final class Twigs {

  private final Map<String, List<Bunches.Cut>> byParent = new LinkedHashMap<>();
  private final Words.In words;

  Twigs(List<Bunches.Cut> cuts, Words.In words) {
    this.words = words;
    cuts.forEach(
        cut -> byParent.computeIfAbsent(cut.bunch().parent(), id -> new ArrayList<>()).add(cut));
  }

  Twig root(EntityRef middle) {
    return new Twig(middle.id(), middle.label(), "", blocks(middle.id()));
  }

  private List<Twig.Block> blocks(String parent) {
    return byParent.getOrDefault(parent, List.of()).stream().map(this::block).toList();
  }

  /** One alone has its relation beside it; several have it above them. */
  private Twig.Block block(Bunches.Cut cut) {
    boolean alone = cut.shown().size() + Math.min(1, cut.rest().size()) == 1;
    Hold any = cut.shown().isEmpty() ? cut.rest().get(0) : cut.shown().get(0);
    String relation = any.tie().label(any.parent());
    List<Twig> twigs = new ArrayList<>();
    for (Hold hold : cut.shown()) {
      String time = hold.tie().time();
      String sub = alone ? (relation + " " + time).strip() : time;
      EntityRef thing = hold.entity();
      twigs.add(new Twig(thing.id(), thing.label(), sub, blocks(thing.id())));
    }
    if (!cut.rest().isEmpty()) {
      String label = words.get("more", cut.rest().size());
      twigs.add(new Twig(cut.bunch().id(), label, alone ? relation : "", List.of()));
    }
    return new Twig.Block(alone ? "" : relation, twigs);
  }
}
