package org.partnergraph.embed;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.openqa.selenium.WebElement;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** Pages of another site with widgets on them, in a real Chromium. */
abstract class WidgetFixture {

  /** In scripts: the first widget of the page, and what is in it. */
  static final String FIRST =
      "const w = document.querySelector('partner-graph'); const root = w.shadowRoot;";

  static Server server;
  static HostSite site;
  static Chromium chromium;

  @BeforeAll
  static void startWidgets() throws IOException {
    chromium = Chromium.start();
    server = Server.start(Config.inMemory(), Progress.silent());
    site = new HostSite();
  }

  @AfterAll
  static void stopWidgets() {
    if (chromium != null) {
      chromium.close();
      server.close();
      site.close();
    }
  }

  static String service() {
    return server.address().resolve("/").toString();
  }

  /** The element that loads the module of the service, with its hash. */
  static String script() {
    WidgetModule module = WidgetModule.load();
    return "<script type='module' src='%swidget/partner-graph.js?v=%s' integrity='%s' crossorigin></script>"
        .formatted(service(), module.hash(), module.integrity());
  }

  /** Opens a page that has the module, and forgets what was asked and complained of before. */
  static void page(String head, String body, Map<String, String> headers) {
    bare(head + script(), body, headers);
  }

  /** The same without the module. */
  static void bare(String head, String body, Map<String, String> headers) {
    URI page = site.put("/page", head + "</head><body><main><h1>Our town</h1>" + body, headers);
    chromium.requests();
    chromium.complaints();
    chromium.open(page);
  }

  /** Opens a page with one widget between two buttons; {@code told} holds its events. */
  static void open(String attributes) {
    page(
        "",
        "<p><button id='before'>before</button></p><partner-graph "
            + attributes
            + "></partner-graph><p><button id='after'>after</button></p><script>const told = [];"
            + "for (const name of ['node-selected', 'edge-selected', 'ready'])"
            + " addEventListener(name, (e) => told.push([name, e.detail]));</script>",
        Map.of());
  }

  /** The same, until it shows something. */
  static void show(String attributes) {
    open(attributes);
    chromium.await("ready");
  }

  /** What a script says that knows {@code w} and {@code root}. */
  static Object ask(String script, Object... values) {
    return chromium.script(FIRST + script, values);
  }

  static void awaitTrue(String script, Object... values) {
    chromium.awaitScript(FIRST + script, values);
  }

  /** Waits until the widget shows a picture with so many nodes. */
  static void awaitNodes(String comparison) {
    awaitTrue("return w.state === 'ready' && root.querySelectorAll('.node').length " + comparison);
  }

  /** As a mouse would, on what no driver can click as it is curved. */
  static void click(WebElement shape) {
    chromium.script(
        "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}))",
        shape);
  }

  static void tabTo(String name) {
    for (int i = 0; i < 40; i++) {
      chromium.pressTab(false);
      if (chromium.focus().startsWith(name)) {
        return;
      }
    }
    throw new AssertionError("no way to " + name + " by Tab");
  }
}
