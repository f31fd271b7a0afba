package org.partnergraph.sparql;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An answer that fails when half of it has gone out, after requests with and without a body. */
class BodyFirstTest {

  private static final String BODY = "a body of some length";

  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new BodyFirst(new Failing(), 1024));
    server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Test
  void endsTheConnectionOfARequestWithoutABody() throws IOException {
    assertThat(answer("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
        .contains("half")
        .doesNotContain("0\r\n");
  }

  @Test
  void endsTheConnectionOfARequestWithABody() throws IOException {
    String request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s";
    assertThat(answer(request.formatted(BODY.length(), BODY)))
        .contains("half")
        .doesNotContain("0\r\n");
  }

  @Test
  void endsTheConnectionOfARequestWhoseBodyIsLongerThanWhatIsKept() throws IOException {
    String request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s";
    assertThat(answer(request.formatted(3000, "y".repeat(3000))))
        .contains("half")
        .doesNotContain("0\r\n");
  }

  @Test
  void letsWholeAnswersThrough() throws IOException {
    String request =
        "POST /whole HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s";
    assertThat(answer(request.formatted(BODY.length(), BODY))).endsWith(BODY);
  }

  /** All that comes until the server ends the connection. */
  private static String answer(String request) throws IOException {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  /** Says the body again at {@code /whole}, and half of something elsewhere. */
  private static final class Failing extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (Request.getPathInContext(request).equals("/whole")) {
        String body = org.eclipse.jetty.io.Content.Source.asString(request);
        response.write(true, ByteBuffer.wrap(body.getBytes(US_ASCII)), callback);
      } else {
        response.write(
            false,
            ByteBuffer.wrap("half".getBytes(US_ASCII)),
            Callback.from(() -> callback.failed(new IOException("the rest is lost")), callback));
      }
      return true;
    }
  }
}
