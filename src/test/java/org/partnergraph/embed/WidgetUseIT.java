package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What readers and pages do with the widget, in a real Chromium. */
class WidgetUseIT extends WidgetFixture {

  @BeforeEach
  void usualScreen() {
    chromium.screen(1000, "prefers-color-scheme", "light");
  }

  @Test
  void theKeyboardWalksFromACityToAQuoteAndBack() {
    show("entity='leipzig' lang='en' limit='60'");
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
    show("entity='burkhard-jung' lang='en'");
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

  /** A screen reader is told where the arrow keys lead, and what opens. */
  @Test
  void whoHearsIsToldWhereTheKeysLeadAndWhatOpens() {
    String told = "return root.querySelector('[role=status].sr').textContent";
    show("entity='leipzig' lang='en' limit='60'");
    ask("root.querySelector('.node[tabindex=\"0\"]').focus()");
    assertThat(ask(told)).isEqualTo("Leipzig");
    chromium.press(Keys.ARROW_RIGHT);
    String line = String.valueOf(ask(told));
    assertThat(chromium.focus()).startsWith(line);
    chromium.press(Keys.ENTER);
    assertThat(String.valueOf(ask(told)))
        .startsWith(line)
        .endsWith(chromium.one(".panel blockquote").getText());
    chromium.press(Keys.ESCAPE, Keys.ARROW_RIGHT, Keys.ENTER);
    assertThat(String.valueOf(ask(told))).startsWith(chromium.one(".panel h3").getText());
  }

  @Test
  void theKeyboardGetsThroughAndOut() {
    show("entity='burkhard-jung' lang='en'");
    chromium.script("document.getElementById('before').focus()");
    tabTo("after");
    for (int i = 0; i < 40 && !chromium.focus().equals("before"); i++) {
      chromium.pressTab(true);
    }
    assertThat(chromium.focus()).isEqualTo("before");
  }

  @Test
  void theTableIsOneKeyAwayAndSaysTheSame() {
    show("entity='burkhard-jung' lang='en'");
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
  void kindsAndYearsFilterPictureAndTable() {
    show("entity='burkhard-jung' lang='en'");
    int lines = chromium.all(".edge").size();
    chromium.one(".foot button[aria-expanded]").click();
    chromium.one(".chip input").click();
    int fewer = chromium.all(".edge").size();
    assertThat(fewer).isLessThan(lines).isPositive();
    assertThat(
            String.valueOf(
                chromium.script(FIRST + "return w.shadowRoot.querySelector('.sr').textContent")))
        .isEqualTo("Visible: %d of %d lines.".formatted(fewer, lines));
    chromium.one(".chip input").click();
    ask("root.querySelectorAll('.chips input').forEach((kind) => kind.click()); w.table(true)");
    assertThat(chromium.one(".stage").getText()).isEqualTo("The filter leaves nothing here.");
    ask("w.table(false); root.querySelectorAll('.chips input').forEach((kind) => kind.click())");
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
  void aPeriodShowsWhatMeetsItAndTheUndatedUntilTheyAreTakenAway() {
    chromium.screen(1000);
    show("entity='krakow' lang='en' limit='200'");
    chromium.script(FIRST + "w.toggleFilter(true)");
    int all = chromium.all(".edge").size();
    period("1973", "1973");
    int both = chromium.all(".edge").size();
    int undated = chromium.all(".edge.undated").size();
    assertThat(undated).isBetween(1, both - 1);
    assertThat(ask("return root.querySelector('[type=range]').ariaValueText"))
        .isEqualTo("1973 – 1973");
    List<WebElement> kinds = chromium.all(".years .chip input");
    assertThat(kinds).hasSize(1);
    assertThat(kinds.get(0).isSelected()).isTrue();
    assertThat(chromium.one(".years .chip").getText())
        .isEqualToNormalizingWhitespace("Without a date " + undated);
    kinds.get(0).click();
    assertThat(chromium.all(".edge")).hasSizeBetween(1, 6).hasSizeLessThanOrEqualTo(both - 1);
    period("1900", "2100");
    kinds.get(0).click();
    assertThat(chromium.all(".edge")).hasSize(all);
    assertThat(chromium.all(".edge.undated")).isEmpty();
  }

  private static void period(String since, String until) {
    ask(
        "const ends = root.querySelectorAll('[type=range]'); ends.forEach((end, i) => {"
            + "end.value = arguments[i]; end.dispatchEvent(new Event('input')); })",
        since,
        until);
  }

  @Test
  void theBarsOfTheYearsStandAboveTheirPlacesOnTheSliders() {
    chromium.screen(1000);
    show("entity='leipzig' lang='en' view='timeline'");
    chromium.script(FIRST + "w.toggleFilter(true)");
    assertThat(
            (List<?>)
                ask(
                    """
            const [from] = root.querySelectorAll('[type=range]');
            const track = from.getBoundingClientRect();
            const bars = [...root.querySelectorAll('.bars rect')];
            const middle = (bar) => { const box = bar.getBoundingClientRect(); return (box.left + box.right) / 2; };
            return [bars.length > 10, Math.abs(middle(bars[0]) - track.left - 8) < 1.5,
              Math.abs(middle(bars.at(-1)) - track.right + 8) < 1.5, track.width > 300];
            """))
        .isEqualTo(List.of(true, true, true, true));
  }

  @Test
  void yearsRunOnlyWhereMotionIsWelcome() {
    chromium.screen(1000, "prefers-reduced-motion", "no-preference");
    show("entity='burkhard-jung' lang='en'");
    chromium.script(FIRST + "w.toggleFilter(true)");
    int lines = chromium.all(".edge").size();
    chromium.one("button[aria-label='Run through the years']").click();
    chromium.awaitScript(
        FIRST
            + "return w.shadowRoot.querySelectorAll('.edge:not([display])').length < arguments[0]",
        lines);
    chromium.screen(1000, "prefers-reduced-motion", "reduce");
    show("entity='burkhard-jung' lang='en'");
    chromium.script(FIRST + "w.toggleFilter(true)");
    assertThat(chromium.all("input[type=range]")).hasSize(2);
    assertThat(chromium.all("button[aria-label='Run through the years']")).isEmpty();
  }

  @Test
  void tellsThePageWhatIsChosen() {
    show("entity='burkhard-jung' lang='en'");
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
    show("entity='burkhard-jung' lang='en'");
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
  void theFocusStaysOnTheButtonThatChangesTheView() {
    show("entity='leipzig' lang='en'");
    for (String view : List.of("map", "timeline", "card", "graph")) {
      WebElement button = chromium.one("button[value=%s]".formatted(view));
      button.click();
      awaitTrue(
          "return w.state === 'ready' && root.querySelector('[value=' + arguments[0] + '][aria-pressed=true]') !== null",
          view);
      assertThat(ask("return root.activeElement.value")).isEqualTo(view);
      assertThat(button.isDisplayed()).isTrue();
    }
    assertThat(chromium.all("button[aria-pressed=true]")).hasSize(1);
  }

  @Test
  void quotesTellTheirLanguage() {
    show("entity='burkhard-jung' lang='en'");
    ask("w.select('e0')");
    assertThat(chromium.one(".panel blockquote").getAttribute("lang")).isEqualTo("de");
    ask("w.table(true)");
    assertThat((Long) ask("return root.querySelectorAll('blockquote').length"))
        .isGreaterThan(5)
        .isEqualTo(ask("return root.querySelectorAll('blockquote[lang=de]').length"));
  }

  @Test
  void nothingHidesWhatHasTheFocus() {
    for (int width : new int[] {1000, 320}) {
      chromium.screen(width, "prefers-color-scheme", "light");
      show("entity='leipzig' lang='en'");
      int looked = 0;
      for (String node : List.of("krakow", "clara-schumann", "leipzig")) {
        ask("w.select(arguments[0])", node);
        assertThat(chromium.all(".panel")).hasSize(1);
        ask("root.querySelector('.canvas [tabindex=\"0\"]').focus()");
        for (var key : List.of(Keys.ARROW_RIGHT, Keys.ARROW_UP, Keys.ARROW_LEFT, Keys.ARROW_DOWN)) {
          chromium.press(key);
          looked++;
          assertThat(
                  ask(
                      "const a = root.activeElement; const b = (a.querySelector('.symbol') ?? a.querySelector('.line')).getBoundingClientRect();"
                          + "const s = root.querySelector('.stage').getBoundingClientRect();"
                          + "const p = root.querySelector('.panel').getBoundingClientRect();"
                          + "const over = Math.max(0, Math.min(b.right, p.right) - Math.max(b.left, p.left)) * Math.max(0, Math.min(b.bottom, p.bottom) - Math.max(b.top, p.top));"
                          + "const out = b.left >= s.right || b.right <= s.left || b.top >= s.bottom || b.bottom <= s.top;"
                          + "return [over >= b.width * b.height && b.width * b.height > 0, out].join()"))
              .as("%s at %d after %s", node, width, key.name())
              .isEqualTo("false,false");
        }
        assertThat(chromium.all(".panel")).hasSize(width == 320 ? 0 : 1);
      }
      assertThat(looked).isEqualTo(12);
    }
  }

  @Test
  void theFilterClosesWhereItDoesNothing() {
    show("entity='burkhard-jung' lang='en'");
    ask("w.toggleFilter(true); w.show('timeline')");
    chromium.await("ready");
    assertThat(chromium.all(".filter")).hasSize(1);
    ask("w.show('card')");
    awaitTrue("return w.state === 'ready' && root.querySelector('.facts') !== null");
    assertThat(chromium.all(".filter, button[aria-expanded]")).isEmpty();
  }

  @Test
  void runningYearsAreToldOnceAtTheirEnd() {
    chromium.screen(1000, "prefers-reduced-motion", "no-preference");
    show("entity='burkhard-jung' lang='en'");
    ask(
        "w.toggleFilter(true); window.said = []; new MutationObserver(() => said.push(root.querySelector('.sr').textContent))"
            + ".observe(root.querySelector('.sr'), {childList: true, characterData: true, subtree: true})");
    WebElement play = chromium.one("button[aria-label='Run through the years']");
    play.click();
    assertThat(play.getAttribute("title")).isEqualTo("Pause");
    awaitTrue("return !root.querySelector('button[aria-label=Pause]')");
    assertThat(play.getAttribute("title")).isEqualTo("Run through the years");
    assertThat((List<?>) chromium.script("return said")).hasSize(1);
    assertThat(String.valueOf(chromium.script("return said[0]"))).startsWith("Visible: ");
  }

  @Test
  void theFilterLeavesOnlyWhatHangsOnTheMiddle() {
    show("entity='krakow' lang='en'");
    ask("w.expand('leipzig')");
    awaitTrue("return w.state === 'ready' && w.expanded.has('leipzig')");
    String walked =
        """
        const shown = [...root.querySelectorAll('.node:not([display])')].map((n) => n.stop.node);
        const lines = [...root.querySelectorAll('.edge:not([display])')].map((e) => e.stop.edge);
        const reached = new Set(['krakow']);
        for (const id of reached) for (const {from, to} of lines) {
          if (from === id) reached.add(to);
          if (to === id) reached.add(from);
        }
        return [shown.length, shown.filter(({id}) => !reached.has(id)).length, lines.length];
        """;
    assertThat((Long) ((List<?>) ask(walked)).get(0)).isGreaterThan(20);
    assertThat(((List<?>) ask(walked)).get(1)).isEqualTo(0L);
    ask("w.toggleFilter(true)");
    for (WebElement kind : chromium.all(".chips .chip input")) {
      kind.click();
      assertThat(((List<?>) ask(walked)).get(1)).isEqualTo(0L);
    }
    assertThat(ask(walked)).isEqualTo(List.of(1L, 0L, 0L));
  }

  @Test
  void aClickWithoutAPointerAfterADragIsTaken() {
    show("entity='burkhard-jung' lang='en'");
    WebElement line = chromium.one(".edge .line");
    ask(
        """
        const c = root.querySelector('.canvas');
        c.setPointerCapture = () => {};
        const send = (type, x) => c.dispatchEvent(new PointerEvent(type, {pointerId: 1, clientX: x, clientY: 300, bubbles: true}));
        send('pointerdown', 300); send('pointermove', 350); send('pointerup', 350);
        """);
    click(line);
    assertThat(chromium.all(".panel")).hasSize(1);
  }
}
