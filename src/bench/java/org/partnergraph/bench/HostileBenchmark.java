package org.partnergraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.partnergraph.Packaged;
import org.partnergraph.hostile.Footprint;
import org.partnergraph.hostile.Hostile;
import org.partnergraph.hostile.Siege;
import org.partnergraph.hostile.SiegeTable;

/** The packaged service under all hostile requests at once, with a heap of half a gigabyte. */
final class HostileBenchmark {

  private static final int ATTACKERS = 12;

  private HostileBenchmark() {}

  /**
   * Takes the seconds of the attack and the folder of a store, both if wanted; prints the tables.
   */
  public static void main(String[] args) throws Exception {
    boolean told = args.length > 0 && args[0].matches("\\d+");
    Duration time = Duration.ofSeconds(told ? Integer.parseInt(args[0]) : 300);
    Path store =
        args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("partnergraph-bench");
    String launcher = Path.of("partnergraph").toAbsolutePath().toString();
    try (Packaged service =
        Packaged.start(
            Map.of("PARTNERGRAPH_JAVA_OPTS", "-Xmx512m", "PARTNERGRAPH_TOKEN", Siege.TOKEN),
            List.of(launcher, "serve", "--port", "0", "--store", store.toString()))) {
      Siege siege = new Siege(service.address(), ATTACKERS);
      siege.peace(Duration.ofSeconds(20));
      Siege.Seen peace = siege.peace(Duration.ofSeconds(20));
      Footprint before = Footprint.of(service.process().pid());
      List<Hostile> hostile = Siege.hostile();
      Siege.Seen attack = siege.attack(hostile, time);
      Footprint after = Footprint.of(service.process().pid());
      System.out.printf("%d hostile requests, %d attackers%n%n", hostile.size(), ATTACKERS);
      System.out.println(SiegeTable.normal(peace, attack));
      System.out.println(SiegeTable.hostile(attack));
      System.out.printf("before %s, after %s MiB%n", before, after);
      hostile.forEach(one -> tellWrong(one, attack));
    }
  }

  private static void tellWrong(Hostile hostile, Siege.Seen attack) {
    attack.hostile().get(hostile.name()).all().stream()
        .filter(answer -> !hostile.isAnswered(answer))
        .findFirst()
        .ifPresent(answer -> System.out.println("WRONG " + hostile.name() + ": " + answer));
  }
}
