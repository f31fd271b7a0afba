package org.partnergraph.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests to the other doors that ask for more than anybody needs, or for what nobody has. */
final class HostileRequests {

  private static final String HUB = "leipzig";
  private static final String JSON = "application/json";

  private HostileRequests() {}

  /** What is sent in a sensible way. */
  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>(reading());
    all.addAll(pollution());
    all.addAll(reconciliation());
    all.addAll(writing());
    return all;
  }

  private static List<Hostile> reading() {
    return List.of(
        get(
            "search of ten thousand letters",
            "/api/search?q=" + "ß".repeat(10) + "x".repeat(10_000),
            "400",
            "414"),
        get(
            "search of four thousand letters",
            "/api/search?q=" + "xy%20".repeat(800),
            "200",
            "400"),
        get(
            "search with signs of patterns",
            "/api/search?q=" + Target.encoded("*?~^[a TO z]".repeat(15)),
            "200",
            "400"),
        get(
            "search for much",
            "/api/search?limit=100&q=a%20e%20i%20o%20u%20n%20r%20s",
            "200",
            "400"),
        get(
            "connections of hubs",
            connections("leipzig", "krakow") + "&k=20&maxHops=12",
            "200",
            "400"),
        get(
            "connections through hubs",
            connections("leipzig", "krakow") + "&through=kyiv&through=eurocities",
            "200",
            "400",
            "404"),
        get(
            "connections of absurd length",
            connections("leipzig", "krakow") + "&k=99999&maxHops=2147483648",
            "400"),
        get("connections of ten and ten", manyConnections(), "200", "400", "404"),
        get(
            "connections over documents",
            connections("leipzig", "krakow") + "&allow=documents&k=20&maxHops=12",
            "200",
            "400"),
        get(
            "connections as a picture",
            "/api/connections.svg?from=leipzig&to=krakow",
            "200",
            "400"),
        get("page of connections", "/connections?from=leipzig&to=krakow", "200", "404"),
        get("the whole network", "/api/network?lang=pl", "200", "400"),
        get("a dump", "/dump.trig.gz", "200"),
        get("another dump", "/dump.nt.gz", "200"),
        get(
            "a permalink of the far future",
            "/api/entities/leipzig?version=9223372036854775807",
            "400"),
        get("an impossible path", "/api/entities/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "400", "404"),
        get("a path with a zero", "/api/entities/%00", "400", "404"));
  }

  /** Another address each time, so that what is kept could grow. */
  private static List<Hostile> pollution() {
    return List.of(
        another("random ids", "/api/entities/none-%d", "404"),
        another("random languages", "/api/entities/leipzig?lang=x%d", "400"),
        another("random parameters", "/api/entities/leipzig?p%d=1", "400"),
        another("random offsets", "/api/entities/leipzig/neighbours?limit=50&offset=%d", "200"),
        another("random days", "/api/entities/leipzig/timeline?since=%d-01-01", "200", "400"),
        another("random pictures", "/api/entities/leipzig/graph.svg?limit=%d", "200", "400"),
        another("random graphs", "/api/entities/krakow/graph?depth=2&limit=%d", "200", "400"),
        another("random maps", "/api/entities/leipzig/map.svg?width=%d", "200", "400"),
        another("random pages", "/page/leipzig?x=%d", "200", "400"),
        another("random questions", "/api/questions/partnerships/degree?limit=%d", "200", "400"),
        Hostile.of(
            "random wishes",
            t -> t.get("/api/entities/leipzig", "Accept-Language: pl;q=0." + t.turn()),
            "200"),
        Hostile.of(
            "random hosts",
            t -> t.get("/api/entities/leipzig", "X-Forwarded-Host: h" + t.turn() + ".example"),
            "200"));
  }

  private static List<Hostile> reconciliation() {
    String query = "\"q%d\":{\"query\":\"Lepizgi Krakuf Zylnia %d\",\"limit\":100}";
    return List.of(
        posted(
            "a thousand misspelt names",
            "/reconcile",
            "{\"queries\":{" + many(query, 1000) + "}}",
            "200"),
        posted(
            "a batch of absurd size",
            "/reconcile",
            "{\"queries\":{" + many(query, 40_000) + "}}",
            "400",
            "413"),
        posted("a body of ten megabytes", "/reconcile", " ".repeat(10 << 20), "400", "413"),
        posted("brackets of JSON", "/reconcile/v1/match", "[".repeat(100_000), "400", "404"),
        posted("a deep object", "/reconcile", "{\"a\":".repeat(100_000), "400"),
        posted(
            "a thousand things extended",
            "/reconcile",
            "{\"extend\":{\"ids\":["
                + many("\"leipzig\"", 1000)
                + "],\"properties\":["
                + many("{\"id\":\"cp:name\"}", 50)
                + "]}}",
            "200",
            "400"));
  }

  private static List<Hostile> writing() {
    String context =
        "{\"@context\":\"http://127.0.0.1:9/context.jsonld\",\"@id\":\"urn:a\",\"urn:b\":\"c\"}";
    return List.of(
        update("LOAD of a file", "LOAD <file:///etc/passwd>", "403"),
        update("LOAD of an address", "LOAD <http://127.0.0.1:9/a.ttl> INTO GRAPH <urn:g>", "403"),
        update(
            "an update over a product",
            "INSERT { ?a <urn:x> ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?f && ?a = ?i && ?b = ?nothing) }",
            "400",
            "422"),
        Hostile.of(
            "JSON-LD with a context elsewhere",
            t -> graph(t, "application/ld+json", Wire.bytes(context)),
            "400"),
        Hostile.of(
            "XML with entities that grow",
            t -> graph(t, "application/rdf+xml", Wire.bytes(Bombs.laughs())),
            "400"),
        Hostile.of(
            "a bomb of gzip",
            t -> graph(t, "text/turtle", Bombs.gzip(), "Content-Encoding: gzip"),
            "400",
            "413",
            "415"),
        Hostile.of(
            "a compressed query",
            t ->
                t.post(
                    "/sparql", "application/sparql-query", Bombs.gzip(), "Content-Encoding: gzip"),
            "400",
            "413",
            "415"),
        Hostile.of(
            "writing without a token",
            t -> t.post("/update", "application/sparql-update", "DROP ALL"),
            "401"),
        Hostile.of(
            "fifty megabytes without a token",
            t -> t.post("/graphs?graph=urn:a", "text/turtle", new byte[50 << 20]),
            "401",
            "413",
            "closed"));
  }

  private static Answer graph(Target target, String type, byte[] body, String... headers)
      throws java.io.IOException {
    String[] all = new String[headers.length + 1];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Authorization: Bearer " + Siege.TOKEN;
    return target.post("/graphs?graph=urn:x-hostile", type, body, all);
  }

  private static Hostile update(String name, String update, String... allowed) {
    String token = "Authorization: Bearer " + Siege.TOKEN;
    return Hostile.of(
        name, t -> t.post("/update", "application/sparql-update", update, token), allowed);
  }

  private static Hostile get(String name, String path, String... allowed) {
    return Hostile.of(name, target -> target.get(path), allowed);
  }

  private static Hostile another(String name, String path, String... allowed) {
    return Hostile.of(name, target -> target.get(path.formatted(target.turn())), allowed);
  }

  private static Hostile posted(String name, String path, String body, String... allowed) {
    return Hostile.of(name, target -> target.post(path, JSON, body), allowed);
  }

  private static String connections(String from, String to) {
    return "/api/connections?from=" + from + "&to=" + to;
  }

  private static String manyConnections() {
    return connections(HUB, "krakow")
        + "&from=burkhard-jung&from=tomasz-daros&to=kyiv&to=holger-mahnicke&to=aleksander-miszalski"
        + "&k=20&maxHops=12";
  }

  private static String many(String text, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> text.replace("%d", Integer.toString(i)))
        .collect(Collectors.joining(","));
  }
}
