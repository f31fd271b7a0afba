package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;

/** How pictures look: on the screen, on paper, saved, large, and beside those of the service. */
class WidgetPictureIT extends WidgetFixture {

  private static final Pattern SIGN =
      Pattern.compile("<text[^>]* x=\"([-0-9.]+)\" y=\"([-0-9.]+)\"[^>]*>([∴≠])</text>");

  @BeforeEach
  void usualScreen() {
    chromium.screen(1000, "prefers-color-scheme", "light");
  }

  @Test
  void signsAreThoseOfThePictureOfTheService() {
    for (String query :
        List.of("entity='leipzig' lang='en' limit='60'", "entity='krakow' lang='pl' limit='60'")) {
      show(query);
      String[] parts = query.split("'", -1);
      String path = "/api/entities/%s/graph.svg?limit=60&lang=%s".formatted(parts[1], parts[3]);
      List<String> signs = new ArrayList<>();
      Matcher sign = SIGN.matcher(new Browser(server).get(path).body());
      while (sign.find()) {
        signs.add(
            "%s %s %s".formatted(sign.group(3), number(sign.group(1)), number(sign.group(2))));
      }
      Object drawn =
          ask(
              "return [...root.querySelectorAll('.edge .sign')].map((t) => [t.textContent,"
                  + " Number(t.getAttribute('x')).toFixed(1), Number(t.getAttribute('y')).toFixed(1)].join(' '))");
      assertThat(signs).as(query).isNotEmpty();
      assertThat(((List<?>) drawn).stream().map(String::valueOf))
          .containsExactlyInAnyOrderElementsOf(signs);
    }
    assertThat(paper()).isEqualTo("rgb(251, 250, 247)");
    ask("w.help()");
    assertThat(chromium.one(".legend").getText()).contains("Znaki", "wyprowadzone", "sprzeczne");
    assertThat(chromium.all(".legend .sign")).hasSize(2);
  }

  private static String number(String text) {
    return String.format(Locale.ROOT, "%.1f", Double.parseDouble(text));
  }

  private static String paper() {
    return String.valueOf(
        ask("return getComputedStyle(root.querySelector('.frame')).backgroundColor"));
  }

  /** Those across the picture too, on a telephone as well. */
  @ParameterizedTest
  @ValueSource(ints = {1000, 320})
  void everyLineThatIsNotSimplySaidHasASign(int width) {
    chromium.screen(width, "prefers-color-scheme", "light");
    show("entity='krakow' lang='en' limit='60'");
    List<?> bare =
        (List<?>)
            ask(
                "const doubtful = [...root.querySelectorAll('.edge:not(.stated)')];"
                    + "return [doubtful.filter((e) => e.matches('.chord.derived')).length,"
                    + " doubtful.filter((e) => e.matches('.chord.contested')).length,"
                    + " doubtful.filter((e) => !e.querySelector('.sign')).length]");
    assertThat((Long) bare.get(0)).isPositive();
    assertThat((Long) bare.get(1)).isPositive();
    assertThat(bare.get(2)).isEqualTo(0L);
  }

  @Test
  void printShowsTheWholePictureOnLightPaper() throws IOException {
    chromium.screen(720, "prefers-color-scheme", "dark");
    show("entity='leipzig' lang='en'");
    ask("w.zoom(2)");
    assertThat(paper()).isEqualTo("rgb(20, 24, 27)");
    chromium.devTools("Emulation.setEmulatedMedia", Map.of("media", "print"));
    chromium.shoot("print");
    Object sizes =
        ask(
            "const box = (c) => root.querySelector(c).getBoundingClientRect(); const [c, s, f] = ['.canvas', '.stage', '.frame'].map(box);"
                + "const n = [...root.querySelectorAll('.node')].map((e) => e.getBoundingClientRect());"
                + "return [c.height <= s.height + 1, c.width <= s.width + 1, s.bottom <= f.bottom + 1, c.height > 300,"
                + " n.length > 20 && n.every((b) => b.top >= s.top - 1 && b.bottom <= s.bottom + 1 && b.left >= s.left - 1 && b.right <= s.right + 1)].join()");
    assertThat(sizes).isEqualTo("true,true,true,true,true");
    assertThat(paper()).isEqualTo("rgb(251, 250, 247)");
    assertThat(ask("return getComputedStyle(root.querySelector('.node:not(.middle) .label')).fill"))
        .isEqualTo("rgb(29, 36, 41)");
    assertThat(chromium.all(".views, .controls, .foot button, .toggle")).isEmpty();
    ask("w.table(true)");
    assertThat(
            ask(
                "const t = root.querySelector('table').getBoundingClientRect(); const f = root.querySelector('.frame').getBoundingClientRect();"
                    + "return t.height > 760 && t.bottom <= f.bottom + 1"))
        .isEqualTo(true);
    chromium.shoot("print-table");
    ask("w.select('krakow'); w.table(false); w.select('krakow')");
    awaitTrue("return root.querySelectorAll('.panel .facts .entity').length > 9");
    assertThat(chromium.one(".panel").getText())
        .contains("Leipzig has been", "Kraków–Kyiv city partnership");
    assertThat(chromium.all(".panel button:not(.entity)")).isEmpty();
    chromium.devTools("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  void forcedColoursAreThoseOfTheReader() throws IOException {
    chromium.screen(1000, "forced-colors", "active");
    show("entity='burkhard-jung' lang='en'");
    chromium.shoot("forced-colours");
    Object colours =
        ask(
            "const probe = document.body.appendChild(document.createElement('i')); const real = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };"
                + "const all = (css, what) => { const found = [...root.querySelectorAll(css)]; return found.length > 3 && found.every((e) => getComputedStyle(e)[what] === real(css === '.canvas .node:not(.middle) .hit' ? 'Canvas' : 'CanvasText')); };"
                + "return [all('.edge .line', 'stroke'), all('.canvas .node:not(.middle) text', 'fill'), all('.canvas .node:not(.middle) .hit', 'fill'), real('Canvas') !== real('CanvasText')].join()");
    assertThat(colours).isEqualTo("true,true,true,true");
  }

  @Test
  void aSavedPictureCanBeRead() {
    show("entity='leipzig' lang='en'");
    Object ink =
        chromium.script(
            FIRST
                + """
                return w.picture('svg').then(async (text) => {
                  const picture = new Image();
                  picture.src = URL.createObjectURL(new Blob([text], {type: 'image/svg+xml'}));
                  await picture.decode();
                  const {width, height} = root.querySelector('.canvas').viewBox.baseVal;
                  const to = new OffscreenCanvas(width * 2, height * 2).getContext('2d', {willReadFrequently: true});
                  to.drawImage(picture, 0, 0, width * 2, height * 2);
                  const dark = (node) => {
                    const {x, y, width: w, height: h} = node.querySelector('.label').getBBox();
                    const {data} = to.getImageData(x * 2, y * 2, w * 2, h * 2);
                    let n = 0;
                    for (let i = 0; i < data.length; i += 4) n += Math.hypot(data[i] - 29, data[i + 1] - 36, data[i + 2] - 41) < 40;
                    return n / (w * h * 4);
                  };
                  const nodes = [...root.querySelectorAll('.node:not(.middle)')];
                  return [nodes.length, nodes.filter((node) => dark(node) < 0.02).length, text.includes('font-style="italic"')];
                })
                """);
    assertThat((Long) ((List<?>) ink).get(0)).isGreaterThan(20);
    assertThat(((List<?>) ink).get(1)).as("labels without ink").isEqualTo(0L);
    assertThat(((List<?>) ink).get(2)).isEqualTo(true);
  }

  @Test
  void givesImagesAndACitationAway() {
    show("entity='burkhard-jung' lang='en'");
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

  /** Whatever view it stands in: what is left out on the page is left out of the image. */
  @Test
  void aSavedPictureHasWhatTheFilterLeaves() {
    for (String view : List.of("graph", "table", "map")) {
      show("entity='leipzig' lang='en' limit='60' view='%s'".formatted(view));
      String all = saved();
      assertThat(all).contains("Houston", "Moscow");
      choose("cooperation");
      assertThat(saved()).as(view).contains("Houston").doesNotContain("Moscow");
      if (!view.equals("table")) {
        ask("w.table(true)");
        assertThat(saved()).as(view + " as a table").contains("Houston").doesNotContain("Moscow");
        ask("w.table(false)");
        assertThat(chromium.all(".canvas")).hasSize(1);
      }
    }
    show("entity='leipzig' lang='en' view='timeline'");
    assertThat(saved()).contains("Leipzig–Houston", "Leipzig–Moscow", "Renewal");
    ask("w.toggleFilter(true)");
    years(1990, 2000);
    assertThat(saved())
        .contains("Leipzig–Houston", "Renewal", "Operating microscope")
        .doesNotContain("Leipzig–Moscow");
    ask("root.querySelector('.years .chip input').click()");
    assertThat(saved())
        .contains("Leipzig–Houston", "Renewal")
        .doesNotContain("Leipzig–Moscow", "Operating microscope");
    choose("party");
    for (boolean table : new boolean[] {false, true}) {
      ask("w.table(arguments[0])", table);
      assertThat(chromium.text()).contains("Renewal").doesNotContain("Leipzig–Houston");
      assertThat(saved()).contains("Renewal").doesNotContain("Leipzig–Houston");
    }
  }

  /** Unticks a kind in the filter. */
  private static void choose(String kind) {
    ask(
        "w.toggleFilter(true); [...root.querySelectorAll('.chips .chip')]"
            + ".find((c) => c.textContent.startsWith(arguments[0])).querySelector('input').click()",
        kind);
  }

  private static void years(int from, int until) {
    ask(
        "[...root.querySelectorAll('.ends input')].forEach((end, i) => {"
            + " end.value = arguments[i]; end.dispatchEvent(new Event('input')); })",
        from,
        until);
  }

  private static String saved() {
    return String.valueOf(chromium.script(FIRST + "return w.picture('svg')"));
  }

  @Test
  void sixtyNodesCanBeReadAndNoLabelLiesOnAnother() throws IOException {
    for (int width : new int[] {1000, 700, 320}) {
      chromium.screen(width, "prefers-color-scheme", "light");
      show("entity='leipzig' lang='en' limit='60'");
      chromium.shoot("sixty-" + width);
      Object faults =
          ask(
              """
              const labels = [...root.querySelectorAll('.node')].map((node) => [...node.querySelectorAll('text')].map((t) => t.getBoundingClientRect()))
                .map((lines) => ({left: Math.min(...lines.map((b) => b.left)), right: Math.max(...lines.map((b) => b.right)), top: Math.min(...lines.map((b) => b.top)), bottom: Math.max(...lines.map((b) => b.bottom))}));
              const over = labels.filter((a, i) => labels.some((b, j) => j < i && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3));
              const svg = root.querySelector('.canvas');
              const letters = 14 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              return [labels.length, over.length, letters];
              """);
      List<?> told = (List<?>) faults;
      assertThat((Long) told.get(0)).isGreaterThan(55);
      assertThat(told.get(1)).as("overlapping labels at %d", width).isEqualTo(0L);
      assertThat(((Number) told.get(2)).doubleValue()).isGreaterThan(11);
    }
  }

  @Test
  void targetsAreLargeEnoughEverywhere() {
    List<String> small = new ArrayList<>();
    long looked = 0;
    for (int width : new int[] {1000, 320}) {
      chromium.screen(
          width, "prefers-color-scheme", "light", "prefers-reduced-motion", "no-preference");
      for (String script :
          List.of(
              "0",
              "w.select('krakow')",
              "w.share()",
              "w.toggleFilter(true)",
              "w.zoom(2)",
              "w.table(true)")) {
        show("entity='leipzig' lang='en'");
        ask(script);
        awaitTrue("return !root.querySelector('.panel .loading')");
        List<?> told =
            (List<?>)
                ask(
                    "const all = [...root.querySelectorAll('button, .node .hit, input, summary, .foot a, .actions a')].filter((e) => e.checkVisibility() && e.getClientRects().length);"
                        + "return [all.length, all.map((e) => [e, e.closest('.chip') ?? e]).map(([e, t]) => [e, t.getBoundingClientRect()])"
                        + ".filter(([e, b]) => Math.min(b.width, b.height) + (e.matches('.node .hit') ? parseFloat(getComputedStyle(e).strokeWidth) : 0) < 23.9).map(([e, b]) => e.outerHTML.slice(0, 90) + b.width + 'x' + b.height)]");
        looked += (Long) told.get(0);
        ((List<?>) told.get(1)).forEach(one -> small.add(width + " " + script + ": " + one));
      }
    }
    assertThat(looked).isGreaterThan(400);
    assertThat(small).isEmpty();
  }

  @Test
  void linesAndNodesAreHitEasilyInASmallPictureToo() {
    show("entity='leipzig' lang='en' limit='60'");
    ask("w.fit(); w.zoom(0.5)");
    Object hits =
        ask(
            """
            const svg = root.querySelector('.canvas');
            const k = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            let nodes = 0;
            for (const node of root.querySelectorAll('.node')) {
              const hit = node.querySelector('.hit');
              const {height} = hit.getBBox();
              nodes += height * k + parseFloat(getComputedStyle(hit).strokeWidth) > 23.9 ? 1 : 0;
            }
            return [k, parseFloat(getComputedStyle(root.querySelector('.edge .hit')).strokeWidth), nodes / root.querySelectorAll('.node').length,
              getComputedStyle(root.querySelector('.edge .hit')).vectorEffect, getComputedStyle(root.querySelector('.node .hit')).vectorEffect];
            """);
    List<?> told = (List<?>) hits;
    assertThat(((Number) told.get(0)).doubleValue()).isLessThan(0.5);
    assertThat(((Number) told.get(1)).doubleValue()).isGreaterThanOrEqualTo(24);
    assertThat(((Number) told.get(2)).doubleValue()).isEqualTo(1);
    assertThat(told.get(3)).isEqualTo("non-scaling-stroke");
    assertThat(told.get(4)).isEqualTo("non-scaling-stroke");
  }
}
