package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** A long content whose disk fails. */
class BrokenContentTest {

  private static final int LENGTH = 1_000_000;

  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    SparkMount mount =
        new SparkMount(
            List.of(operation("whole", LENGTH), operation("half", 500_000), operation("none", 0)),
            (problem, language) -> Reply.of(problem),
            new AnswerCache(Tdb2Store.inMemory(Namespaces.CANONICAL), () -> 0),
            new Admission(4, 4, Duration.ofSeconds(1)));
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(new FilterHolder(mount), "/*", EnumSet.of(DispatcherType.REQUEST));
    server = new Server(0);
    server.setHandler(context);
    server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Test
  void comesWhole() throws Exception {
    HttpResponse<byte[]> answer = get("/whole");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(LENGTH);
  }

  @Test
  void isAProblemBeforeTheFirstByte() throws Exception {
    HttpResponse<byte[]> answer = get("/none");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"status\"");
  }

  @Test
  void breaksTheConnectionOffAfterIt() {
    assertThatThrownBy(() -> get("/half")).isInstanceOf(IOException.class);
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    URI address = server.getURI().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
  }

  private static Operation operation(String name, int readable) {
    return new Operation(
        name,
        "/" + name,
        "data",
        Operation.text("Inhalt", "Content", "Treść"),
        List.of(),
        Operation.Answer.chosen("Bytes", List.of("application/gzip"), ""),
        "/" + name,
        call -> Reply.of("application/gzip", new Reply.Content(stream(readable), LENGTH), 1));
  }

  private static InputStream stream(int readable) {
    InputStream start = new ByteArrayInputStream(new byte[readable]);
    return readable == LENGTH ? start : new SequenceInputStream(start, new Failing());
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk failed");
    }
  }
}
