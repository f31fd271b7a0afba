package org.partnergraph.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnergraph.Packaged;

/** How long it takes from the start of a process on an existing store to its first answer. */
final class StartTimes {

  private static final int ROUNDS = 5;
  private static final String ASK = "/data/sparql?query=ASK%7B%7D";

  private StartTimes() {}

  /** Prints seconds, and the memory of the packaged service after its first answers. */
  static void print(Path store, Path copy) throws Exception {
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    packaged(store); // makes the archive of classes, where that is used
    for (int i = 0; i < ROUNDS; i++) {
      ours[i] = packaged(store);
      theirs[i] = fuseki(copy);
    }
    System.out.printf(
        Locale.ROOT,
        "start to first answer, s, median of %d: the service %.2f, Fuseki as it comes %.2f%n",
        ROUNDS,
        median(ours),
        median(theirs));
  }

  private static double packaged(Path store) throws IOException {
    String launcher = Path.of("partnergraph").toAbsolutePath().toString();
    long begin = System.nanoTime();
    try (Packaged service =
        Packaged.start(
            Map.of("PARTNERGRAPH_JAVA_OPTS", "-Xmx256m"),
            List.of(launcher, "serve", "--port", "0", "--store", store.toString()))) {
      await(service.address().resolve("/api/entities/leipzig"));
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(Locale.ROOT, "%.2f s, %s%n", seconds, Memory.of(service.process().pid()));
      service.stop();
      return seconds;
    }
  }

  private static double fuseki(Path copy) throws IOException {
    long begin = System.nanoTime();
    try (ServerProcess server =
        ServerProcess.start("-Xmx256m", OtherServer.class, "fuseki", copy.toString())) {
      await(server.address().resolve(ASK));
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  private static void await(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    if (connection.getResponseCode() != 200) {
      throw new IOException(address + " answers " + connection.getResponseCode());
    }
    connection.getInputStream().readAllBytes();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
