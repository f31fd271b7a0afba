package org.partnergraph.embed;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** A service over the real graph, asked without a browser. */
abstract class ServedFixture {

  static Server server;
  static Browser browser;

  @BeforeAll
  static void startService() {
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stopService() {
    server.close();
  }

  static String origin() {
    return server.address().resolve("/").toString().replaceFirst("/$", "");
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
