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
import org.openqa.selenium.Keys;
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
  void thePreviewNeedsNoScrollbarOfItsOwn() throws IOException {
    chromium.screen(1100);
    for (String view : List.of("map", "graph")) {
      chromium.open(at("/embed?entity=leipzig&view=" + view + "&lang=de"));
      chromium.awaitInFrame(0, "return document.querySelector('partner-graph').state === 'ready'");
      chromium.script("document.querySelector('.preview').scrollIntoView()");
      chromium.shoot("preview-" + view);
      assertThat(
              chromium.inFrame(
                  0,
                  "const s = document.querySelector('partner-graph').shadowRoot.querySelector('.stage');"
                      + "return document.documentElement.scrollHeight <= innerHeight"
                      + " && (arguments[0] || s.scrollHeight <= s.clientHeight)"
                          .replace("arguments[0]", view.equals("graph") ? "true" : "false")))
          .as(view)
          .isEqualTo(true);
    }
  }

  @Test
  void previewAndCodeFollowTheChoices() {
    chromium.screen(1100);
    chromium.open(at("/embed?entity=leipzig&view=map&lang=de&shows=de"));
    choose("shows", "pl");
    chromium.awaitScript("return document.getElementById('renewed').textContent !== ''");
    choose("theme", "dark");
    chromium.awaitScript(
        "return document.querySelector('.preview').src.includes('theme=dark')"
            + " && document.getElementById('element-snippet').value.includes('theme=\"dark\"')");
    assertThat(chromium.script("return document.getElementById('element-snippet').value"))
        .asString()
        .contains("lang=\"pl\"", "entity=\"leipzig\"");
    assertThat(chromium.script("return location.search"))
        .asString()
        .contains("shows=pl", "theme=dark");
    assertThat(
            chromium.script(
                "return [...document.querySelectorAll('[data-copy]')].every(b => !b.hidden)"))
        .isEqualTo(true);
    chromium.awaitInFrame(0, "return document.querySelector('partner-graph').state === 'ready'");
    pick("entity", "Kijów");
    chromium.awaitScript(
        "return document.getElementById('element-snippet').value.includes('entity=\"kyiv\"')");
  }

  /** Types a name and takes what the list offers first. */
  private static void pick(String field, String name) {
    String input = "const f = document.getElementById('%s');".formatted(field);
    chromium.script(
        input
            + "f.focus(); f.value = '%s';".formatted(name)
            + "f.dispatchEvent(new Event('input', {bubbles: true}))");
    chromium.awaitScript("return document.querySelector('[role=option]') !== null");
    assertThat(chromium.script("return document.getElementById('renewed').textContent"))
        .asString()
        .contains("noch die vorige Auswahl");
    chromium.script(
        input
            + "for (const key of ['ArrowDown', 'Enter'])"
            + " f.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}))");
  }

  private static void choose(String name, String value) {
    chromium.script(
        "const field = document.querySelector('form.fields').elements['%s'];".formatted(name)
            + "field.value = '%s';".formatted(value)
            + "field.dispatchEvent(new Event('change', {bubbles: true}))");
  }

  @Test
  void pagesOfThingsShowThePictureInEveryLight() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String id : List.of("leipzig", "burkhard-jung", "partnership-leipzig-krakow")) {
      for (String scheme : List.of("light", "dark")) {
        for (int width : new int[] {1100, 320}) {
          chromium.screen(width, "prefers-color-scheme", scheme);
          chromium.open(at("/page/" + id + "?lang=en"));
          chromium.script(
              "document.querySelector('.drawing').parentElement.scrollIntoView({behavior: 'instant'})");
          String where = "page-" + id + "-" + scheme + "-" + width;
          chromium.shoot(where);
          faults.addAll(chromium.faults(where));
          assertThat(drawnOnPaper(scheme)).as(where).isEqualTo(true);
        }
      }
    }
    assertThat(faults).isEmpty();
    Object leads =
        chromium.script(
            "const a = document.querySelector('.drawing.narrow a[href^=\"/page/krakow\"]');"
                + "a.focus(); return document.activeElement === a");
    assertThat(leads).isEqualTo(true);
    chromium.press(Keys.ENTER);
    chromium.awaitScript("return location.pathname === '/page/krakow'");
  }

  /** The picture that fits the screen is there alone, within it, on paper of its scheme. */
  private static Object drawnOnPaper(String scheme) {
    return chromium.script(
        "const [one, other] = [...document.querySelectorAll('.drawing')]"
            + ".filter((d) => d.checkVisibility()); const e = document.documentElement;"
            + "return !other && e.scrollWidth <= e.clientWidth && getComputedStyle("
            + "one.querySelector('.pg-paper')).fill === arguments[0]",
        scheme.equals("dark") ? "rgb(20, 24, 27)" : "rgb(251, 250, 247)");
  }

  @Test
  void chosenColoursStayReadableWhateverTheVisitorHasSet() {
    List<String> faults = new ArrayList<>();
    for (String scheme : List.of("light", "dark")) {
      chromium.screen(1000, "prefers-color-scheme", scheme);
      for (String colours :
          List.of(
              "accent=8a1538&paper=fffdf8&ink=1d2429",
              "accent=ffd479&paper=102a43&ink=f0f4f8",
              "accent=aa0000")) {
        for (String view : List.of("graph", "timeline")) {
          chromium.open(at("/embed/leipzig?lang=en&view=" + view + "&" + colours));
          chromium.await("ready");
          faults.addAll(chromium.faults(scheme + " " + view + " " + colours));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static final String BOX =
      "const w = document.querySelector('partner-graph').getBoundingClientRect();"
          + "const p = document.getElementById('below').getBoundingClientRect();"
          + "return Math.round(p.top - w.top)";

  private static String elementFor(String query) {
    chromium.open(at("/embed?" + query));
    return String.valueOf(
        chromium.script("return document.getElementById('element-snippet').value"));
  }

  private static String strict(String scripts) {
    return "default-src 'none'; script-src %s; connect-src %s; style-src 'none'; img-src data:"
        .formatted(scripts, at("/").toString().replaceFirst("/$", ""));
  }

  @Test
  void theSnippetKeepsItsHeightAndLeadsToThePageWhereTheModuleDoesNotRun() throws IOException {
    chromium.screen(1000);
    String snippet = elementFor("entity=leipzig&shows=pl&lang=en");
    String body = "</head><body><main><h1>Town</h1>" + snippet + "<p id='below'>below</p>";
    chromium.open(site.put("/page", body, Map.of("Content-Security-Policy", strict("'none'"))));
    assertThat((Long) chromium.script(BOX)).isBetween(560L, 577L);
    assertThat(chromium.script("return document.querySelector('partner-graph a').innerText"))
        .isEqualTo("Lipsk – Partnergraph");
    assertThat(
            chromium.script(
                "const a = document.querySelector('partner-graph a'); return a.checkVisibility()"
                    + " && a.getBoundingClientRect().height > 10"))
        .isEqualTo(true);
    chromium.shoot("snippet-blocked");
    assertThat(chromium.faults("blocked")).isEmpty();
  }

  @Test
  void thePageAroundTheSnippetDoesNotJump() {
    chromium.screen(1000);
    String snippet = elementFor("entity=leipzig&shows=pl&lang=en");
    String script = at("/").toString().replaceFirst("/$", "");
    String watch =
        "<script nonce='a'>window.moved = 0; new PerformanceObserver((l) => l.getEntries()"
            + ".forEach((e) => moved += e.value)).observe({type: 'layout-shift', buffered: true})"
            + "</script>";
    String body = "</head><body><main><h1>Town</h1>" + snippet + "<p id='below'>below</p>" + watch;
    chromium.complaints();
    chromium.open(
        site.put("/page", body, Map.of("Content-Security-Policy", strict(script + " 'nonce-a'"))));
    chromium.await("ready");
    assertThat((Long) chromium.script(BOX)).isBetween(560L, 577L);
    assertThat(((Number) chromium.script("return moved")).doubleValue()).isLessThan(0.001);
    assertThat(chromium.complaints()).isEmpty();
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
