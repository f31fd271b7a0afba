package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** What readers and pages do with the widget, in a real Chromium. */
class WidgetUseIT {

  private static final String FIRST = "const w = document.querySelector('partner-graph');";

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

  @BeforeEach
  void usualScreen() {
    chromium.screen(1000, "prefers-color-scheme", "light");
  }

  private static void open(String attributes) {
    String body =
        "</head><body><main><h1>Our town</h1><script type='module' src='%swidget/partner-graph.js'>"
            + "</script><p><button id='before'>before</button></p><partner-graph %s>"
            + "</partner-graph><p><button id='after'>after</button></p><script>const told = [];"
            + "for (const name of ['node-selected', 'edge-selected', 'ready'])"
            + " addEventListener(name, (e) => told.push([name, e.detail]));</script>";
    chromium.open(
        site.put("/page", body.formatted(server.address().resolve("/"), attributes), Map.of()));
    chromium.await("ready");
  }

  @Test
  void theKeyboardWalksFromACityToAQuoteAndBack() {
    open("entity='leipzig' lang='en'");
    chromium.script("document.getElementById('before').focus()");
    tabTo("Leipzig, City");
    chromium.press(Keys.ARROW_RIGHT);
    String line = chromium.focus();
    assertThat(line).contains("Leipzig").contains("said by a document");
    chromium.press(Keys.ENTER);
    assertThat(chromium.one(".panel blockquote").getText()).hasSizeGreaterThan(10);
    assertThat(chromium.one(".panel figcaption a").getDomProperty("href")).contains("/page/doc-");
    assertThat(line).startsWith(chromium.focus());
    chromium.press(Keys.ESCAPE);
    assertThat(chromium.all(".panel")).isEmpty();
    assertThat(chromium.focus()).isEqualTo(line);
    chromium.press(Keys.ARROW_RIGHT);
    assertThat(chromium.focus()).isNotEqualTo(line).contains("lines:");
    chromium.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    assertThat(chromium.focus()).startsWith("Leipzig, City");
  }

  @Test
  void arrowsReachEveryNodeAndLine() {
    open("entity='burkhard-jung' lang='en'");
    Object reached =
        chromium.script(
            FIRST
                + "const r = w.shadowRoot; const seen = new Set();"
                + "const start = r.querySelector('.node[tabindex=\"0\"]');"
                + "const press = (key) => r.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));"
                + "const walked = (keys) => { start.focus(); press('Home'); keys.forEach(press); return r.activeElement; };"
                + "seen.add(walked([])); const ways = [[]];"
                + "for (let n = 0; n < 900 && ways.length; n++) { const way = ways.shift();"
                + " for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {"
                + "  const at = walked([...way, key]);"
                + "  if (!seen.has(at)) { seen.add(at); ways.push([...way, key]); } } }"
                + "return [seen.size, r.querySelectorAll('.node, .edge').length]");
    List<?> counts = (List<?>) reached;
    assertThat((Long) counts.get(1)).isGreaterThan(15);
    assertThat(counts.get(0)).isEqualTo(counts.get(1));
  }

  @Test
  void theKeyboardGetsThroughAndOut() {
    open("entity='burkhard-jung' lang='en'");
    chromium.script("document.getElementById('before').focus()");
    tabTo("after");
    for (int i = 0; i < 40 && !chromium.focus().equals("before"); i++) {
      chromium.pressTab(true);
    }
    assertThat(chromium.focus()).isEqualTo("before");
  }

  @Test
  void theTableIsOneKeyAwayAndSaysTheSame() {
    open("entity='burkhard-jung' lang='en'");
    int lines = chromium.all(".edge").size();
    assertThat(lines).isGreaterThan(5);
    chromium.script(FIRST + "w.shadowRoot.querySelector('.node[tabindex=\"0\"]').focus()");
    chromium.press("t");
    assertThat(chromium.all("tbody tr")).hasSize(lines);
    assertThat(chromium.text()).contains("Delegation of the City of Leipzig", "Evidence: 1");
    chromium.press("t");
    assertThat(chromium.all(".edge")).hasSize(lines);
    assertThat(chromium.focus()).startsWith("Burkhard Jung");
  }

  @Test
  void nodesExpandAndCollapseAndTheWayLeadsBack() {
    open("entity='burkhard-jung' lang='en'");
    int few = chromium.all(".node").size();
    chromium.script(FIRST + "w.expand('krakow')");
    chromium.awaitScript(FIRST + "return w.state === 'ready' && w.expanded.has('krakow')");
    assertThat(chromium.all(".node")).hasSizeGreaterThan(few);
    assertThat(chromium.focus()).startsWith("Kraków, City");
    chromium.press("e");
    chromium.awaitScript(FIRST + "return w.state === 'ready' && !w.expanded.has('krakow')");
    assertThat(chromium.all(".node")).hasSize(few);
    chromium.script(FIRST + "w.centre('krakow')");
    chromium.awaitScript(
        FIRST + "return w.shadowRoot.querySelector('.title').textContent === 'Kraków'");
    chromium.one("button[aria-label='Back']").click();
    chromium.awaitScript(
        FIRST + "return w.shadowRoot.querySelector('.title').textContent === 'Burkhard Jung'");
  }

  @Test
  void aGroupOpensOnDemand() {
    open("entity='leipzig' lang='en' limit='24'");
    WebElement group = chromium.one(".node.group");
    int nodes = chromium.all(".node").size();
    chromium.script("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", group);
    chromium.awaitScript(
        FIRST
            + "return w.state === 'ready' && w.shadowRoot.querySelectorAll('.node').length > arguments[0]",
        nodes);
  }

  @Test
  void kindsAndYearsFilterPictureAndTable() {
    open("entity='burkhard-jung' lang='en'");
    int lines = chromium.all(".edge").size();
    chromium.one("button[aria-expanded]").click();
    chromium.one(".chip input").click();
    int fewer = chromium.all(".edge").size();
    assertThat(fewer).isLessThan(lines).isPositive();
    assertThat(
            String.valueOf(
                chromium.script(FIRST + "return w.shadowRoot.querySelector('.sr').textContent")))
        .isEqualTo("Visible: %d of %d lines.".formatted(fewer, lines));
    chromium.one(".chip input").click();
    chromium.script(
        FIRST
            + "const s = w.shadowRoot.querySelectorAll('[type=range]')[1]; s.value = 2007;"
            + "s.dispatchEvent(new Event('input'))");
    int early = chromium.all(".edge").size();
    assertThat(early).isLessThan(lines);
    chromium.script(FIRST + "w.table(true)");
    assertThat(chromium.all("tbody tr")).hasSize(early);
  }

  @Test
  void yearsRunOnlyWhereMotionIsWelcome() {
    chromium.screen(1000, "prefers-reduced-motion", "no-preference");
    open("entity='burkhard-jung' lang='en'");
    chromium.script(FIRST + "w.toggleFilter(true)");
    int lines = chromium.all(".edge").size();
    chromium.one("button[aria-label='Run through the years']").click();
    chromium.awaitScript(
        FIRST
            + "return w.shadowRoot.querySelectorAll('.edge:not([display])').length < arguments[0]",
        lines);
    chromium.screen(1000, "prefers-reduced-motion", "reduce");
    open("entity='burkhard-jung' lang='en'");
    chromium.script(FIRST + "w.toggleFilter(true)");
    assertThat(chromium.all("input[type=range]")).hasSize(2);
    assertThat(chromium.all("button[aria-label='Run through the years']")).isEmpty();
  }

  @Test
  void tellsThePageWhatIsChosen() {
    open("entity='burkhard-jung' lang='en'");
    WebElement line = chromium.one(".edge .line");
    chromium.script(
        "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}))",
        line);
    chromium.script(FIRST + "w.select('krakow')");
    Object names = chromium.script("return told.map(([name, detail]) => name + ' ' + !!detail)");
    assertThat((List<?>) names)
        .isEqualTo(List.of("ready true", "edge-selected true", "node-selected true"));
    assertThat(chromium.script("return told[2][1].id")).isEqualTo("krakow");
    assertThat((List<?>) chromium.script("return told[1][1].evidence")).isNotEmpty();
  }

  @Test
  void zoomsAndFits() {
    open("entity='burkhard-jung' lang='en'");
    String width =
        FIRST + "return Number(w.shadowRoot.querySelector('.canvas').getAttribute('width'))";
    long before = (Long) chromium.script(width);
    chromium.one("button[aria-label='Zoom in']").click();
    long larger = (Long) chromium.script(width);
    chromium.one("button[aria-label='Show all']").click();
    assertThat(larger).isGreaterThan(before);
    assertThat((Long) chromium.script(width)).isLessThan(larger);
  }

  @Test
  void givesImagesAndACitationAway() {
    open("entity='burkhard-jung' lang='en'");
    Object image =
        chromium.script(
            FIRST
                + "return w.picture('svg').then((text) => { const d = new DOMParser().parseFromString(text, 'image/svg+xml');"
                + " return [d.documentElement.localName, d.querySelectorAll('text').length, d.querySelectorAll('path').length,"
                + " d.querySelectorAll('[class], script').length, d.querySelector('path').getAttribute('stroke')]; })");
    List<?> svg = (List<?>) image;
    assertThat(svg.get(0)).isEqualTo("svg");
    assertThat((Long) svg.get(1)).isGreaterThan(10);
    assertThat((Long) svg.get(2)).isGreaterThan(5);
    assertThat(svg.get(3)).isEqualTo(0L);
    assertThat(svg.get(4)).asString().startsWith("rgb");
    Object colours =
        chromium.script(
            FIRST
                + "return w.picture('png').then(createImageBitmap).then((b) => { const c = new OffscreenCanvas(b.width, b.height);"
                + " const x = c.getContext('2d'); x.drawImage(b, 0, 0); const p = new Uint32Array(x.getImageData(0, 0, b.width, b.height).data.buffer);"
                + " return [b.width, new Set(p).size]; })");
    List<?> png = (List<?>) colours;
    assertThat((Long) png.get(0)).isGreaterThan(800);
    assertThat((Long) png.get(1)).isGreaterThan(20);
    chromium.script(FIRST + "w.share()");
    chromium.awaitScript(
        FIRST
            + "return w.shadowRoot.querySelector('.citation').textContent.includes('Partnergraph')");
    assertThat(chromium.all(".panel button")).hasSizeGreaterThan(3);
  }

  @Test
  void targetsAreLargeEnough() {
    open("entity='leipzig' lang='en'");
    Object small =
        chromium.script(
            FIRST
                + "return [...w.shadowRoot.querySelectorAll('button, .node .hit, input, summary, .foot a')]"
                + ".filter((e) => e.checkVisibility()).map((e) => [e, e.getBoundingClientRect()])"
                + ".filter(([, b]) => Math.min(b.width, b.height) < 24)"
                + ".map(([e, b]) => e.outerHTML.slice(0, 80) + b.width + 'x' + b.height)");
    assertThat((List<?>) small).isEmpty();
  }

  private static void tabTo(String name) {
    for (int i = 0; i < 40; i++) {
      chromium.pressTab(false);
      if (chromium.focus().startsWith(name)) {
        return;
      }
    }
    throw new AssertionError("no way to " + name + " by Tab");
  }
}
