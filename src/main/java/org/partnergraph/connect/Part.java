package org.partnergraph.connect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.Snapshot;

/** Something that is read of a snapshot, once. */
final class Part<T> {

  private final Reading<T> reading;
  private @Nullable T value;
  private long version = -1;

  /** How it is read. */
  interface Reading<T> {
    T of(Snapshot snapshot);
  }

  Part(Reading<T> reading) {
    this.reading = reading;
  }

  T read(Snapshot snapshot) {
    T read = reading.of(snapshot);
    version = snapshot.version();
    value = read;
    return read;
  }

  /** The data version of which it was read. */
  long version() {
    return version;
  }

  T value() {
    return Objects.requireNonNull(value, "not read yet");
  }
}
