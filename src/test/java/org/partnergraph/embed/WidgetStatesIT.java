package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** What the widget says while there is nothing to show, or when there never will be. */
class WidgetStatesIT extends WidgetFixture {

  @Test
  void saysWhatWentWrongInTheLanguageOfThePage() throws IOException {
    chromium.screen(320);
    state("entity='leipzg' lang='de'", "missing", "Nicht gefunden", "Leipzig");
    state("entity='leipzig' lang='pl' since='yesterday'", "refused", "W tej postaci nic", "since");
    assertThat(chromium.text()).contains("nie pasuje: „yesterday”", "Możliwy jest dzień, miesiąc");
    state(
        "entity='leipzig' lang='de' since='2001' until='2000'",
        "refused",
        "nichts zu zeigen",
        "until");
    assertThat(chromium.text()).contains("Das Ende des Zeitraums liegt vor seinem Anfang.");
    state(
        "entity='leipzig' lang='de' limit='7'",
        "refused",
        "nichts zu zeigen",
        "ganze Zahl von 8 bis 200");
    state("entity='leipzig' lang='en' theme='grey'", "refused", "Nothing can", "“grey”");
    assertThat(chromium.text()).contains("Possible: auto, light, dark.");
    state(
        "entity='leipzig' lang='de' kinds='post-in nonsense'", "refused", "So ist nichts", "kinds");
    assertThat(chromium.text())
        .contains("passt nicht: „post-in nonsense“", "„nonsense“ gibt es nicht. Möglich: ");
    state("entity='leipzig' lang='de' view='circle'", "refused", "So ist nichts", "view");
    assertThat(chromium.text())
        .contains(
            "passt nicht: „circle“", "Möglich: connection, graph, map, timeline, card, table.");
    state("lang='en'", "refused", "Nothing can", "attribute entity");
    state(
        "entity='leipzig' view='connection' lang='de'", "refused", "So ist nichts", "Attribut to");
    state(
        "entity='leipzig' lang='en' src='ftp://x'",
        "refused",
        "Nothing can",
        "“ftp://x”. No Partnergraph");
    state("entity='leipzig' to='krakw' lang='pl'", "missing", "Nie znaleziono", "„krakw”");
    assertThat(chromium.text()).contains("Kraków").doesNotContain("„leipzig”");
    String left = "The filter leaves nothing here.";
    state("entity='krakow' lang='en' kinds='led-delegation'", "empty", left, "led-delegation");
    state("entity='tomasz-daros' lang='en' view='map' until='1950'", "empty", left, "until: 1950");
  }

  private static void state(String attributes, String state, String title, String more)
      throws IOException {
    page("", "<partner-graph %s></partner-graph>".formatted(attributes), Map.of());
    chromium.await(state);
    assertThat(chromium.text()).contains(title, more).doesNotContain("must be");
    assertThat(chromium.faults(attributes)).isEmpty();
    chromium.shoot("state-" + state + attributes.hashCode());
    assertThat(chromium.fits()).isTrue();
  }

  /** What answers there is the page around, and no fault of the entity. */
  @Test
  void saysThatNoServiceAnswersAtAnAddress() throws IOException {
    chromium.screen(1000);
    state("entity='leipzig' lang='de' src='elsewhere'", "refused", "So ist nichts", "„elsewhere“");
    assertThat(chromium.text()).contains("Dort antwortet kein Partnergraph.");
    String graph = "/api/entities/leipzig/graph";
    site.file(graph, "<!doctype html><title>Our town</title>", "text/html");
    state("entity='leipzig' lang='pl' src='/'", "refused", "W tej postaci", "src nie pasuje: „/”");
  }

  @Test
  void saysWhatIsWrongWithAnEntity() throws IOException {
    chromium.screen(1000);
    state("entity='https://example.org/town' lang='en'", "missing", "Not found", "org/town”");
    state("entity='50%' lang='de'", "missing", "Nicht gefunden", "„50%“");
    state("id='w' entity='%s' lang='de'".formatted("x".repeat(201)), "refused", "So ist", "xx“. ");
    assertThat(chromium.text()).contains("Das Attribut entity passt nicht").doesNotContain("„w“");
    assertThat(chromium.text()).contains("200");
  }

  @Test
  void saysThatAPeriodIsWhyNothingConnects() {
    chromium.screen(1000);
    show("entity='tomasz-daros' to='holger-mahnicke' until='1950' lang='en'");
    assertThat(chromium.text())
        .contains("No connection found", "The filter leaves nothing here. until: 1950");
    show("entity='michael-bloomberg' to='leipzig' lang='en'");
    assertThat(chromium.text()).contains("No connection found").doesNotContain("filter leaves");
  }

  @Test
  void aNearMatchOfTheOtherEndKeepsTheFirst() {
    chromium.screen(1000);
    open("entity='leipzig' to='krakw' lang='de'");
    chromium.await("missing");
    chromium.one(".state .entity").click();
    chromium.await("ready");
    assertThat(chromium.text()).contains("Leipzig – Krakau", "Weg 1 von");
  }

  @Test
  void speaksTheLanguageOfThePageWhereItsOwnIsUnknown() {
    page(
        "",
        "<div lang='pl'><partner-graph entity='leipzig' lang='fr'></partner-graph></div>",
        Map.of());
    chromium.await("ready");
    assertThat(chromium.text()).contains("Oś czasu");
  }

  @Test
  void aNearMatchLeadsOn() {
    chromium.screen(1000);
    page("", "<partner-graph entity='leipzg' lang='en'></partner-graph>", Map.of());
    chromium.await("missing");
    chromium.one(".state .entity").click();
    chromium.await("ready");
    assertThat(chromium.text()).contains("Leipzig");
  }

  @Test
  void saysOfWhatItIsBeforeTheVisitorAsks() {
    chromium.screen(1000);
    String link = "<a href='https://example.org/'>Leipzig – Partnergraph</a>";
    page(
        "",
        "<partner-graph entity='leipzig' lang='de' load='click'>" + link + "</partner-graph>",
        Map.of());
    chromium.await("ask");
    assertThat(chromium.text()).contains("Leipzig – Partnergraph");
  }

  @Test
  void saysThatTheServiceIsSlow() throws IOException {
    chromium.screen(1000);
    page("", "<partner-graph entity='leipzig' lang='de' load='click'></partner-graph>", Map.of());
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
    page(
        "",
        "<partner-graph entity='burkhard-jung' lang='pl' src='%s'></partner-graph>".formatted(src)
            + "<script>window.told = 0; document.querySelector('partner-graph')"
            + ".addEventListener('error', (e) => { told = e.detail.kind })</script>",
        Map.of());
    chromium.await("offline");
    chromium.shoot("offline");
    assertThat(chromium.text()).contains("Usługa jest nieosiągalna");
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

  @Test
  void aViewWithoutContentIsNoDeadEnd() throws IOException {
    chromium.screen(1000);
    show("entity='tomasz-daros' lang='en'");
    chromium.one("button[value=map]").click();
    chromium.await("empty");
    chromium.shoot("empty");
    assertThat(chromium.text()).contains("Tomasz Daros", "No places known", "Profile");
    assertThat(chromium.faults("empty")).isEmpty();
    chromium.one("button[aria-label=Back]").click();
    chromium.await("ready");
    assertThat(chromium.all(".node")).hasSizeGreaterThan(1);
    assertThat(chromium.one("button[value=graph]").getAttribute("aria-pressed")).isEqualTo("true");
    ask("w.show('connection')");
    chromium.await("refused");
    chromium.one("button[aria-label=Back]").click();
    chromium.await("ready");
    assertThat(chromium.all("button[aria-label=Back]")).isEmpty();
  }

  @Test
  void anEmptyBeginningLeadsOnToo() {
    chromium.screen(1000);
    open("entity='tomasz-daros' view='map' lang='en'");
    chromium.await("empty");
    chromium.one("button[value=card]").click();
    chromium.await("ready");
    assertThat(chromium.text()).contains("Tomasz Daros");
  }

  @Test
  void anAnswerThatBreaksOffIsNoRefusal() {
    chromium.screen(1000);
    String path = "/api/entities/burkhard-jung/graph";
    site.broken(path);
    page(
        "",
        "<partner-graph entity='burkhard-jung' lang='en' src='%s'></partner-graph>"
            .formatted(site.origin()),
        Map.of());
    chromium.await("offline");
    assertThat(chromium.text()).contains("The service cannot be reached", "Try again");
    String whole = new Browser(server).get(path + "?limit=24&lang=en").body();
    site.file(path, whole, "application/json");
    chromium.one(".state button").click();
    chromium.await("ready");
    assertThat(chromium.all(".node")).hasSizeGreaterThan(3);
  }

  @Test
  void itsMethodsMayBeCalledAtAnyTime() {
    chromium.screen(1000);
    String all =
        "const names = ['select', 'expand', 'collapse', 'centre', 'back', 'show', 'table', 'zoom', 'fit',"
            + " 'reload', 'help', 'share', 'toggleFilter', 'picture']; const failed = [];"
            + "window.failed = failed; addEventListener('unhandledrejection', (e) => failed.push(String(e.reason)));"
            + "const callAll = (w, ...not) => { let n = 0; for (const name of names) if (!not.includes(name)) {"
            + " n++; try { Promise.resolve(w[name](name === 'zoom' ? 2 : undefined)).catch((e) => failed.push(name + ' ' + e)); }"
            + " catch (e) { failed.push(name + ' ' + e); } } return n; };";
    open("entity='burkhard-jung' lang='en' load='click'");
    chromium.await("ask");
    Object called =
        ask(
            all
                + "let n = callAll(document.createElement('partner-graph')); n += callAll(w, 'reload');"
                + "const other = document.createElement('partner-graph'); w.after(other); n += callAll(other);"
                + "return n");
    assertThat((Long) called).isEqualTo(41);
    assertThat(chromium.script("return window.failed")).isEqualTo(List.of());
    for (String attribute : List.of("entity='nobody-here'", "entity='leipzig' since='x'")) {
      open(attribute + " lang='en'");
      awaitTrue("return ['missing', 'refused'].includes(w.state)");
      assertThat(ask(all + "return callAll(w)")).isEqualTo(14L);
      awaitTrue("return ['missing', 'refused'].includes(w.state)");
      assertThat(chromium.script("return window.failed")).isEqualTo(List.of());
    }
    assertThat(chromium.all(".foot button, .filter, .panel")).isEmpty();
  }

  @Test
  void nothingOfAViewStaysWhenTheNextOneFails() {
    chromium.screen(1000);
    show("entity='burkhard-jung' lang='en'");
    ask("w.toggleFilter(true)");
    assertThat(chromium.all(".filter input")).isNotEmpty();
    ask("w.centre('nobody-here')");
    chromium.await("missing");
    assertThat(chromium.all(".filter, .caption, .controls, .foot button, .toggle")).isEmpty();
    assertThat(chromium.text()).doesNotContain("Burkhard Jung");
    chromium.one("button[aria-label=Back]").click();
    chromium.await("ready");
    assertThat(chromium.all(".foot button")).hasSizeGreaterThan(2);
  }

  @Test
  void theKeyForTheTableIsNotLostWhileItLoads() {
    chromium.screen(1000);
    show("entity='burkhard-jung' lang='en'");
    Object state =
        ask(
            "w.centre('krakow'); root.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', {key: 't', bubbles: true})); return w.state");
    assertThat(state).isEqualTo("loading");
    awaitTrue("return w.state === 'ready' && root.querySelectorAll('tbody tr').length > 3");
    assertThat(chromium.one(".toggle").getAttribute("aria-pressed")).isEqualTo("true");
  }

  @Test
  void aFailureClosesThePanel() {
    chromium.screen(1000);
    show("entity='leipzig' lang='en'");
    ask("w.centre('nobody-here'); w.select('krakow')");
    chromium.await("missing");
    assertThat(chromium.all(".panel")).isEmpty();
    ask("w.back()");
    chromium.await("ready");
    ask("w.expand('krakow'); w.select('krakow'); w.setAttribute('since', 'x')");
    chromium.await("refused");
    assertThat(chromium.all(".panel")).isEmpty();
    assertThat(chromium.complaints()).noneMatch(line -> line.contains("TypeError"));
  }

  @Test
  void aNearMatchOfTheFirstEndKeepsTheOther() {
    chromium.screen(1000);
    open("entity='leipzg' to='krakow' lang='de'");
    chromium.await("missing");
    chromium.one(".state .entity").click();
    chromium.await("ready");
    assertThat(chromium.text()).contains("Leipzig – Krakau", "Weg 1 von");
  }

  @Test
  void aServiceThatCannotAnswerIsNotTheFaultOfTheVisitor() {
    chromium.screen(1000);
    for (int status : new int[] {500, 503, 429, 400}) {
      // who mistypes the word wants the same
      open("entity='leipzig' lang='en' load='%s'".formatted(status == 503 ? "Clik" : "click"));
      chromium.await("ask");
      ask(
          "window.real = fetch; window.fetch = async () => new Response('{}', {status: arguments[0]})",
          status);
      chromium.one(".state button").click();
      chromium.await(status == 400 ? "refused" : "busy");
      assertThat(chromium.all(".state button")).hasSize(status == 400 ? 0 : 1);
    }
    open("entity='leipzig' lang='en' load='click'");
    chromium.await("ask");
    ask("window.real = fetch; window.fetch = async () => new Response('', {status: 503})");
    chromium.one(".state button").click();
    chromium.await("busy");
    assertThat(chromium.text()).contains("The service is busy");
    ask("window.fetch = window.real");
    chromium.one(".state button").click();
    chromium.await("ready");
  }

  @Test
  void aPictureThatWaitsForMoreSaysSoAndCanBeUsed() {
    chromium.screen(1000);
    show("entity='leipzig' lang='en'");
    chromium.devTools("Network.enable", Map.of());
    throttle(6500);
    try {
      ask("w.expand('krakow')");
      assertThat(ask("return [w.state, root.querySelector('.stage').ariaBusy].join()"))
          .isEqualTo("loading,true");
      assertThat(chromium.one(".caption").getText()).startsWith("Loading");
      Object wider =
          ask(
              "const c = root.querySelector('.canvas'); const before = +c.getAttribute('width');"
                  + "w.zoom(1.3); return +c.getAttribute('width') > before");
      assertThat(wider).isEqualTo(true);
      awaitTrue("return root.querySelector('.caption').textContent.includes('longer than usual')");
      chromium.await("ready");
      assertThat(ask("return root.querySelector('.stage').ariaBusy")).isEqualTo("false");
    } finally {
      throttle(0);
    }
  }

  @Test
  void aCitationIsNotWaitedForForEver() {
    chromium.screen(1000);
    show("entity='leipzig' lang='en'");
    ask(
        "const wait = setTimeout; window.setTimeout = (does, time) => wait(does, time / 20);"
            + "const real = fetch; window.fetch = (address, {signal}) => new Promise((_, failed) =>"
            + " signal.addEventListener('abort', () => failed(signal.reason)));"
            + "w.share(); window.setTimeout = wait; window.fetch = real");
    awaitTrue("return root.querySelector('.citation').textContent.includes('longer than usual')");
    assertThat(chromium.all(".facts:has(.citation) button")).isEmpty();
    awaitTrue(
        "return root.querySelector('.citation').textContent === 'The service cannot be reached'");
  }
}
