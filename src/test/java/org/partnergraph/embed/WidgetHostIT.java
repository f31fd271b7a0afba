package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** The widget on pages of others, from another origin: strict, hostile, slow, without scripts. */
class WidgetHostIT {

  private static final String FIRST = "const w = document.querySelector('partner-graph');";
  private static final String HOSTILE =
      """
      * { all: unset !important; color: red !important; font: 40px/3 cursive !important;
        letter-spacing: 9px !important; text-transform: uppercase !important; direction: rtl !important;
        visibility: visible; display: block !important; box-sizing: content-box !important; }
      head, script, style, link, title { display: none !important; }
      html { font-size: 62.5% !important; }
      button, svg, table { transform: rotate(20deg) !important; background: yellow !important; }
      """;

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

  private static String script() {
    WidgetModule module = WidgetModule.load();
    return "<script type='module' src='%swidget/partner-graph.js?v=%s' integrity='%s' crossorigin></script>"
        .formatted(server.address().resolve("/"), module.hash(), module.integrity());
  }

  private static void open(String head, String body, Map<String, String> headers) {
    chromium.requests();
    chromium.complaints();
    String page = head + script() + "</head><body><main><h1>Our town</h1>" + body;
    chromium.open(site.put("/page", page, headers));
  }

  @Test
  void worksUnderAStrictContentPolicyAndAsksOneOrigin() {
    chromium.screen(1000);
    String service = server.address().resolve("/").toString();
    String policy =
        "default-src 'none'; script-src %1$s; connect-src %1$s; style-src 'none'; img-src data:;"
            + " base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    open(
        "",
        "<partner-graph entity='leipzig' lang='de'></partner-graph>",
        Map.of("Content-Security-Policy", policy.formatted(service.replaceFirst("/$", ""))));
    chromium.await("ready");
    chromium.script(FIRST + "w.select('krakow'); w.share(); w.toggleFilter(); w.show('timeline')");
    chromium.awaitScript(FIRST + "return w.shadowRoot.querySelectorAll('.timeline li').length > 3");
    chromium.script(FIRST + "return w.show('graph')");
    chromium.awaitScript(FIRST + "return w.shadowRoot.querySelectorAll('.edge').length > 3");
    Object size = chromium.script(FIRST + "return w.picture('png').then((image) => image.size)");
    assertThat((Long) size).isGreaterThan(1000);
    assertThat(chromium.complaints()).isEmpty();
    assertThat(style("frame", "display")).isEqualTo("flex");
    List<String> asked = chromium.requests();
    assertThat(asked).hasSizeGreaterThan(4);
    assertThat(asked)
        .allMatch(
            a -> a.startsWith(service) || a.equals(site.origin().resolve("/page").toString()));
  }

  @Test
  void leavesNothingBehind() {
    chromium.screen(1000);
    open("", "<partner-graph entity='leipzig'></partner-graph>", Map.of());
    chromium.await("ready");
    Object left =
        chromium.script(
            "return Promise.all([indexedDB.databases(), caches.keys()]).then(([d, c]) => [document.cookie, localStorage.length,"
                + " sessionStorage.length, d.length, c.length].join())");
    assertThat(left).isEqualTo(",0,0,0,0");
  }

  @Test
  void aHostileStyleSheetDoesNotReachIn() throws IOException {
    chromium.screen(1000);
    site.file("/hostile.css", HOSTILE, "text/css");
    open(
        "<link rel='stylesheet' href='/hostile.css'>",
        "<partner-graph entity='burkhard-jung' lang='en'></partner-graph>",
        Map.of());
    chromium.await("ready");
    chromium.shoot("hostile");
    assertThat(style("title", "color")).isEqualTo("rgb(29, 36, 41)");
    assertThat(style("title", "font-size")).isEqualTo("18.3px");
    assertThat(style("title", "text-transform")).isEqualTo("none");
    assertThat(style("views button", "transform")).isEqualTo("none");
    assertThat(style("frame", "direction")).isEqualTo("ltr");
    assertThat(style("frame", "letter-spacing")).isEqualTo("normal");
  }

  private static String style(String part, String property) {
    return String.valueOf(
        chromium.script(
            FIRST
                + "return getComputedStyle(w.shadowRoot.querySelector('.' + arguments[0])).getPropertyValue(arguments[1])",
            part,
            property));
  }

  @Test
  void twoStandOnOnePageAndTheLanguageIsThatOfThePage() throws IOException {
    chromium.screen(1000);
    open(
        "",
        "<div lang='pl'><partner-graph entity='krakow'></partner-graph></div>"
            + "<partner-graph entity='burkhard-jung' view='timeline'></partner-graph>",
        Map.of());
    chromium.awaitScript(
        "return [...document.querySelectorAll('partner-graph')].every((w) => w.state === 'ready')");
    chromium.shoot("two");
    Object titles =
        chromium.script(
            "return [...document.querySelectorAll('partner-graph')].map((w) => w.shadowRoot.querySelector('.frame').getAttribute('aria-label'))");
    assertThat((List<?>) titles).isEqualTo(List.of("Sieć: Kraków", "Timeline: Burkhard Jung"));
    assertThat(chromium.faults("two on a page")).isEmpty();
  }

  @Test
  void rightToLeftPagesStayWhole() throws IOException {
    chromium.screen(320);
    open(
        "",
        "<div dir='rtl' lang='he'><partner-graph entity='leipzig' lang='en'></partner-graph></div>",
        Map.of());
    chromium.await("ready");
    chromium.shoot("rtl");
    assertThat(chromium.fits()).isTrue();
  }

  @Test
  void asksNothingBeforeTheVisitorDoes() throws IOException {
    chromium.screen(1000);
    open("", "<partner-graph entity='leipzig' lang='pl' load='click'></partner-graph>", Map.of());
    chromium.await("ask");
    chromium.shoot("ask");
    assertThat(chromium.faults("ask")).isEmpty();
    assertThat(chromium.requests()).hasSizeBetween(1, 2).noneMatch(a -> a.contains("/api/"));
    chromium.one(".state button").click();
    chromium.await("ready");
    assertThat(chromium.requests()).hasSize(1).allMatch(a -> a.contains("/api/"));
  }

  @Test
  void theFirstPictureIsOneRequestAndNothingJumps() {
    chromium.screen(1000);
    open(
        "<style>partner-graph { display: block; height: 560px }</style>",
        "<partner-graph entity='leipzig' lang='pl'></partner-graph><p>below</p><script>"
            + "window.moved = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => moved += e.value))"
            + ".observe({type: 'layout-shift', buffered: true})</script>",
        Map.of());
    chromium.await("ready");
    assertThat(chromium.requests().stream().filter(a -> a.contains("/api/"))).hasSize(1);
    assertThat(((Number) chromium.script("return moved")).doubleValue()).isLessThan(0.001);
  }

  @Test
  void withoutScriptsThePictureOfTheServiceStandsThere() throws IOException {
    chromium.screen(1000);
    chromium.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    String picture =
        server.address().resolve("/api/entities/leipzig/graph.svg?limit=24").toString();
    open(
        "",
        "<partner-graph entity='leipzig'><noscript><img src='%s' alt='Leipzig'></noscript></partner-graph>"
            .formatted(picture),
        Map.of());
    chromium.shoot("noscript");
    List<String> asked = chromium.requests();
    chromium.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    assertThat(asked).contains(picture).noneMatch(address -> address.contains("/widget/"));
  }

  @Test
  void saysWhatWentWrongInTheLanguageOfThePage() throws IOException {
    chromium.screen(320);
    state("entity='leipzg' lang='de'", "missing", "Nicht gefunden", "Leipzig");
    state("entity='leipzig' lang='pl' since='yesterday'", "refused", "Usługa odrzuciła", "since");
    state("lang='en'", "refused", "The service refused", "attribute entity");
    state("entity='leipzig' view='connection' lang='de'", "refused", "Der Dienst", "Attribut to");
    state("entity='leipzig' lang='en' src='ftp://x'", "refused", "The service refused", "src");
    state("entity='krakow' lang='en' kinds='led-delegation'", "empty", "Nothing is recorded", "");
  }

  private static void state(String attributes, String state, String title, String more)
      throws IOException {
    open("", "<partner-graph %s></partner-graph>".formatted(attributes), Map.of());
    chromium.await(state);
    assertThat(chromium.text()).contains(title, more);
    assertThat(chromium.faults(attributes)).isEmpty();
    chromium.shoot("state-" + state + attributes.hashCode());
    assertThat(chromium.fits()).isTrue();
  }

  @Test
  void aNearMatchLeadsOn() {
    chromium.screen(1000);
    open("", "<partner-graph entity='leipzg' lang='en'></partner-graph>", Map.of());
    chromium.await("missing");
    chromium.one(".state .entity").click();
    chromium.await("ready");
    assertThat(chromium.text()).contains("Leipzig");
  }

  @Test
  void saysThatTheServiceIsSlow() throws IOException {
    chromium.screen(1000);
    open("", "<partner-graph entity='leipzig' lang='de' load='click'></partner-graph>", Map.of());
    chromium.await("ask");
    chromium.devTools("Network.enable", Map.of());
    throttle(7000);
    chromium.one(".state button").click();
    chromium.await("loading");
    chromium.shoot("loading");
    chromium.awaitScript(FIRST + "return w.shadowRoot.textContent.includes('länger als gewohnt')");
    assertThat(chromium.faults("slow")).isEmpty();
    chromium.shoot("slow");
    chromium.await("ready");
    throttle(0);
  }

  private static void throttle(int milliseconds) {
    chromium.devTools(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            milliseconds,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }

  @Test
  void saysThatTheServiceIsGoneAndComesBack() throws IOException {
    chromium.screen(1000);
    Server other = Server.start(Config.inMemory(), Progress.silent());
    int port = other.address().getPort();
    String src = other.address().resolve("/").toString();
    other.close();
    open(
        "",
        "<partner-graph entity='burkhard-jung' lang='pl' src='%s'></partner-graph>".formatted(src)
            + "<script>window.told = 0; document.querySelector('partner-graph')"
            + ".addEventListener('error', (e) => { told = e.detail.kind })</script>",
        Map.of());
    chromium.await("offline");
    chromium.shoot("offline");
    assertThat(chromium.text()).contains("Brak połączenia");
    assertThat(chromium.script("return told")).isEqualTo("offline");
    assertThat(chromium.script("return document.querySelector('h1').textContent"))
        .isEqualTo("Our town");
    assertThat(chromium.faults("offline")).isEmpty();
    try (Server again =
        Server.start(Config.inMemory().listeningOn("127.0.0.1", port), Progress.silent())) {
      chromium.one(".state button").click();
      chromium.await("ready");
      assertThat(again.address().getPort()).isEqualTo(port);
    }
  }
}
