package org.partnergraph.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.hostile.Answer;
import org.partnergraph.hostile.Wire;
import org.partnergraph.ingest.Progress;

/** One client holds all that it can hold. */
class CrowdTest {

  private static final String ONE = "203.0.113.7";
  private static final String OTHER = "203.0.113.8";
  private static final String ALL = Browser.sparql("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");

  private static final byte[] PART = new byte[150_000];

  private final List<Wire> wires = new ArrayList<>();
  private Server server;

  @BeforeEach
  void start() {
    Limits limits = new Limits(1, 600, Set.of());
    server = Server.start(Config.inMemory().withLimits(limits), Progress.silent());
  }

  @AfterEach
  void stop() throws IOException {
    for (Wire wire : wires) {
      wire.close();
    }
    server.close();
  }

  private Wire asks(String client, String method, String path, String more) throws IOException {
    Wire wire = new Wire(server.address(), Duration.ofSeconds(60));
    wires.add(wire);
    String head = "%s %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n%s\r\n";
    return wire.send(
        head.formatted(method, path, client, more).getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void whoReadsNothingLosesThePlaceToWhoWaits() throws IOException {
    for (int i = 0; i < 30; i++) {
      asks(ONE, "GET", ALL, "Accept: text/csv\r\n");
    }
    String few = Browser.sparql("SELECT ?s { ?s a ?type } LIMIT 1");
    for (int i = 0; i < 3; i++) {
      Answer answer = asks(OTHER, "GET", few, "").answer("GET");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.millis()).isLessThan(20_000);
    }
  }

  @Test
  void hasAFewPlacesForLargeBodies() throws IOException {
    String large = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n";
    for (int i = 0; i < 5; i++) {
      asks(ONE, "POST", "/reconcile", large).send(PART);
    }
    List<Integer> statuses =
        wires.parallelStream().map(wire -> wire.answer("POST").status()).sorted().toList();
    assertThat(statuses).containsExactly(408, 408, 408, 408, 503);
    assertThat(wholeBody().status()).isEqualTo(200);
  }

  private Answer wholeBody() throws IOException {
    String body = "queries=%7B%7D&x=" + "y".repeat(200_000);
    String whole =
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n";
    return asks(OTHER, "POST", "/reconcile", whole)
        .send(body.getBytes(StandardCharsets.US_ASCII))
        .answer("POST");
  }

  @Test
  void aHostOfClientsHasSixteenPlacesForLargeBodies() throws IOException {
    String large = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n";
    for (int i = 0; i < 16; i++) {
      asks("198.51.100." + i, "POST", "/reconcile", large).send(PART);
    }
    Answer refused = wholeBody(503);
    assertThat(refused.head()).containsIgnoringCase("Retry-After:");
    assertThat(asks(OTHER, "GET", "/api/entities/leipzig", "").answer("GET").status())
        .isEqualTo(200);
    for (Wire wire : wires.subList(0, 16)) {
      wire.close();
    }
    wholeBody(200);
  }

  /** Sends one until it ends as wanted: the server learns a little later of who comes and goes. */
  private Answer wholeBody(int status) throws IOException {
    Answer answer = wholeBody();
    for (int i = 0; i < 20 && answer.status() != status; i++) {
      answer = wholeBody();
    }
    assertThat(answer.status()).isEqualTo(status);
    return answer;
  }

  @Test
  void whoSendsARequestByteByByteIsCutOff() throws IOException {
    Wire wire = new Wire(server.address(), Duration.ofSeconds(60));
    wires.add(wire);
    String request = "GET /api HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(100);
    wire.trickle(Wire.bytes(request), Duration.ofSeconds(1));
    Answer answer = wire.answer("GET");
    assertThat(answer.end()).isEqualTo(Answer.End.BROKEN_OFF);
    assertThat(answer.millis()).isLessThan(30_000);
  }
}
