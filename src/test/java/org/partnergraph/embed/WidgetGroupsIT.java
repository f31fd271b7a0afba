package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Groups of a picture open and close, and nodes expand and collapse. */
class WidgetGroupsIT extends WidgetFixture {

  private static final String GROUP = "leipzig~all-event";
  private static final String IDS =
      "const ids = () => [...root.querySelectorAll('.node')].map((n) => n.stop.node.id);";

  @BeforeEach
  void usualScreen() {
    chromium.screen(1000, "prefers-color-scheme", "light");
  }

  private static long nodes() {
    return (Long) ask("return root.querySelectorAll('.node').length");
  }

  /** What one sees and hears of the group: the node, and the line that leads to it. */
  private static WebElement shape(String kind) {
    return (WebElement)
        ask(
            "return [...root.querySelectorAll('.' + arguments[0])].find((s) => arguments[0] === 'node'"
                + " ? s.stop.node.id === arguments[1] : [s.stop.edge.from, s.stop.edge.to].includes(arguments[1]))",
            kind,
            GROUP);
  }

  @Test
  void nodesExpandAndCollapseAndTheWayLeadsBack() {
    show("entity='burkhard-jung' lang='en'");
    int few = chromium.all(".node").size();
    chromium.script(FIRST + "w.expand('krakow')");
    chromium.awaitScript(FIRST + "return w.state === 'ready' && w.expanded.has('krakow')");
    assertThat(chromium.all(".node")).hasSizeGreaterThan(few);
    assertThat(chromium.focus()).matches("Kraków.*, City, lines: \\d+");
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
  void aGroupOpensByMouseByEnterAndByE() {
    for (String way : List.of("click", "Enter", "e", "line", "line by Enter", "line by e")) {
      show("entity='leipzig' lang='en' limit='24'");
      long before = nodes();
      WebElement shape = shape(way.startsWith("line") ? "edge" : "node");
      if (way.equals("click") || way.equals("line")) {
        click(shape);
      } else {
        ask("arguments[0].focus()", shape);
        chromium.press(way.endsWith("Enter") ? Keys.ENTER : "e");
      }
      awaitNodes("> " + before);
      assertThat(chromium.all(".panel")).as(way).isEmpty();
      assertThat(ask(IDS + "return ids().includes(arguments[0])", GROUP)).isEqualTo(false);
    }
  }

  @Test
  void theFocusGoesToTheFirstOfItsMembersAndAMemberClosesIt() {
    show("entity='leipzig' lang='en' limit='24'");
    ask(IDS + "window.before = ids()");
    long before = nodes();
    WebElement group = shape("node");
    assertThat(group.getAttribute("aria-expanded")).isEqualTo("false");
    assertThat(group.getAttribute("aria-label")).contains("more", "Events");
    click(group);
    awaitNodes("> " + before);
    Object first = ask("return root.activeElement.stop.node.id");
    assertThat((List<?>) chromium.script("return before")).isNotEmpty().noneMatch(first::equals);
    ask("w.select(arguments[0])", first);
    WebElement close =
        (WebElement)
            ask(
                "return [...root.querySelectorAll('.panel button')].find((b) => b.textContent.startsWith('Close the group'))");
    assertThat(close.getText()).contains("Events");
    close.click();
    awaitNodes("=== " + before);
    assertThat(ask("return root.activeElement.stop.node.id")).isEqualTo(GROUP);
    chromium.press("e");
    awaitNodes("> " + before);
    ask("w.collapse(arguments[0])", GROUP);
    awaitNodes("=== " + before);
  }

  @Test
  void itOpensFromTheTableToo() {
    show("entity='leipzig' lang='en' limit='24'");
    ask("w.table(true)");
    int rows = chromium.all("tbody tr").size();
    List<WebElement> groups = chromium.all("tbody button[aria-expanded]");
    assertThat(groups).hasSizeGreaterThan(2).allMatch(g -> g.getText().contains("more"));
    groups.get(0).click();
    awaitTrue(
        "return w.state === 'ready' && root.querySelectorAll('tbody tr').length > arguments[0]",
        rows);
    assertThat(chromium.all("tbody button[aria-expanded]")).hasSizeLessThan(groups.size());
    assertThat(ask("return root.activeElement.matches('tbody .entity')")).isEqualTo(true);
    assertThat(chromium.all(".panel")).isEmpty();
  }

  /** What was only attested is not told as if it had happened or ended then. */
  @Test
  void aTimelineSaysWhatItsDatesAreOf() {
    show("entity='leipzig' lang='en' view='timeline'");
    String text = String.valueOf(ask("return root.querySelector('.timeline').textContent"));
    assertThat(text)
        .contains("2021", "attested on: 18 November 2024", "date without explanation: 1961")
        .doesNotContain("Infinity");
    ask("w.toggleFilter(true)");
    assertThat(chromium.all(".filter .years")).hasSize(1);
  }

  @Test
  void aProfileHasTheNameOfItsEntityWhereverItWasFound() {
    show("entity='leipzig' lang='en' view='timeline'");
    WebElement entry = chromium.one(".timeline .entity");
    String name = entry.getText();
    entry.click();
    assertThat(chromium.one(".panel h3").getText()).isEqualTo(name).contains(" ");
    show("entity='leipzig' lang='en'");
    ask("w.select('krakow')");
    awaitTrue("return !root.querySelector('.panel .loading')");
    WebElement beyond =
        (WebElement)
            ask(
                IDS
                    + "return [...root.querySelectorAll('.panel .facts .entity[value]')]"
                    + ".find((b) => b.checkVisibility() && b.value && !ids().includes(b.value))");
    name = beyond.getText();
    assertThat(beyond.getAttribute("value")).isNotEqualTo(name);
    beyond.click();
    assertThat(chromium.one(".panel h3").getText()).isEqualTo(name);
  }

  @Test
  void whatCannotExpandStaysAsItIs() {
    show("entity='leipzig' lang='en' limit='24'");
    chromium.requests();
    Object done =
        ask(
            "return ['leipzig', 'nobody-here', undefined].map((id) => [w.expand(id), w.collapse('nobody-here') && 0, w.state]).flat().join()");
    assertThat(String.valueOf(done)).doesNotContain("true").contains("false");
    chromium.await("ready");
    assertThat(ask("return root.querySelector('.title').textContent")).isEqualTo("Leipzig");
  }

  @Test
  void namesSayWhatIsSeenAndWhetherItIsExpanded() {
    show("entity='leipzig' lang='en' limit='24'");
    Object wrong =
        ask(
            "const seen = [...root.querySelectorAll('.node:not(.middle)')]; return [seen.length, seen.filter((n) => {"
                + " const name = n.getAttribute('aria-label'); const lines = [...n.querySelectorAll('.sub')].map((t) => t.textContent);"
                + " const {group, expandable} = n.stop.node;"
                + " return !lines.every((line) => name.includes(line)) || Boolean(group || expandable) !== n.hasAttribute('aria-expanded'); })"
                + ".map((n) => n.outerHTML.slice(0, 200)), seen.filter((n) => n.querySelector('.sub')).length]");
    List<?> told = (List<?>) wrong;
    assertThat((Long) told.get(0)).isGreaterThan(20);
    assertThat((List<?>) told.get(1)).isEmpty();
    assertThat((Long) told.get(2)).isGreaterThan(8);
    ask("w.expand('krakow')");
    awaitTrue("return w.state === 'ready' && w.expanded.has('krakow')");
    assertThat(
            ask(
                "return root.activeElement.getAttribute('aria-label') + root.activeElement.getAttribute('aria-expanded')"))
        .asString()
        .startsWith("Kraków")
        .endsWith("true");
  }

  @Test
  void onlyWhatARuleConcludedIsSaidToBeConcluded() {
    show("entity='burkhard-jung' lang='en'");
    int looked = 0;
    List<?> edges =
        (List<?>)
            ask(
                "return [...root.querySelectorAll('.edge')].map((e) => [e.stop.edge.id, e.stop.edge.basis])");
    for (Object edge : edges) {
      Object basis = ((List<?>) edge).get(1);
      ask("w.select(arguments[0])", ((List<?>) edge).get(0));
      boolean concluded = chromium.one(".panel").getText().contains("A rule concludes");
      boolean quoted = !chromium.all(".panel blockquote").isEmpty();
      assertThat(concluded).as("%s", edge).isEqualTo(!basis.equals("stated") && !quoted);
      looked++;
    }
    assertThat(looked).isGreaterThan(5);
  }

  @Test
  void axeFindsNothingInOpenGroupsAndExpandedPictures() throws Exception {
    List<String> faults = new ArrayList<>();
    for (int width : new int[] {1000, 320}) {
      chromium.screen(width, "prefers-color-scheme", width == 320 ? "dark" : "light");
      show("entity='leipzig' lang='de' limit='24'");
      long before = nodes();
      ask("w.expand(arguments[0])", GROUP);
      awaitNodes("> " + before);
      chromium.shoot("group-open-" + width);
      faults.addAll(chromium.faults("group " + width));
      ask("w.expand('krakow')");
      awaitTrue("return w.state === 'ready' && w.expanded.has('krakow')");
      chromium.shoot("expanded-" + width);
      faults.addAll(chromium.faults("expanded " + width));
    }
    assertThat(faults).isEmpty();
  }
}
