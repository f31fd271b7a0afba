package org.partnergraph.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.jena.Jena;

/** Where and with what a benchmark runs. */
final class Surroundings {

  private Surroundings() {}

  static String describe() {
    Runtime machine = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%s; %s %s, %d processors, heap of %,d MiB at most; %s %s; Apache Jena %s.",
        LocalDate.now(ZoneOffset.UTC),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        machine.availableProcessors(),
        machine.maxMemory() >> 20,
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Jena.VERSION);
  }
}
