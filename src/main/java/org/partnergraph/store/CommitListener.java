package org.partnergraph.store;

/** Told after a commit became visible, so that read models can follow. */
@FunctionalInterface
public interface CommitListener {

  /**
   * Called on the writer's thread, once per version, in order. May read, must not write. Of commits
   * that other processes made to a shared store it is called once for all that are noticed at a
   * time, on a thread of the store, with {@link Changes#unknown}.
   */
  void committed(long version, Changes changes);
}
