package org.partnergraph.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** Something done to, or demanded of, the data of every commit before it becomes visible. */
@FunctionalInterface
public interface CommitStep {

  /**
   * Looks at the data as it would be after the commit; may add to it.
   *
   * @param data inside the write transaction
   * @param changes what the transaction touched so far
   * @throws RefusedCommitException to abort the whole transaction
   */
  void apply(DatasetGraph data, Changes changes);
}
