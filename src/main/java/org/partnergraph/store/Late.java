package org.partnergraph.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made once, when it is first wanted; what fails is tried again when wanted. */
public final class Late<T> implements Supplier<T> {

  private final Supplier<? extends T> maker;
  private volatile @Nullable T made;

  /** Made by this, by one thread at a time. */
  public Late(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = made;
    return known == null ? making() : known;
  }

  private synchronized T making() {
    T known = made;
    if (known == null) {
      known = Objects.requireNonNull(maker.get());
      made = known;
    }
    return known;
  }
}
