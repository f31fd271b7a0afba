package org.partnergraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link BufferedServer} in a process of its own. */
record ServerProcess(Process process, URI address) implements AutoCloseable {

  private static final String HEAP = "-Xmx4g";

  static ServerProcess start(Path store, int outputBuffer) throws IOException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            HEAP,
            "-classpath",
            System.getProperty("java.class.path"),
            BufferedServer.class.getName(),
            store.toString(),
            Integer.toString(outputBuffer));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ServerProcess(process, address(process.inputReader(StandardCharsets.UTF_8)));
  }

  private static URI address(BufferedReader output) throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the server ended before it listened");
    }
    return URI.create(line);
  }

  /** Nanoseconds of processor time that it has used, as precisely as the system counts. */
  long cpuNanos() {
    return process.info().totalCpuDuration().orElseThrow().toNanos();
  }

  Memory memory() throws IOException {
    return Memory.of(process.pid());
  }

  @Override
  public void close() throws IOException {
    try {
      process.getOutputStream().close();
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
