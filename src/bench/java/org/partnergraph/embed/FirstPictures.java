package org.partnergraph.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How soon a first picture of one graph is on the screen, and for how many bytes: the widget, its
 * picture without scripts, and pages that draw the same nodes and edges with a library. All in one
 * Chromium, in turns, with its cache switched off; the data is known to all servers before.
 */
public final class FirstPictures {

  private static final int ROUNDS = 11;
  private static final String CYTOSCAPE = "cytoscape@3.34.4";
  private static final String VIS = "vis-network@10.1.2";
  private static final String PICTURED =
      "const pictured = () => requestAnimationFrame(() => requestAnimationFrame(() => "
          + "{ window.took = performance.now(); }));";
  private static final String PAGE =
      "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>x</title>"
          + "<link rel='icon' href='data:,'></head><body><script>"
          + PICTURED
          + "</script>%s</body></html>";

  private final Map<String, URI> pages = new LinkedHashMap<>();
  private final Map<String, List<Transfer>> measured = new LinkedHashMap<>();

  private FirstPictures() {}

  /** Measures against a running service. */
  public static FirstPictures of(URI service) throws IOException, InterruptedException {
    FirstPictures pictures = new FirstPictures();
    try (LibrarySite site = new LibrarySite();
        Chromium chromium = Chromium.start()) {
      pictures.publish(site, service);
      chromium.screen(1000);
      chromium.devTools("Network.enable", Map.of());
      chromium.devTools("Network.setCacheDisabled", Map.of("cacheDisabled", true));
      for (int round = 0; round <= ROUNDS; round++) {
        for (Map.Entry<String, URI> page : pictures.pages.entrySet()) {
          Transfer transfer = visited(chromium, page.getValue());
          if (round > 0) {
            pictures.measured.computeIfAbsent(page.getKey(), k -> new ArrayList<>()).add(transfer);
          }
        }
      }
    }
    return pictures;
  }

  private static Transfer visited(Chromium chromium, URI page) {
    chromium.requests();
    chromium.open(page);
    chromium.awaitScript("return typeof window.took === 'number'");
    double took = ((Number) chromium.script("return window.took")).doubleValue();
    List<Long> bytes = chromium.received();
    return new Transfer(took, bytes.size(), bytes.stream().mapToLong(Long::longValue).sum());
  }

  private void publish(LibrarySite site, URI service) throws IOException, InterruptedException {
    try (Libraries libraries = Libraries.install(CYTOSCAPE, VIS)) {
      site.put("/cytoscape.js", libraries.read("cytoscape/dist/cytoscape.min.js"));
      site.put("/vis.js", libraries.read("vis-network/standalone/umd/vis-network.min.js"));
    }
    site.put("/graph.json", plain(graph(service)));
    WidgetModule module = WidgetModule.load();
    page(
        site,
        "the widget",
        "<script type='module' src='%swidget/partner-graph.js?v=%s' crossorigin></script>"
                .formatted(service, module.hash())
            + "<partner-graph entity='leipzig' lang='en'></partner-graph><script>"
            + "document.querySelector('partner-graph').addEventListener('ready', pictured)</script>");
    page(
        site,
        "its picture without scripts",
        "<img onload='pictured()' alt='' src='%sapi/entities/leipzig/graph.svg?limit=24&lang=en'>"
            .formatted(service));
    String stage = "<div id='stage' style='width:100%;height:560px'></div>";
    page(
        site,
        CYTOSCAPE + ", layout cose",
        stage
            + "<script src='/cytoscape.js'></script><script>"
            + script("cytoscape.js")
            + "</script>");
    page(
        site,
        VIS,
        stage + "<script src='/vis.js'></script><script>" + script("vis-network.js") + "</script>");
  }

  private void page(LibrarySite site, String name, String body) throws IOException {
    String html = PAGE.formatted(body);
    String path = "/page" + pages.size() + ".html";
    pages.put(name, site.put(path, html.getBytes(StandardCharsets.UTF_8)));
  }

  private static String script(String file) throws IOException {
    try (var in = FirstPictures.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode graph(URI service) throws IOException, InterruptedException {
    URI address = service.resolve("/api/entities/leipzig/graph?limit=24&lang=en");
    String body =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
            .body();
    return new ObjectMapper().readTree(body).get("data");
  }

  /** Ids, names and ends alone: less than the widget gets, which knows every quote. */
  private static byte[] plain(JsonNode graph) {
    ObjectNode plain = new ObjectMapper().createObjectNode();
    ArrayNode nodes = plain.putArray("nodes");
    graph
        .get("nodes")
        .forEach(n -> nodes.addObject().put("id", text(n, "id")).put("label", text(n, "label")));
    ArrayNode edges = plain.putArray("edges");
    graph
        .get("edges")
        .forEach(
            e ->
                edges
                    .addObject()
                    .put("id", text(e, "id"))
                    .put("from", text(e, "from"))
                    .put("to", text(e, "to"))
                    .put("label", text(e, "label")));
    return plain.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }

  /** As Markdown. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            "| first picture of Leipzig | ms, median | lowest | highest | requests | bytes |%n"
                    .formatted()
                + "| --- | ---: | ---: | ---: | ---: | ---: |%n".formatted());
    measured.forEach(
        (name, transfers) -> {
          double[] times = transfers.stream().mapToDouble(Transfer::millis).sorted().toArray();
          Transfer any = transfers.get(transfers.size() / 2);
          table.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %.0f | %.0f | %.0f | %d | %,d |%n",
                  name,
                  times[times.length / 2],
                  times[0],
                  times[times.length - 1],
                  any.requests(),
                  any.bytes()));
        });
    return table.toString();
  }
}
