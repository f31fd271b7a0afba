package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every view of the widget in every language and theme, wide and narrow, in a real Chromium. */
class WidgetViewsIT extends WidgetFixture {

  /** In an order that does not change, so that each has the same theme on each run. */
  private static final List<String> VIEWS =
      List.of(
          "graph entity='partnership-leipzig-krakow'",
          "map entity='leipzig'",
          "timeline entity='partnership-leipzig-krakow'",
          "card entity='burkhard-jung'",
          "table entity='burkhard-jung'",
          "connection entity='tomasz-daros' to='holger-mahnicke'");

  private static final List<String> LANGUAGES = List.of("de", "en", "pl");

  @Test
  void axeFindsNothingInAnyViewLanguageAndThemeAndNothingIsTooWide() throws IOException {
    List<String> faults = new ArrayList<>();
    int looked = 0;
    int darks = 0;
    for (String shown : VIEWS) {
      String[] parts = shown.split(" ", 2);
      String view = parts[0];
      for (String language : LANGUAGES) {
        for (int width : new int[] {1000, 320}) {
          boolean dark = (looked / 2 + looked++) % 2 == 1;
          darks += dark ? 1 : 0;
          chromium.screen(width, "prefers-color-scheme", dark ? "dark" : "light");
          open("view='%s' lang='%s' %s".formatted(view, language, parts[1]));
          chromium.await("ready");
          String where = "%s-%s-%d-%s".formatted(view, language, width, dark ? "dark" : "light");
          chromium.shoot(where);
          faults.addAll(chromium.faults(where));
          if (!view.equals("table") && !chromium.fits()) {
            faults.add(where + " is too wide");
          }
        }
      }
    }
    assertThat(looked).isEqualTo(36);
    assertThat(darks).isEqualTo(18);
    assertThat(faults).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void axeFindsNothingInPanelsFiltersAndContrast() throws IOException {
    List<String> faults = new ArrayList<>();
    for (int width : new int[] {1000, 320}) {
      chromium.screen(width, "prefers-contrast", "more", "prefers-color-scheme", "light");
      open("entity='leipzig' lang='en' theme='dark'");
      chromium.await("ready");
      for (String script : List.of("select('krakow')", "share()", "help()", "toggleFilter()")) {
        chromium.script("document.querySelector('partner-graph')." + script);
        if (script.startsWith("select")) {
          chromium.awaitScript(
              "return !document.querySelector('partner-graph').shadowRoot"
                  + ".querySelector('.panel .loading')");
        }
        String where = script.replaceAll("\\W.*", "") + "-" + width;
        chromium.shoot(where);
        faults.addAll(chromium.faults(where));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void themeAndColoursAreThoseOfThePage() {
    chromium.screen(1000, "prefers-color-scheme", "dark");
    open("entity='burkhard-jung' theme='light'");
    chromium.await("ready");
    assertThat(paper()).isEqualTo("rgb(251, 250, 247)");
    chromium.script("document.querySelector('partner-graph').setAttribute('theme', 'dark')");
    assertThat(paper()).isEqualTo("rgb(20, 24, 27)");
    chromium.script(
        "document.querySelector('partner-graph').style.setProperty('--pg-paper-dark', '#012')");
    assertThat(paper()).isEqualTo("rgb(0, 17, 34)");
    String set = "document.querySelector('partner-graph').setAttribute('theme', arguments[0])";
    chromium.script(set, "grey");
    chromium.await("refused");
    assertThat(chromium.text()).contains("“grey”");
    chromium.script(set, "light");
    chromium.await("ready");
    assertThat(paper()).isEqualTo("rgb(251, 250, 247)");
  }

  /** Each tells which keys do something in it. */
  @Test
  void everyViewHelps() {
    chromium.screen(1000);
    for (String view : List.of("graph", "map", "timeline", "card", "connection' to='krakow")) {
      open("entity='leipzig' lang='en' view='%s'".formatted(view));
      chromium.await("ready");
      chromium.one(".foot button:not([aria-expanded]) + button").click();
      boolean isDrawn = List.of("graph", "map").contains(view);
      assertThat(chromium.all(".panel kbd")).hasSize(isDrawn ? 8 : 3);
      assertThat(chromium.one(".panel").getText())
          .contains("Signs", "contradict each other", "T", "switches between picture and table");
      assertThat(chromium.faults(view)).isEmpty();
    }
  }

  private static String paper() {
    return String.valueOf(
        chromium.script(
            "return getComputedStyle(document.querySelector('partner-graph').shadowRoot"
                + ".querySelector('.frame')).backgroundColor"));
  }

  @Test
  void linesOfDifferentKindsDifferByTheirPattern() {
    chromium.screen(1000);
    open("entity='leipzig' lang='en'");
    chromium.await("ready");
    Object patterns =
        chromium.script(
            "return new Set([...document.querySelector('partner-graph').shadowRoot"
                + ".querySelectorAll('.line')].map(l => l.getAttribute('stroke-dasharray'))).size");
    assertThat((Long) patterns).isGreaterThan(4);
  }
}
