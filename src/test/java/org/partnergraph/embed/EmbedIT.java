package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** The page for frames on a page of others, and the builder, in a real Chromium. */
class EmbedIT {

  private static Server server;
  private static HostSite site;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    server = Server.start(Config.inMemory(), Progress.silent());
    site = new HostSite();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      server.close();
      site.close();
    }
  }

  private static URI at(String path) {
    return server.address().resolve(path);
  }

  @Test
  void standsInAFrameOfAnotherSiteAndTheOtherPagesDoNot() throws IOException {
    chromium.screen(1000);
    chromium.requests();
    String frame = "<iframe width='900' height='600' title='x' src='%s'></iframe>";
    String html =
        "</head><body><main>"
            + frame.formatted(at("/embed/leipzig?lang=en&accent=aa0000"))
            + frame.formatted(at("/page/leipzig"));
    chromium.open(site.put("/page", html, Map.of()));
    assertThat(chromium.inFrame(0, "return document.querySelector('partner-graph') !== null"))
        .isEqualTo(true);
    chromium.awaitInFrame(0, "return document.querySelector('partner-graph').state === 'ready'");
    assertThat(
            chromium.inFrame(
                0,
                "return getComputedStyle(document.querySelector('partner-graph').shadowRoot"
                    + ".querySelector('.foot a')).color"))
        .isEqualTo("rgb(170, 0, 0)");
    assertThat(chromium.inFrame(1, "return document.querySelector('main')")).isNull();
    chromium.shoot("framed");
    // what a frame of another site asks for itself is in no log of this page but for its document
    assertThat(chromium.requests()).hasSizeGreaterThan(2).allMatch(EmbedIT::isOurs);
  }

  private static boolean isOurs(String address) {
    return address.startsWith(at("/").toString()) || address.startsWith(site.origin().toString());
  }

  @Test
  void worksInAFrameWithoutScripts() throws IOException {
    chromium.screen(700);
    chromium.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    chromium.requests();
    chromium.open(at("/embed/burkhard-jung?lang=pl&view=graph"));
    chromium.shoot("embed-noscript");
    List<String> asked = chromium.requests();
    chromium.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    assertThat(asked).anyMatch(address -> address.contains("/graph.svg?limit=24&lang=pl"));
    assertThat(asked).noneMatch(address -> address.contains("/widget/partner-graph.js"));
    assertThat(chromium.script("return document.querySelectorAll('tbody tr').length > 10"))
        .isEqualTo(true);
  }

  @Test
  void axeFindsNothingInPagesForFramesAndInTheBuilder() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String language : List.of("de", "en", "pl")) {
      for (int width : new int[] {1000, 320}) {
        String scheme = width == 320 ? "dark" : "light";
        chromium.screen(width, "prefers-color-scheme", scheme);
        for (String path :
            List.of("/embed/krakow?view=map", "/embed?entity=krakow&view=timeline", "/embed?x")) {
          String address = path.replace("?x", "?") + "&lang=" + language + "&shows=" + language;
          String plain = path.startsWith("/embed/") ? path + "&lang=" + language : address;
          chromium.open(at(plain));
          chromium.shoot("page" + plain.hashCode());
          faults.addAll(chromium.faults(plain + " " + width));
          if (!Boolean.TRUE.equals(
              chromium.script(
                  "const e = document.documentElement; return e.scrollWidth <= e.clientWidth"))) {
            faults.add(plain + " is wider than " + width);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theSnippetOfTheBuilderWorksOnAnotherSite() {
    chromium.screen(1000);
    chromium.open(at("/embed?entity=leipzig&view=map&shows=pl&lang=en"));
    String snippet =
        String.valueOf(chromium.script("return document.getElementById('element-snippet').value"));
    assertThat(snippet).contains("integrity=\"sha384-");
    chromium.complaints();
    chromium.open(site.put("/page", "</head><body><main><h1>Town</h1>" + snippet, Map.of()));
    chromium.await("ready");
    assertThat(chromium.text()).contains("Lipsk", "Mapa");
    assertThat(chromium.complaints()).isEmpty();
  }
}
