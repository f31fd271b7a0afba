package org.partnergraph.hostile;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What people ask on a normal day.
 *
 * @param kind by which the numbers are told
 * @param path with a place for a number, so that nobody asked the same before; without one, the
 *     answer is known after the first time
 * @param accept the media type that is wanted
 */
record Normal(String kind, String path, String accept) {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String SMALL =
      "PREFIX cp: <https://w3id.org/partnergraph/ontology#> SELECT ?city { ?city a cp:City } LIMIT 5 # %d";

  /** In the order in which they are asked. */
  static final List<Normal> ALL =
      List.of(
          known("card", "/api/entities/burkhard-jung?lang=en"),
          known("page", "/page/krakow?lang=de"),
          known("question", "/api/questions/events/participants?event=meeting-2024-11-18&lang=en"),
          known("search", "/api/search?q=Zylina"),
          known("connection", "/api/connections?from=tomasz-daros&to=holger-mahnicke&lang=en"),
          made("card", "/api/entities/holger-mahnicke?lang=en"),
          made("question", "/api/questions/offices/held-by?person=burkhard-jung&lang=en"),
          made("search", "/api/search?q=Lemberg"),
          made("connection", "/api/connections?from=tomasz-daros&to=burkhard-jung&lang=en"),
          new Normal(
              "SPARQL, small",
              "/sparql?query=" + Target.encoded(SMALL).replace("%25d", "%d"),
              "text/csv"),
          new Normal("health", "/health", "application/json"));

  private static Normal known(String kind, String path) {
    return new Normal(kind + ", known", path, "*/*");
  }

  private static Normal made(String kind, String path) {
    return new Normal(kind + ", first", path, "application/json;q=0.%d,*/*;q=0.5");
  }

  Answer ask(URI address, String client, int turn) throws IOException {
    Target target = new Target(address, client, PATIENCE, turn);
    String header = accept.replace("%d", Integer.toString(turn % 100) + turn);
    return target.get(path.replace("%d", Integer.toString(turn)), "Accept: " + header);
  }

  /** Whether it needs no work but to be sent. */
  boolean isKnown() {
    return kind.endsWith("known");
  }
}
