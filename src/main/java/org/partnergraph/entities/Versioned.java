package org.partnergraph.entities;

import java.util.function.Function;
import org.partnergraph.store.Snapshot;

/** What is the same for all answers of one data version, read once for each. */
final class Versioned<T> {

  private final Function<Snapshot, T> read;
  private volatile Kept<T> kept;

  /**
   * With a way to read it.
   *
   * @param nothing what there is before anything was read
   */
  Versioned(T nothing, Function<Snapshot, T> read) {
    this.read = read;
    this.kept = new Kept<>(-1, nothing);
  }

  T of(Snapshot snapshot) {
    Kept<T> last = kept;
    if (last.version == snapshot.version()) {
      return last.value;
    }
    Kept<T> next = new Kept<>(snapshot.version(), read.apply(snapshot));
    kept = next;
    return next.value;
  }

  private record Kept<T>(long version, T value) {}
}
