package org.partnergraph.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What comes too slowly, too large, or in a form that two servers could read in two ways. */
final class HostileConnections {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String[] REFUSED = {"400", "408", "413", "414", "431", "501", "closed"};

  private HostileConnections() {}

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>(slow());
    all.addAll(large());
    all.addAll(odd());
    return all;
  }

  private static List<Hostile> slow() {
    return List.of(
        Hostile.of("header, a byte a second", HostileConnections::slowHeader, REFUSED),
        Hostile.of(
            "query, a byte a second",
            t -> slowBody(t, "/sparql", "application/sparql-query"),
            REFUSED),
        Hostile.of(
            "form, a byte a second",
            t -> slowBody(t, "/sparql", "application/x-www-form-urlencoded"),
            REFUSED),
        Hostile.of(
            "names, a byte a second", t -> slowBody(t, "/reconcile", "application/json"), REFUSED),
        Hostile.of(
            "upload, a byte a second",
            t -> slowBody(t, "/graphs?graph=urn:x", "text/turtle"),
            REFUSED),
        Hostile.of("connections that say nothing", HostileConnections::silent, "closed"),
        Hostile.of(
            "answers read a kilobyte a second",
            HostileConnections::slowReader,
            "closed",
            "200",
            "200 broken off",
            "no end"));
  }

  private static List<Hostile> large() {
    return List.of(
        raw(
            "a header of a megabyte",
            t -> t.head("GET", "/health", "X-A: " + "a".repeat(1 << 20)),
            REFUSED),
        raw(
            "ten thousand headers",
            t -> t.head("GET", "/health", "X-A: a\r\n".repeat(20_000) + "X-B: b"),
            REFUSED),
        raw(
            "an address of a megabyte",
            t -> t.head("GET", "/api/search?q=" + "a".repeat(1 << 20)),
            REFUSED),
        raw(
            "five thousand parameters",
            t -> t.head("GET", "/api/search?q=a" + "&a=b".repeat(1500)),
            "400",
            "414",
            "431"),
        raw(
            "many wishes",
            t ->
                t.head(
                    "GET", "/api/entities/leipzig", "Accept: " + "a/b;q=0.1,".repeat(700) + "*/*"),
            "200",
            "400",
            "406",
            "431"),
        Hostile.of(
            "a query of two megabytes",
            t -> t.query("SELECT * { ?s ?p ?o }" + " ".repeat(2 << 20)),
            "413"));
  }

  private static List<Hostile> odd() {
    String sparql =
        "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n";
    return List.of(
        text(
            "length and chunks",
            sparql
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
            "400"),
        text("two lengths", sparql + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nASK {}", "400"),
        text("a negative length", sparql + "Content-Length: -1\r\n\r\n", "400"),
        text(
            "a length without measure",
            sparql + "Content-Length: 99999999999999999999\r\n\r\n",
            "400",
            "413"),
        text(
            "chunks of an odd size",
            sparql + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            "400",
            "411"),
        text(
            "an unknown coding",
            sparql + "Transfer-Encoding: gzip, chunked, identity\r\n\r\n",
            "400",
            "501",
            "411"),
        text(
            "a line of its own in a header",
            "GET /health HTTP/1.1\r\nHost: a\r\nX: a\r\n b: c\r\n\r\n",
            "400"),
        text(
            "two hosts",
            "GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
            "400"),
        text("no host", "GET /health HTTP/1.1\r\n\r\n", "400"),
        text("another version", "GET /health HTTP/9.9\r\nHost: a\r\n\r\n", "400", "505"),
        text(
            "a tunnel",
            "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n",
            "400",
            "405",
            "404"),
        text(
            "an address of another",
            "GET http://169.254.169.254/latest/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "400",
            "404"),
        text(
            "no HTTP at all",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
            "400",
            "closed"),
        text(
            "a method nobody knows",
            "BREW /api HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "400",
            "405",
            "501"),
        text("TRACE", "TRACE /api HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "400", "405"));
  }

  private static Answer slowHeader(Target target) throws IOException {
    try (Wire wire = target.wire()) {
      byte[] endless = Wire.bytes("GET /health HTTP/1.1\r\nHost: a\r\nX-A: " + "a".repeat(300));
      return wire.trickle(endless, SECOND).answer("GET");
    }
  }

  private static Answer slowBody(Target target, String path, String type) throws IOException {
    String token = "Authorization: Bearer " + Siege.TOKEN;
    try (Wire wire = target.wire()) {
      wire.send(target.head("POST", path, "Content-Type: " + type, "Content-Length: 1000", token));
      return wire.trickle(Wire.bytes("query=" + "a".repeat(500)), SECOND).answer("POST");
    }
  }

  /** A hundred at a time; told is what becomes of the last. */
  private static Answer silent(Target target) throws IOException {
    List<Wire> wires = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        wires.add(target.wire());
      }
      return wires.get(99).answer("GET");
    } finally {
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }

  /** What fits into the buffers of two systems comes to no end, and keeps nobody waiting. */
  private static Answer slowReader(Target target) throws IOException {
    List<Wire> wires = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        wires.add(target.wire().send(target.head("GET", "/api/network?lang=de")));
      }
      return wires.get(9).answer("GET", SECOND);
    } finally {
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }

  private interface Bytes {
    byte[] of(Target target);
  }

  private static Hostile raw(String name, Bytes bytes, String... allowed) {
    return Hostile.of(
        name,
        target -> {
          try (Wire wire = target.wire()) {
            return wire.send(bytes.of(target)).answer("GET");
          }
        },
        allowed);
  }

  private static Hostile text(String name, String request, String... allowed) {
    return raw(name, target -> Wire.bytes(request), allowed);
  }
}
