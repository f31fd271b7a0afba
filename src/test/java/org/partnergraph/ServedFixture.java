package org.partnergraph;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.partnergraph.ingest.Progress;

/** A service over the real graph, asked without a browser. */
public abstract class ServedFixture {

  protected static Server server;
  protected static Browser browser;

  @BeforeAll
  static void startService() {
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stopService() {
    server.close();
  }

  protected static String origin() {
    return server.address().resolve("/").toString().replaceFirst("/$", "");
  }

  protected static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
