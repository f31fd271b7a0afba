package org.partnergraph.reconcile;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** The service over HTTP, with the shipped graph. */
abstract class ReconciliationFixture {

  static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  static final String JSON = "application/json";

  static Server server;
  static Browser browser;

  @BeforeAll
  static void start() {
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static HttpResponse<String> post(String path, String body, String type) {
    return browser.send("POST", path, body, "Content-Type", type);
  }
}
