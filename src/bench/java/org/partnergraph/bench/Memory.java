package org.partnergraph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process holds of the machine's memory, in MiB.
 *
 * @param resident now
 * @param peak at most since it began; where the system does not tell, the same as now
 */
record Memory(double resident, double peak) {

  static Memory of(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (Files.isReadable(status)) {
      List<String> lines = Files.readAllLines(status);
      return new Memory(mebibytes(lines, "VmRSS:"), mebibytes(lines, "VmHWM:"));
    }
    double resident = fromPs(pid);
    return new Memory(resident, resident);
  }

  private static double mebibytes(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
        .findFirst()
        .orElseThrow();
  }

  private static double fromPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return Long.parseLong(kibibytes.strip()) / 1024.0;
  }
}
