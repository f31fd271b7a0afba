package org.partnergraph;

import java.io.IOException;
import java.nio.file.Path;
import org.partnergraph.ingest.Progress;

/**
 * A process with a store and its indexes: checks what it finds, then commits until it is killed.
 * Its arguments: folder of the store, home, and how many commits were acknowledged before.
 */
final class CrashProcess {

  private CrashProcess() {}

  /** Prints {@code open N} for the N commits it finds, then {@code done N} after each. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Config config = Config.inMemory().withStore(folder).withHome(Path.of(arguments[1]));
    try (Knowledge knowledge = Knowledge.open(config, Progress.silent())) {
      CrashCommits commits = new CrashCommits(knowledge, folder.resolveSibling("bulk.ttl"));
      int done = commits.found(Integer.parseInt(arguments[2]));
      System.out.println("open " + done);
      while (true) {
        done++;
        commits.commit(done);
        System.out.println("done " + done);
      }
    } catch (AssertionError | RuntimeException e) {
      System.out.println("wrong " + e);
      e.printStackTrace();
    }
  }
}
