package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The widget on pages of others, from another origin: strict, hostile, slow, without scripts. */
class WidgetHostIT extends WidgetFixture {

  private static final String HOSTILE =
      """
      * { all: unset !important; color: red !important; font: 40px/3 cursive !important;
        letter-spacing: 9px !important; text-transform: uppercase !important; direction: rtl !important;
        visibility: visible; display: block !important; box-sizing: content-box !important; }
      head, script, style, link, title { display: none !important; }
      html { font-size: 62.5% !important; }
      button, svg, table { transform: rotate(20deg) !important; background: yellow !important; }
      """;

  @Test
  void worksUnderAStrictContentPolicyAndAsksOneOrigin() {
    chromium.screen(1000);
    String service = service();
    strict("entity='leipzig' lang='de'");
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

  private static void strict(String attributes) {
    String policy =
        "default-src 'none'; script-src %1$s; connect-src %1$s; style-src 'none'; img-src data:;"
            + " base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    page(
        "",
        "<partner-graph %s></partner-graph>".formatted(attributes),
        Map.of("Content-Security-Policy", policy.formatted(service().replaceFirst("/$", ""))));
    chromium.script(
        "window.violated = []; addEventListener('securitypolicyviolation', (e) => violated.push(e.violatedDirective))");
  }

  @Test
  void everyViewGivesItsImageUnderAStrictPolicyInTheThemeThatIsSeen() throws IOException {
    chromium.screen(1000, "prefers-color-scheme", "light");
    for (String view :
        List.of("graph", "map", "timeline", "card", "connection' to='krakow", "table")) {
      strict("entity='leipzig' lang='en' theme='dark' view='%s'".formatted(view));
      chromium.await("ready");
      List<?> seen =
          (List<?>)
              ask(
                  """
                  return Promise.all([w.picture('svg'), w.picture('png')]).then(async ([svg, png]) => {
                    const bitmap = await createImageBitmap(png);
                    const canvas = document.createElement('canvas');
                    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
                    const to = canvas.getContext('2d');
                    to.drawImage(bitmap, 0, 0);
                    const {data} = to.getImageData(0, 0, canvas.width, canvas.height);
                    const [, width, height] = /<svg[^>]* width="(\\d+(?:\\.\\d+)?)" height="(\\d+(?:\\.\\d+)?)"/.exec(svg).map(Number);
                    return [new Set(new Uint32Array(data.buffer)).size, [...data.slice(4 * (bitmap.width * 6 + 40), 4 * (bitmap.width * 6 + 40) + 3)].join(),
                      Math.abs(bitmap.width - 2 * width) < 2 && Math.abs(bitmap.height - 2 * height) < 2 && width > 300,
                      svg.includes('rgb(20, 24, 27)') && svg.includes('rgb(230, 230, 225)') && !svg.includes('<style')];
                  });
                  """);
      assertThat((Long) seen.get(0)).as(view + " has colours").isGreaterThan(20);
      assertThat(seen.subList(1, 4)).as(view).isEqualTo(List.of("20,24,27", true, true));
      assertThat((List<?>) chromium.script("return violated")).as(view).isEmpty();
      assertThat(chromium.complaints()).as(view).isEmpty();
    }
  }

  @Test
  void savedImagesOfTextHaveTheColoursOfThePage() {
    chromium.screen(1000, "prefers-color-scheme", "light");
    show("entity='leipzig' lang='en' view='timeline'");
    ask(
        "w.style.setProperty('--pg-paper', '#fff3e0'); w.style.setProperty('--pg-event', 'hsl(300 80% 30%)')");
    assertThat(String.valueOf(ask("return w.picture('svg')")))
        .contains("rgb(255, 243, 224)", "rgb(138, 15, 138)")
        .doesNotContain("rgb(251, 250, 247)", "<style");
  }

  @Test
  void manyWidgetsShareOneSheetAndNoneIsAddedWhenTheyComeBack() {
    chromium.screen(1000);
    page("", "<partner-graph entity='burkhard-jung'></partner-graph>".repeat(3), Map.of());
    chromium.await("ready");
    Object sheets =
        chromium.script(
            """
            const all = [...document.querySelectorAll('partner-graph')];
            for (const each of all) { const main = each.parentNode; each.remove(); main.append(each); }
            return [all.length, new Set(all.flatMap((each) => each.shadowRoot.adoptedStyleSheets)).size,
              all.every((each) => each.shadowRoot.adoptedStyleSheets.length === 1 && !each.shadowRoot.querySelector('style'))].join();
            """);
    assertThat(sheets).isEqualTo("3,1,true");
  }

  @Test
  void leavesNothingBehind() {
    chromium.screen(1000);
    page("", "<partner-graph entity='leipzig'></partner-graph>", Map.of());
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
    page(
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
    assertThat((Long) ask("return w.offsetHeight")).isBetween(540L, 580L);
    ask("w.select('krakow'); w.toggleFilter(true)");
    assertThat((Long) ask("return w.offsetHeight")).isBetween(540L, 780L);
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
    page(
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
    page(
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
    page("", "<partner-graph entity='leipzig' lang='pl' load='click'></partner-graph>", Map.of());
    chromium.await("ask");
    chromium.shoot("ask");
    assertThat(chromium.faults("ask")).isEmpty();
    assertThat(chromium.requests()).hasSizeBetween(1, 2).noneMatch(a -> a.contains("/api/"));
    chromium.one(".state button").click();
    chromium.await("ready");
    assertThat(chromium.requests()).hasSize(1).allMatch(a -> a.contains("/api/"));
  }

  @Test
  void nothingJumpsWhereTheSnippetStandsAloneAndTheFirstPictureIsOneRequest() {
    chromium.screen(1000);
    WidgetModule module = WidgetModule.load();
    site.late("/widget/partner-graph.js", module.source(), 1500);
    Choice choice = new Choice("leipzig", null, "graph", "pl", "auto", Map.of(), Limits.NONE);
    String snippet =
        Snippets.of(choice, site.origin().toString(), "Lipsk", "Relacje: Lipsk", module, false)
            .element()
            .replace("<partner-graph", "<partner-graph src=\"" + service() + "\"");
    bare(
        "",
        snippet
            + "<p id='below'>below</p><script>window.moved = 0; window.links = 0;"
            + "links = document.querySelector('partner-graph a').getClientRects().length;"
            + "window.top0 = document.getElementById('below').getBoundingClientRect().top;"
            + "new PerformanceObserver((l) => l.getEntries().forEach((e) => moved += e.value))"
            + ".observe({type: 'layout-shift', buffered: true})</script>",
        Map.of());
    chromium.await("ready");
    assertThat(chromium.requests().stream().filter(a -> a.contains("/api/"))).hasSize(1);
    assertThat(chromium.script("return links")).isEqualTo(1L);
    assertThat(((Number) chromium.script("return moved")).doubleValue()).isLessThan(0.001);
    Object lower = "return document.getElementById('below').getBoundingClientRect().top - top0";
    assertThat(((Number) chromium.script(lower.toString())).doubleValue()).isBetween(-1.0, 1.0);
  }

  @Test
  void withoutScriptsThePictureOfTheServiceStandsThere() throws IOException {
    chromium.screen(1000);
    chromium.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    String picture =
        server.address().resolve("/api/entities/leipzig/graph.svg?limit=24").toString();
    page(
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
  void takesIdsIrisAndAddressesOfPages() {
    chromium.screen(1000);
    for (String name :
        List.of(
            "https://w3id.org/partnergraph/id/krakow",
            service() + "page/krakow?lang=de#top",
            service() + "page/kr%61kow",
            "http://www.wikidata.org/entity/Q31487",
            "Q31487")) {
      show("entity='%s' lang='en'".formatted(name));
      assertThat(chromium.one(".title").getText()).as(name).isEqualTo("Kraków");
      assertThat(chromium.one(".foot a").getDomProperty("href")).contains("/page/krakow");
    }
    show(
        "entity='https://w3id.org/partnergraph/id/tomasz-daros' lang='en'"
            + " to='https://w3id.org/partnergraph/id/holger-mahnicke'");
    assertThat(chromium.one(".title").getText()).isEqualTo("Tomasz Daros – Holger Mahnicke");
    open("entity='https://example.org/somewhere/krakow' lang='en'");
    awaitTrue("return ['missing', 'refused'].includes(w.state)");
  }

  @Test
  void fromItsOwnSiteTheModuleAsksTheServiceNothingBeforeTheVisitorDoes() {
    chromium.screen(1000);
    String module = new String(WidgetModule.load().source(), StandardCharsets.UTF_8);
    site.file("/own/graph.js", module, "text/javascript");
    bare(
        "<script type='module' src='/own/graph.js'></script>",
        "<partner-graph entity='burkhard-jung' lang='de' load='click' src='%s'></partner-graph>"
            .formatted(service().replaceFirst("/$", "")),
        Map.of());
    chromium.await("ask");
    assertThat(chromium.text()).contains(server.address().getAuthority());
    assertThat(chromium.requests())
        .hasSize(2)
        .allMatch(address -> address.startsWith(site.origin().toString()));
    chromium.one(".state button").click();
    chromium.await("ready");
    assertThat(chromium.requests()).hasSize(1).allMatch(a -> a.startsWith(service() + "api/"));
  }

  @Test
  void choosesItsFormWhenItFirstHasASize() {
    chromium.screen(1000);
    String tab = "<div id='tab' style='display: none'>%s</div>";
    page("", tab.formatted("<partner-graph entity='leipzig' lang='en'></partner-graph>"), Map.of());
    chromium.await("ready");
    ask("document.getElementById('tab').style.display = 'block'");
    awaitTrue(
        "return w.state === 'ready' && root.querySelector('.canvas').viewBox.baseVal.width > 600");
    chromium.screen(320);
    page("", tab.formatted("<partner-graph entity='leipzig' lang='en'></partner-graph>"), Map.of());
    chromium.await("ready");
    ask("document.getElementById('tab').style.display = 'block'");
    awaitTrue(
        "return w.state === 'ready' && root.querySelector('.canvas').viewBox.baseVal.width < 480");
  }

  @Test
  void mayBeTakenAwayAndPutBack() {
    chromium.screen(1000);
    show("entity='burkhard-jung' lang='en'");
    chromium.requests();
    ask("const main = w.parentNode; w.remove(); main.append(w)");
    awaitTrue("return w.state === 'ready' && root.querySelectorAll('.node').length > 3");
    assertThat(ask("return root.querySelectorAll('.frame').length")).isEqualTo(1L);
    assertThat(chromium.requests()).hasSizeLessThan(2);
    ask(
        "window.kept = w; w.setAttribute('entity', 'krakow'); w.remove(); w.setAttribute('entity', 'leipzig')");
    chromium.script("document.querySelector('main').append(kept)");
    awaitTrue("return w.state === 'ready'");
    assertThat(chromium.one(".title").getText()).isEqualTo("Leipzig");
    assertThat(chromium.complaints()).isEmpty();
  }
}
