package org.partnergraph.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.store.FusekiEngine;

/** A service whose graph can no longer be read. */
class ReadinessTest {

  @TempDir(factory = FastTempDir.class)
  Path folder;

  @Test
  void isNotReadyButLivesWhereItsEngineIsGone() {
    FusekiEngine engine = FusekiEngine.start();
    try (Server server =
        Server.start(Config.inMemory().withEngine(engine.settings()), Progress.silent())) {
      isReadyUntil(new Browser(server), engine::close);
    } finally {
      engine.close();
    }
  }

  @Test
  void isNotReadyButLivesWhereItsStoreIsGone() {
    try (Server server =
        Server.start(Config.inMemory().withStore(folder.resolve("store")), Progress.silent())) {
      isReadyUntil(new Browser(server), () -> server.knowledge().store().close());
    }
  }

  private static void isReadyUntil(Browser browser, Runnable end) {
    assertThat(browser.get("/health/ready").statusCode()).isEqualTo(200);
    end.run();
    HttpResponse<String> ready = browser.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(ready.headers().firstValue("Retry-After")).isPresent();
    assertThat(ready.body()).contains("the graph cannot be read at present");
    assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);
  }
}
