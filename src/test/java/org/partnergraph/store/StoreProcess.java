package org.partnergraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.partnergraph.store.remote.RemoteSettings;
import org.partnergraph.store.remote.RemoteStore;

/** A second process with a store: opens it, then commits until it is killed. */
final class StoreProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private StoreProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /**
   * Prints the version of each commit after it was acknowledged, or why the store does not open.
   */
  public static void main(String[] arguments) {
    try (KnowledgeStore store = opened(arguments)) {
      while (true) {
        System.out.println(store.write(StoreProcess::addNext));
      }
    } catch (StoreException e) {
      System.out.println(e.getMessage());
    }
  }

  private static KnowledgeStore opened(String... arguments) {
    return RemoteSettings.isAddress(arguments[0])
        ? RemoteStore.open(
            RemoteSettings.of(arguments[0]).copiedTo(Path.of(arguments[1])), Namespaces.CANONICAL)
        : Tdb2Store.open(Path.of(arguments[0]), Namespaces.CANONICAL);
  }

  /** One more statement each time: as many as the version says. */
  private static void addNext(DatasetGraph data) {
    long next = Iter.count(data.find()) + 1;
    Node count = NodeFactoryExtra.intToNode(next);
    data.add(StoreFixture.ONE, StoreFixture.A, StoreFixture.P, count);
  }

  static StoreProcess start(Path folder) {
    return start(folder.toString());
  }

  /** With the address of an engine, and a folder for working copies. */
  static StoreProcess start(String address, Path copies) {
    return start(address, copies.toString());
  }

  private static StoreProcess start(String... arguments) {
    Stream<String> command =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            StoreProcess.class.getName());
    try {
      return new StoreProcess(
          new ProcessBuilder(Stream.concat(command, Stream.of(arguments)).toList())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line, or null at the end. */
  String line() {
    try {
      return output.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills the process without warning and tells the last version it acknowledged. */
  long kill() {
    process.toHandle().destroyForcibly(); // and leaves the output to be read
    long last = output.lines().mapToLong(Long::parseLong).max().orElse(0);
    process.onExit().join();
    return last;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
