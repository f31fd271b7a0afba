package org.partnergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program in a process of its own, which ends with the test whatever happens. */
public record Packaged(Process process, Path out, Path err) implements AutoCloseable {

  static final Path JAR = ShippedStore.HOME.resolve("target/partnergraph.jar");

  private static final Pattern ADDRESS = Pattern.compile("answers at (\\S+/)api ");
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  /** Runs the jar. */
  static Packaged jar(Map<String, String> environment, Object... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    List.of(args).forEach(arg -> command.add(arg.toString()));
    return start(environment, command);
  }

  /** Runs any command with only these variables of ours in its environment. */
  public static Packaged start(Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("partnergraph", ".out");
      Path err = Files.createTempFile("partnergraph", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("PARTNERGRAPH_"));
      builder.environment().putAll(environment);
      return new Packaged(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it serves; where. */
  public URI address() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher address = ADDRESS.matcher(read(out));
      if (address.find()) {
        return URI.create(address.group(1));
      }
      pause();
    }
    throw new AssertionError("it does not serve: " + read(err));
  }

  /** Waits until it ends; how it ended. */
  Ran ended() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end: " + read(out) + read(err));
      }
      return new Ran(process.exitValue(), read(out), read(err));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells it to stop, and waits until it has. */
  public void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** Kills it without warning. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
    out.toFile().delete();
    err.toFile().delete();
  }
}
