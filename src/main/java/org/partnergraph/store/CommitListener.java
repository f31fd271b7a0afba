package org.partnergraph.store;

/** Told after a commit became visible, so that read models can follow. */
@FunctionalInterface
public interface CommitListener {

  /** Called on the writer's thread, once per version, in order. May read, must not write. */
  void committed(long version, Changes changes);
}
