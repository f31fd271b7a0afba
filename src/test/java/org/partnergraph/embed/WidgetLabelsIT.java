package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** Names that want to be markup, that are very long, or that run from right to left. */
class WidgetLabelsIT extends WidgetFixture {

  private static final String ATTACK = "\"><img src=x onerror=\"window.hit=1\">";
  private static final String LONG = "Donaudampfschifffahrt".repeat(15).substring(0, 300);
  private static final String HEBREW = "קרקוב העיר העתיקה";
  private static final String ARABIC = "مدينة كييف";
  private static final String OVERRIDE = "Jung \u202Egnuj\u2066 not closed";
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("leipzig", ATTACK);
    LABELS.put("krakow", HEBREW);
    LABELS.put("kyiv", ARABIC);
    LABELS.put("burkhard-jung", OVERRIDE);
    LABELS.put("aleksander-miszalski", LONG);
    LABELS.put("partnership-leipzig-krakow", "</script><script>window.hit=2</script>");
    LABELS.put("clara-schumann", "Clara 👩🏽‍🎤🏳️‍🌈 <b onmouseover=hit=3>{0} ${1}</b>");
    LABELS.put("doc-001", "javascript:window.hit=4 <svg onload=hit=5>");
  }

  private static Server own;

  @BeforeAll
  static void rename() {
    own = Server.start(Config.inMemory().withToken("secret"), Progress.silent());
    String renames =
        LABELS.entrySet().stream().map(WidgetLabelsIT::update).collect(Collectors.joining(";\n"));
    var answer =
        new Browser(own)
            .send(
                "POST",
                "/update",
                "PREFIX id: <https://w3id.org/partnergraph/id/>\n"
                    + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
                    + renames,
                "Authorization",
                "Bearer secret",
                "Content-Type",
                "application/sparql-update");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  private static String update(Map.Entry<String, String> entry) {
    return """
        DELETE { GRAPH ?g { id:%1$s skos:prefLabel ?old } }
        INSERT { GRAPH ?g { id:%1$s skos:prefLabel "%2$s"@de , "%2$s"@en , "%2$s"@pl } }
        WHERE { GRAPH ?g { id:%1$s skos:prefLabel ?old } }"""
        .formatted(entry.getKey(), entry.getValue().replace("\"", "\\\""));
  }

  @AfterAll
  static void close() {
    if (own != null) {
      own.close();
    }
  }

  private static void shown(String attributes) {
    String src = own.address().resolve("/").toString();
    page("", "<partner-graph src='%s' %s></partner-graph>".formatted(src, attributes), Map.of());
    chromium.await("ready");
  }

  @Test
  void executeNothingAndHoldTheLayoutInEveryView() throws IOException {
    List<String> faults = new ArrayList<>();
    int looked = 0;
    for (int width : new int[] {1000, 320}) {
      chromium.screen(width, "prefers-color-scheme", "light");
      for (String view :
          List.of(
              "graph entity='leipzig'",
              "graph entity='burkhard-jung'",
              "graph entity='aleksander-miszalski'",
              "map entity='leipzig'",
              "timeline entity='partnership-leipzig-krakow'",
              "card entity='aleksander-miszalski'",
              "table entity='krakow'",
              "connection entity='burkhard-jung' to='aleksander-miszalski'")) {
        String where = view.replaceAll("[ ='-]+", "-") + width;
        shown("lang='en' view='%s' %s".formatted(view.split(" ")[0], view.split(" ", 2)[1]));
        chromium.shoot("labels-" + where);
        faults.addAll(chromium.faults(where));
        if (!view.startsWith("table") && !chromium.fits()) {
          faults.add(where + " is too wide");
        }
        double stage =
            ((Number) ask("return root.querySelector('.stage').clientHeight")).doubleValue();
        if (stage < 200) {
          faults.add(where + " leaves %.0f for what it shows".formatted(stage));
        }
        ask("return w.share()");
        awaitTrue("return !root.querySelector('.citation').textContent.startsWith('Loading')");
        assertThat(chromium.script("return window.hit ?? 0")).as(where).isEqualTo(0L);
        assertThat(ask("return root.querySelectorAll('img, script, b').length")).isEqualTo(0L);
        looked++;
      }
    }
    assertThat(looked).isEqualTo(16);
    assertThat(faults).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void standInPanelsAsTheyAre() throws IOException {
    chromium.screen(1000, "prefers-color-scheme", "light");
    shown("entity='leipzig' lang='en' limit='60'");
    assertThat(chromium.one(".title").getText()).isEqualTo(ATTACK);
    for (String id : List.of("krakow", "kyiv", "clara-schumann", "partnership-leipzig-krakow")) {
      if (Boolean.TRUE.equals(ask("return w.select(arguments[0])", id))) {
        assertThat(ask("return root.querySelector('.panel h3').textContent"))
            .isEqualTo(LABELS.get(id));
        awaitTrue("return !root.querySelector('.panel .loading')");
        chromium.shoot("labels-panel-" + id);
      }
    }
    assertThat(chromium.script("return window.hit ?? 0")).isEqualTo(0L);
    shown("entity='aleksander-miszalski' lang='en'");
    ask("w.select('aleksander-miszalski')");
    Object room =
        ask(
            "const b = root.querySelector('.panelbody').getBoundingClientRect(); const p = root.querySelector('.panel').getBoundingClientRect();"
                + "return b.height > 120 && b.bottom <= p.bottom + 1 && b.right <= p.right + 1");
    assertThat(room).isEqualTo(true);
  }

  @Test
  void fromRightToLeftAreReadInTheirOrder() {
    chromium.screen(1000, "prefers-color-scheme", "light");
    shown("entity='leipzig' lang='en' limit='60'");
    Object places =
        ask(
            """
            const order = (id) => {
              const text = [...root.querySelectorAll('.node')].find((n) => n.stop.node.id === id).querySelector('.label');
              const box = text.closest('.node').querySelector('.hit').getBBox();
              const [first, last] = [0, text.getNumberOfChars() - 1].map((i) => text.getStartPositionOfChar(i).x);
              const drawn = text.getBBox();
              return [first > last, drawn.x >= box.x - 1 && drawn.x + drawn.width <= box.x + box.width + 1].join();
            };
            return [order('krakow'), order('kyiv')].join(' ');
            """);
    assertThat(places).isEqualTo("true,true true,true");
    shown("entity='krakow' view='table' lang='en'");
    assertThat(
            ask(
                "return [...root.querySelectorAll('tbody .entity')].filter((b) => b.textContent === arguments[0])"
                    + ".every((b) => getComputedStyle(b).unicodeBidi === 'isolate')",
                HEBREW))
        .isEqualTo(true);
  }
}
