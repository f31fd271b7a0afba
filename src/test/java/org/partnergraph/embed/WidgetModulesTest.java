package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** The module as visitors get it: how large it is, and that it outlives releases. */
class WidgetModulesTest {

  private static final int MOST = 25_000;
  private static final String PATH = "/widget/partner-graph.js";

  /** Also by those who serve a copy with a compressor of their own. */
  @Test
  void isNoLargerAsGzipCompressesItAtItsBest() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(WidgetModule.load().source());
    }
    assertThat(bytes.toByteArray()).hasSizeBetween(MOST / 2, MOST);
  }

  @Test
  void isNoLargerOnTheWireThanPromised() throws Exception {
    try (Server server = Server.start(Config.inMemory(), Progress.silent())) {
      HttpResponse<byte[]> answer = compressed(server);
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(answer.body()).hasSizeBetween(MOST / 2, MOST).isEqualTo(compressed(server).body());
      try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
        assertThat(in.readAllBytes()).isEqualTo(WidgetModule.load().source());
      }
    }
  }

  private static HttpResponse<byte[]> compressed(Server server) throws Exception {
    String path = PATH + "?v=" + WidgetModule.load().hash();
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Accept-Encoding", "gzip")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }

  @Test
  void whatWasPastedBeforeAReleaseStillRunsAfterIt(@TempDir Path folder) throws IOException {
    Config config = Config.inMemory().withStore(folder.resolve("store"));
    Path modules = folder.resolve("store").resolve("widget");
    WidgetModule now = WidgetModule.load();
    Server.start(config, Progress.silent()).close();
    assertThat(modules.resolve(now.hash() + ".js")).hasBinaryContent(now.source());

    String source = "// the module of the release before\n";
    WidgetModule before = WidgetModule.of(source.getBytes(StandardCharsets.UTF_8));
    Files.writeString(modules.resolve(before.hash() + ".js"), source);
    Files.writeString(modules.resolve("0123456789abcdef.js"), "alert('not what its name says')");
    try (Server server = Server.start(config, Progress.silent())) {
      Browser browser = new Browser(server);
      HttpResponse<String> answer = browser.get(PATH + "?v=" + before.hash());
      assertThat(answer.body()).isEqualTo(source);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(browser.get(PATH + "?v=" + now.hash()).statusCode()).isEqualTo(200);
      assertThat(browser.get(PATH).body())
          .startsWith(new String(now.source(), 0, 40, StandardCharsets.UTF_8));
      assertThat(browser.get(PATH + "?v=0123456789abcdef").statusCode()).isEqualTo(404);

      String late = "// one that a replica is given while it runs\n";
      WidgetModule later = WidgetModule.of(late.getBytes(StandardCharsets.UTF_8));
      assertThat(browser.get(PATH + "?v=" + later.hash()).statusCode()).isEqualTo(404);
      Files.writeString(modules.resolve(later.hash() + ".js"), late);
      assertThat(browser.get(PATH + "?v=" + later.hash()).body()).isEqualTo(late);
    }
    try (var files = Files.list(modules)) {
      assertThat(files).hasSize(4);
    }
  }
}
