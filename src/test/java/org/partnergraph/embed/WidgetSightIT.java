package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader sees first, what it means, and where there is more. */
class WidgetSightIT extends WidgetFixture {

  /** In scripts: the rectangles of the names, and how many of them lie on another. */
  private static final String NAMES =
      """
      const names = () => [...root.querySelectorAll('.node')].map((n) => [n, [...n.querySelectorAll('text')].map((t) => t.getBoundingClientRect())]).filter(([, b]) => b.length)
        .map(([n, b]) => ({n, left: Math.min(...b.map((x) => x.left)), right: Math.max(...b.map((x) => x.right)), top: Math.min(...b.map((x) => x.top)), bottom: Math.max(...b.map((x) => x.bottom))}));
      const over = (all) => all.filter((a, i) => all.some((b, j) => j < i && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)).length;
      """;

  @BeforeEach
  void usualScreen() {
    chromium.screen(1000, "prefers-color-scheme", "light");
  }

  @Test
  void aNetworkThatIsCutSaysHowMuchMoreThereIsAndLeadsThere() {
    Map<String, Double> least = Map.of("24", 12.0, "60", 8.4, "200", 8.3);
    for (String limit : List.of("24", "60", "200")) {
      show("entity='leipzig' lang='en' limit='%s'".formatted(limit));
      assertThat(letters()).as(limit).isGreaterThan(least.get(limit));
      assertThat(chromium.one(".beyond").getText()).as(limit).matches("[↑↓] \\d+ more");
    }
    chromium.one("button[aria-label='Show all']").click();
    assertThat(letters()).isGreaterThan(8.3);
    assertThat(chromium.one(".beyond").getText()).matches("[↑↓] \\d+ more");
    assertThat(chromium.one(".node.middle").isDisplayed()).isTrue();
    ask("root.querySelector('.stage').scrollTo(0, 0)");
    awaitTrue("return root.querySelectorAll('.beyond')[0].hidden");
    chromium.one(".beyond").click();
    awaitTrue("return root.querySelector('.stage').scrollTop > 200");
    awaitTrue("return !root.querySelectorAll('.beyond')[0].hidden");
    show("entity='tomasz-daros' lang='en'");
    assertThat(chromium.all(".beyond")).isEmpty();
  }

  /** Height of the letters of names, in pixels. */
  private static double letters() {
    return ((Number)
            ask(
                "const c = root.querySelector('.canvas'); return 14 * c.getBoundingClientRect().width / c.viewBox.baseVal.width"))
        .doubleValue();
  }

  /** Each cell on a line of its own, with what it is. */
  @Test
  void aTableIsNotCutOnASmallScreen() {
    chromium.screen(320, "prefers-color-scheme", "light");
    for (String view : List.of("table", "timeline", "map")) {
      show("entity='leipzig' lang='de' view='%s'".formatted(view));
      ask("w.table(true)");
      assertThat(chromium.all(".views button[aria-pressed=true]")).as(view).isEmpty();
      List<?> told =
          (List<?>)
              ask(
                  """
                  const wide = root.querySelector('.wide'), cells = [...root.querySelectorAll('td')].filter((c) => c.textContent);
                  const place = wide.getBoundingClientRect();
                  return [cells.length, wide.scrollWidth <= wide.clientWidth,
                    cells.filter((c) => c.getBoundingClientRect().right > place.right).length,
                    cells.every((c) => getComputedStyle(c, '::before').content === `"${c.dataset.name}"`)];
                  """);
      assertThat((Long) told.get(0)).as(view).isGreaterThan(20);
      assertThat(told.subList(1, 4)).as(view).isEqualTo(List.of(true, 0L, true));
    }
  }

  @Test
  void noNameOfTheFirstPictureIsCutAtItsSidesHoweverNarrowThePlaceIs() {
    for (int width : new int[] {336, 500, 600, 640, 700, 1000, 1200}) {
      chromium.screen(width, "prefers-color-scheme", "light");
      for (String entity : List.of("leipzig", "krakow", "tomasz-daros")) {
        show("entity='%s' lang='de'".formatted(entity));
        Object names =
            ask(
                """
                const stage = root.querySelector('.stage').getBoundingClientRect();
                const names = [...root.querySelectorAll('.canvas text')].map((t) => t.getBoundingClientRect()).filter((b) => b.width);
                return [names.length, names.filter((b) => b.left < stage.left - 1 || b.right > stage.right + 1).length];
                """);
        assertThat((Long) ((List<?>) names).get(0)).isGreaterThan(4);
        assertThat(((List<?>) names).get(1)).as(entity + " " + width).isEqualTo(0L);
      }
    }
  }

  @Test
  void theFilterShowsTheLinesAsTheyAre() {
    show("entity='leipzig' lang='en'");
    ask("w.toggleFilter(true)");
    Object faults =
        ask(
            """
            const look = (p) => [p.getAttribute('stroke-dasharray'), getComputedStyle(p).stroke].join();
            const chips = [...root.querySelectorAll('.chips .chip')];
            const lines = [...root.querySelectorAll('.edge')].map((e) => look(e.querySelector('.line')));
            return [chips.length, chips.filter((c) => !lines.includes(look(c.querySelector('path')))).length,
              new Set(chips.map((c) => c.querySelector('path').getAttribute('stroke-dasharray'))).size];
            """);
    assertThat((Long) ((List<?>) faults).get(0)).isGreaterThan(8);
    assertThat(((List<?>) faults).get(1)).isEqualTo(0L);
    assertThat((Long) ((List<?>) faults).get(2)).isGreaterThan(4);
    ask("w.help()");
    Object key =
        ask(
            """
            const told = new Set([...root.querySelectorAll('.legend path.line')].map((p) => p.getAttribute('stroke-dasharray')));
            const drawn = [...root.querySelectorAll('.canvas .edge .line')].map((p) => p.getAttribute('stroke-dasharray'));
            return [drawn.length > 20, drawn.every((dash) => told.has(dash)), root.querySelectorAll('.legend circle').length > 5].join();
            """);
    assertThat(key).isEqualTo("true,true,true");
  }

  @Test
  void namesOfAMapStandByTheirMarksAtEverySize() throws IOException {
    for (int width : new int[] {1000, 336}) {
      chromium.screen(width, "prefers-color-scheme", "light");
      show("entity='leipzig' lang='de' view='map'");
      chromium.shoot("map-" + width);
      for (int i = 0; i < 8; i++) {
        List<?> told =
            (List<?>)
                ask(
                    NAMES
                        + """
                        const all = names();
                        const far = all.filter(({n, left, right, top, bottom}) => {
                          const b = n.querySelector('.symbol').getBoundingClientRect(), x = b.x + b.width / 2, y = b.y + b.height / 2;
                          return Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom)) > 30;
                        });
                        return [all.length, over(all), far.length];
                        """);
        // on a telephone those that could be taken for names of others are left to the table
        long least = width == 1000 ? 14 : 12;
        assertThat((Long) told.get(0))
            .as("names at %d, %d", width, i)
            .isGreaterThanOrEqualTo(least);
        assertThat(told.get(1)).as("names on names at %d, %d", width, i).isEqualTo(0L);
        if (width == 1000 || i > 5) {
          assertThat(told.get(2)).as("names far from marks at %d, %d", width, i).isEqualTo(0L);
        }
        ask("w.zoom(1.3)");
      }
    }
  }

  @Test
  void aMapIsSeenWholeOnASmallScreen() {
    chromium.screen(336, "prefers-color-scheme", "light");
    for (String id : List.of("leipzig", "krakow", "kyiv", "partnership-leipzig-krakow")) {
      show("entity='%s' lang='de' view='map'".formatted(id));
      Object cut =
          ask(
              """
              const s = root.querySelector('.stage').getBoundingClientRect();
              const all = [...root.querySelectorAll('.canvas :is(text, .symbol)')].map((e) => e.getBoundingClientRect());
              return [all.length, all.filter((b) => b.left < s.left - 1 || b.right > s.right + 1 || b.top < s.top - 1 || b.bottom > s.bottom + 1).length];
              """);
      assertThat((Long) ((List<?>) cut).get(0)).as(id).isGreaterThan(4);
      assertThat(((List<?>) cut).get(1)).as(id).isEqualTo(0L);
    }
  }

  @Test
  void aPointerThatPassesDoesNotTakeTheTextOfWhatIsOpen() {
    show("entity='leipzig' lang='en'");
    Object texts =
        ask(
            """
            const edges = [...root.querySelectorAll('.edge')].filter((e) => e.stop.edge.sentence);
            w.select(edges[0].stop.edge.id);
            const before = root.querySelector('.caption').textContent;
            edges[5].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
            const after = root.querySelector('.caption').textContent;
            root.querySelector('.panel button').click();
            edges[5].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
            return [edges[0].stop.edge.sentence === before, before === after, root.querySelector('.caption').textContent === edges[5].stop.edge.sentence].join();
            """);
    assertThat(texts).isEqualTo("true,true,true");
  }

  @Test
  void everyViewGivesImagesAwayUnderNamesOfTheirOwn() {
    for (String view : List.of("graph", "map", "timeline", "card")) {
      show("entity='leipzig' lang='en' view='%s'".formatted(view));
      Object image =
          ask(
              """
              return Promise.all([w.picture('svg'), w.picture('png').then(createImageBitmap)]).then(([text, bitmap]) => [text.includes('<svg') && text.includes('Leipzig'), bitmap.width > 600].join());
              """);
      assertThat(image).as(view).isEqualTo("true,true");
      chromium.script(
          "window.names = []; HTMLAnchorElement.prototype.click = function () { names.push(this.download); }");
      ask("w.share()");
      ask("root.querySelectorAll('.panelbody .actions button')[0].click()");
      chromium.awaitScript("return window.names.length > 0");
      String told = view.equals("card") ? "graph" : view;
      assertThat(chromium.script("return window.names[0]"))
          .isEqualTo("partnergraph-leipzig-%s.svg".formatted(told));
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void tabLeadsIntoThePictureAtItsMiddleAndOut() {
    show("entity='leipzig' lang='en'");
    tabTo("Profile");
    chromium.pressTab(false);
    assertThat(chromium.focus()).startsWith("Leipzig, ");
    chromium.pressTab(false);
    assertThat(chromium.focus()).isEqualTo("Filter");
  }

  @Test
  void aPictureStaysIfThereIsNoConnectionToExpandIt() {
    show("entity='leipzig' lang='en'");
    chromium.devTools("Network.enable", Map.of());
    network(true);
    try {
      for (int i = 0; i < 3; i++) {
        ask("w.expand('krakow')");
        awaitTrue(
            "return w.state === 'ready' && root.querySelector('.caption').textContent === 'The service cannot be reached'");
      }
      assertThat(chromium.all("button[aria-label=Back]")).isEmpty();
      assertThat(chromium.all(".node")).hasSizeGreaterThan(15);
      assertThat(ask("return w.expanded.size")).isEqualTo(0L);
    } finally {
      network(false);
    }
    Object before = ask("return root.querySelectorAll('.node').length");
    ask("w.expand('krakow')");
    awaitTrue("return w.expanded.has('krakow') && w.state === 'ready'");
    awaitNodes("> " + before);
  }

  private static void network(boolean isOff) {
    chromium.devTools(
        "Network.emulateNetworkConditions",
        Map.of("offline", isOff, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  @Test
  void aTableOnASmallScreenBreaksNoWord() {
    chromium.screen(336, "prefers-color-scheme", "light");
    show("entity='krakow' lang='pl' view='table'");
    Object broken =
        ask(
            """
            let words = 0;
            const broken = [];
            for (const cell of root.querySelectorAll('tbody td:not(:has(details))')) {
              const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                for (const {0: word, index} of text.data.matchAll(/[^\\s–-]+/g)) {
                  const range = document.createRange();
                  range.setStart(text, index);
                  range.setEnd(text, index + word.length);
                  words++;
                  if (new Set([...range.getClientRects()].map((b) => Math.round(b.top))).size > 1) broken.push(word);
                }
              }
            }
            return [words > 50, broken.join(' ')].join();
            """);
    assertThat(broken).isEqualTo("true,");
  }

  @Test
  void anImageThatCannotBeSavedIsSaidToBeSo() {
    show("entity='leipzig' lang='en' view='timeline'");
    chromium.script(
        "window.unsaid = []; addEventListener('unhandledrejection', () => unsaid.push(1))");
    ask("w.share()");
    ask("w.picture = async () => null");
    for (int button = 0; button < 2; button++) {
      ask("root.querySelector('.caption').textContent = ''");
      ask("root.querySelectorAll('.panelbody .actions button')[arguments[0]].click()", button);
      awaitTrue("return root.querySelector('.caption').textContent === 'Not saved.'");
    }
    assertThat((List<?>) chromium.script("return window.unsaid")).isEmpty();
  }

  @Test
  void theNamesOfNodesSayWhatIsSeenInItsOrder() {
    for (String language : List.of("de", "en", "pl")) {
      for (String shown :
          List.of(
              "entity='leipzig' limit='200'",
              "entity='leipzig' view='map'",
              "entity='partnership-leipzig-krakow'")) {
        show("%s lang='%s'".formatted(shown, language));
        List<?> told =
            (List<?>)
                ask(
                    """
                    const plain = (text) => text.toLowerCase().replace(/\\s+/g, ' ').trim();
                    const nodes = [...root.querySelectorAll('.node')].map((n) => [plain(n.getAttribute('aria-label')), plain([...n.querySelectorAll('text:not([aria-hidden])')].map((t) => t.textContent).join(' '))]);
                    return [nodes.length, nodes.filter(([name, seen]) => !name.startsWith(seen)).join('; ')];
                    """);
        assertThat((Long) told.get(0)).isGreaterThan(7);
        assertThat(told.get(1)).as(shown + " " + language).isEqualTo("");
      }
    }
  }

  @Test
  void theSliderIsThatOfThePeriodThatThePageAsksFor() {
    show("entity='leipzig' lang='en' since='1990' until='2010-06'");
    ask("w.toggleFilter(true)");
    String sliders =
        "return [...root.querySelectorAll('[type=range]')].map((r) => [r.min, r.max, r.value].join()).join(' ') + ' ' + root.querySelector('.span').textContent";
    assertThat(ask(sliders)).isEqualTo("1990,2010,1990 1990,2010,2010 1990 – 2010");
    ask("w.setAttribute('until', '2024')");
    chromium.await("ready");
    ask("w.toggleFilter(true)");
    assertThat(ask(sliders)).isEqualTo("1990,2024,1990 1990,2024,2024 1990 – 2024");
  }

  @Test
  void groupsAreOfTheYearsOfWhatIsInThem() {
    show("entity='leipzig' lang='en'");
    List<?> groups =
        (List<?>)
            ask(
                """
                w.toggleFilter(true);
                const edges = [...root.querySelectorAll('.edge')].map((e) => e.stop.edge);
                const events = edges.find((e) => e.id === 'group-leipzig~all-event');
                const set = (i, value) => { const end = root.querySelectorAll('[type=range]')[i]; end.value = value; end.dispatchEvent(new Event('input')); };
                set(0, 2015);
                const inside = events.seen;
                set(0, 1973); set(1, 1980);
                const withUndated = events.seen;
                root.querySelector('.years .chip input').click();
                return [events.span[0] > 1900 && events.span[1] >= events.span[0], inside, events.undated, withUndated, events.seen];
                """);
    assertThat(groups).isEqualTo(List.of(true, true, true, true, false));
  }

  @Test
  void aHeadingGoesWithTheLastThatStoodBelowIt() {
    show("entity='leipzig' lang='en'");
    String headings =
        "return [...root.querySelectorAll('.canvas .heading')].filter((t) => !t.closest('[display=none]')).map((t) => t.textContent).join()";
    assertThat(String.valueOf(ask(headings))).contains("city partnership", "cooperation", "Events");
    ask(
        "w.toggleFilter(true); for (const chip of root.querySelectorAll('.chips .chip')) if (chip.textContent.startsWith('cooperation')) chip.querySelector('input').click()");
    assertThat(String.valueOf(ask(headings)))
        .contains("city partnership", "Events")
        .doesNotContain("cooperation");
    ask("for (const input of root.querySelectorAll('.chips input:checked')) input.click()");
    assertThat(ask(headings)).isEqualTo("");
    ask("for (const input of root.querySelectorAll('.chips input')) input.click()");
    assertThat(String.valueOf(ask(headings))).contains("city partnership", "cooperation");
  }
}
