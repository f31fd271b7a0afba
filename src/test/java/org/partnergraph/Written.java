package org.partnergraph;

import java.net.http.HttpResponse;

/** What tests of several services write, with the token that these are started with. */
final class Written {

  static final String TOKEN = "a-token-of-replicas";

  static final String TOWN =
      """
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      INSERT DATA { GRAPH id:graph-test { id:example-town a cp:City ; skos:prefLabel "Example Town"@en } }
      """;

  /** A statement whose value is to be given. */
  static final String NOTE =
      "<https://example.org/a> <http://www.w3.org/2004/02/skos/core#note> \"%s\" .";

  private static final String NOTES = "/graphs?graph=https://example.org/notes";

  private Written() {}

  static HttpResponse<String> update(Browser browser, String text) {
    return send(browser, "POST", "/update", text, "application/sparql-update");
  }

  /** Of the one graph of notes. */
  static HttpResponse<String> graph(Browser browser, String method, String turtle) {
    return send(browser, method, NOTES, turtle, "text/turtle");
  }

  private static HttpResponse<String> send(
      Browser browser, String method, String path, String body, String type) {
    return browser.send(
        method, path, body, "Authorization", "Bearer " + TOKEN, "Content-Type", type);
  }

  static int version(Browser browser) {
    return browser.json("/health").get("version").asInt();
  }
}
