package org.partnergraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own; it prints its address and ends with its input. */
record ServerProcess(Process process, URI address) implements AutoCloseable {

  private static final String HEAP = "-Xmx4g";

  /** A {@link BufferedServer}. */
  static ServerProcess start(Path store, int outputBuffer) throws IOException {
    return start(HEAP, BufferedServer.class, store.toString(), Integer.toString(outputBuffer));
  }

  /** Any other. */
  static ServerProcess start(String heap, Class<?> main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add(heap);
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(args));
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
