package org.partnergraph.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds, in MiB.
 *
 * @param heap used after a full collection
 * @param peak resident memory at most since it began; empty where the system does not tell
 */
public record Footprint(long heap, Optional<Long> peak) {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /** Has the process collect its garbage, and looks. */
  public static Footprint of(long pid) throws IOException {
    told(pid, "GC.run");
    Matcher used = USED.matcher(told(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new IOException("the process does not tell its heap");
    }
    return new Footprint(Long.parseLong(used.group(1)) / 1024, peak(pid));
  }

  private static Optional<Long> peak(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    Matcher peak = PEAK.matcher(Files.readString(status));
    return peak.find() ? Optional.of(Long.parseLong(peak.group(1)) / 1024) : Optional.empty();
  }

  private static String told(long pid, String command) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes());
  }
}
