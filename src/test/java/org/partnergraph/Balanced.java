package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** HAProxy before several services, and readers who ask it all the time. */
final class Balanced implements AutoCloseable {

  /** How many ask at a time. */
  static final int READERS = 4;

  private static final Path HAPROXY = Path.of("/usr/sbin/haproxy");
  private static final Path SETTINGS =
      Path.of("src/test/resources/org/partnergraph/elsewhere/haproxy.cfg");
  private static final int MOST_ASKED = 50;

  private final Packaged proxy;
  private final Browser front;
  private final AtomicInteger answers = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<CompletableFuture<Void>> readers = new ArrayList<>();
  private volatile boolean over;

  private Balanced(Packaged proxy, Browser front) {
    this.proxy = proxy;
    this.front = front;
  }

  static boolean isInstalled() {
    return Files.isExecutable(HAPROXY);
  }

  /** Puts it before them, and waits until it answers. */
  static Balanced before(List<URI> services, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    StringBuilder text =
        new StringBuilder(Files.readString(SETTINGS).replace("FRONT_PORT", Integer.toString(port)));
    for (URI service : services) {
      int at = service.getPort();
      text.append("  server r%d 127.0.0.1:%d check inter 1s\n".formatted(at, at));
    }
    Path settings = Files.writeString(folder.resolve("haproxy.cfg"), text);
    List<String> command = List.of(HAPROXY.toString(), "-db", "-f", settings.toString());
    Browser front = new Browser(URI.create("http://localhost:" + port + "/"));
    Balanced balanced = new Balanced(Packaged.start(Map.of(), command), front);
    for (int tries = 0; tries < 100 && !balanced.asked("/health").isEmpty(); tries++) {
      Thread.sleep(100);
    }
    return balanced;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Empty if it was answered. */
  private String asked(String path) {
    try {
      HttpResponse<String> answer = front.get(path);
      return answer.statusCode() == 200 ? "" : answer.statusCode() + " " + answer.body();
    } catch (UncheckedIOException e) {
      return e.toString();
    }
  }

  /** Lets all readers ask until {@link #stop}. */
  void load() {
    for (int reader = 0; reader < READERS; reader++) {
      readers.add(CompletableFuture.runAsync(this::read));
    }
  }

  private void read() {
    while (!over) {
      int number = answers.get();
      String told = asked("/api/search?q=Leipzig&limit=" + (1 + number % MOST_ASKED));
      if (told.isEmpty()) {
        answers.incrementAndGet();
      } else {
        failures.add(told);
      }
    }
  }

  /** Waits until so many more were answered; how many were answered in all. */
  int awaitMore(int more) throws InterruptedException {
    int number = answers.get() + more;
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (answers.get() < number && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(answers.get()).isGreaterThanOrEqualTo(number);
    return answers.get();
  }

  /** Ends the readers; what was not answered. */
  List<String> stop() {
    over = true;
    readers.forEach(CompletableFuture::join);
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    over = true;
    proxy.close();
  }
}
