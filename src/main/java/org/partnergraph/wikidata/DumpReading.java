package org.partnergraph.wikidata;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.partnergraph.ingest.Progress;

/**
 * Reads a file of entities into a {@link World}, twice where items that were left out are named by
 * others, and goes on where an earlier run was cut short.
 */
final class DumpReading {

  /** How often it is noted how far the reading got. */
  static final Duration STEP = Duration.ofSeconds(2);

  private static final int DONE = 3;

  private final Path file;
  private final Progress progress;
  private final Optional<Spool> spool;
  private final Duration step;
  private final World world = new World();
  private int pass = 1;
  private Mark mark = Mark.START;
  private long leftOut;
  private long noted = System.nanoTime();

  DumpReading(Path file, Progress progress, Optional<Spool> spool, Duration step) {
    this.file = file;
    this.progress = progress;
    this.spool = spool;
    this.step = step;
  }

  /** Everything that the file says. */
  World read() {
    spool.ifPresent(kept -> kept.state().ifPresent(state -> restore(kept, state)));
    if (pass == 1) {
      Entities.read(file, progress, mark, new Keeping(world::item, World::isTaken));
      leftOut = world.leftOut();
      next(world.wantsMore() ? 2 : DONE);
    }
    if (pass == 2) {
      progress.phase("names");
      Entities.read(file, progress, mark, new Keeping(world::again, World::isWanted));
      next(DONE);
    }
    return world;
  }

  private void restore(Spool kept, SpoolState state) {
    pass = state.pass();
    mark = state.mark();
    leftOut = state.leftOut();
    kept.items(1, world::item);
    world.restore(state.described(), leftOut);
    if (pass > 1 && world.wantsMore()) {
      kept.items(2, world::again);
    }
    String where = pass == DONE ? "its end" : String.format(Locale.ROOT, "line %,d", mark.line());
    progress.phase("going on at " + where + " of " + file.getFileName());
  }

  private void next(int to) {
    pass = to;
    mark = Mark.START;
    note();
  }

  private void note() {
    long without = pass == 1 ? world.leftOut() : leftOut;
    spool.ifPresent(kept -> kept.reached(pass, mark, without, world.described()));
    noted = System.nanoTime();
  }

  /** Takes items, and keeps those that the world has use for. */
  private final class Keeping implements Entities.Taker {

    private final Predicate<Item> taking;
    private final BiPredicate<World, Item> kept;

    Keeping(Predicate<Item> taking, BiPredicate<World, Item> kept) {
      this.taking = taking;
      this.kept = kept;
    }

    @Override
    public boolean item(Item item) {
      return taking.test(item);
    }

    @Override
    public boolean item(Item item, ItemReader source) {
      boolean isNew = item(item);
      if (isNew && kept.test(world, item)) {
        spool.ifPresent(spooled -> spooled.keep(pass, source));
      }
      return isNew;
    }

    @Override
    public void reached(Mark next) {
      if (System.nanoTime() - noted >= step.toNanos()) {
        mark = next;
        note();
      }
    }
  }
}
