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

  /** What the entities of a cut have in common. */
  static String heading(Bunches.Cut cut, Words.In words) {
    Hold any = cut.shown().isEmpty() ? cut.rest().get(0) : cut.shown().get(0);
    return cut.bunch().family().map(words::get).orElse(any.tie().label(any.parent()));
  }

  /** What stands for those that are not shown one by one. */
  static String rest(Bunches.Cut cut, Words.In words) {
    int count = cut.rest().size();
    return cut.shown().isEmpty() ? heading(cut, words) + " · " + count : words.get("more", count);
  }

  private List<Twig.Block> blocks(String parent) {
    return byParent.getOrDefault(parent, List.of()).stream().map(this::block).toList();
  }

  /** One alone has its relation beside it; several have it above them. */
  private Twig.Block block(Bunches.Cut cut) {
    boolean alone = cut.shown().size() + Math.min(1, cut.rest().size()) == 1;
    boolean mixed = cut.bunch().family().isPresent();
    String heading = heading(cut, words);
    List<Twig> twigs = new ArrayList<>();
    for (Hold hold : cut.shown()) {
      String time = hold.tie().time();
      String relation = hold.tie().label(hold.parent());
      String sub = alone || mixed ? time.isEmpty() ? relation : relation + " · " + time : time;
      EntityRef thing = hold.entity();
      twigs.add(new Twig(thing.id(), thing.label(), sub, blocks(thing.id())));
    }
    if (!cut.rest().isEmpty()) {
      twigs.add(new Twig(cut.bunch().id(), rest(cut, words), "", List.of()));
    }
    return new Twig.Block(alone ? "" : heading, twigs);
  }
}
