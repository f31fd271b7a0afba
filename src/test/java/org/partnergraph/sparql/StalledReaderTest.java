package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** Who asks for many rows and takes none. */
class StalledReaderTest {

  private static final String PRODUCT = "SELECT * { ?a ?b ?c . ?d ?e ?f }";

  /** Its connection is ended after 30 seconds, or else the query after 45; and a margin. */
  private static final Duration IN_TIME = Duration.ofSeconds(90);

  @Test
  void keepsNoPlaceForLong() throws Exception {
    try (Server server = Server.start(Config.inMemory(), Progress.silent());
        Socket reader = new Socket()) {
      reader.setReceiveBufferSize(4096);
      reader.connect(new InetSocketAddress("127.0.0.1", server.address().getPort()));
      Browser browser = new Browser(server);
      ask(reader);
      await(browser, 1);
      await(browser, 0);
      assertThat(browser.get(Browser.sparql("ASK { ?s ?p ?o }")).statusCode()).isEqualTo(200);
    }
  }

  private static void ask(Socket reader) throws IOException {
    String head = "GET " + Browser.sparql(PRODUCT) + " HTTP/1.1\r\nHost: a\r\nAccept: text/csv\r\n";
    reader.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void await(Browser browser, int working) throws InterruptedException {
    String line = "partnergraph_queries_working " + working;
    long end = System.nanoTime() + IN_TIME.toNanos();
    while (!browser.get("/metrics").body().contains(line) && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(browser.get("/metrics").body()).contains(line);
  }
}
