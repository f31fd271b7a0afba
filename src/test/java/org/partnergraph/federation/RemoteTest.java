package org.partnergraph.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One request to another endpoint, and what becomes of it on a bad day. */
class RemoteTest {

  private static final Remote.Limits LIMITS =
      new Remote.Limits(Duration.ofMillis(2500), 1 << 20, 3);
  private static final Remote REMOTE =
      new Remote("Partnergraph/test", LIMITS, new Reachable(InetAddress::getAllByName));

  private final OddServer server = new OddServer();

  @BeforeAll
  static void init() {
    JenaSystem.init();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private List<Binding> rows(String path) {
    return REMOTE.rows(server.address(path), "SELECT * { }", () -> false);
  }

  @Test
  void readsRows() {
    assertThat(rows("/one")).hasSize(1);
    assertThat(server.queries()).containsExactly("/one query=SELECT * { }");
    assertThat(server.headers().get(0).getFirst("User-Agent")).isEqualTo("Partnergraph/test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/page|answers with something else than results in JSON",
        "/broken|answers with something else than results",
        "/boolean|answers with something else than results",
        "/odd|answers with something else than results",
        "/busy|answers with status 429",
        "/nowhere|answers with status 404",
        "/redirect|answers with a redirect, which is not followed",
        "/silent|answers not within 2500 ms",
        "/drip|answers not within 2500 ms",
        "/endless|answers with more than 1 MiB"
      })
  void saysWhatIsWrongWithAnAnswer(String path, String reason) {
    long begin = System.nanoTime();
    assertThatThrownBy(() -> rows(path))
        .isInstanceOf(RemoteFailureException.class)
        .hasMessage("SERVICE <" + server.address(path) + "> " + reason);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    assertThat(server.queries()).noneMatch(asked -> asked.startsWith("/target"));
  }

  @Test
  void saysThatNobodyIsThere() {
    int port = server.port();
    server.close();
    String gone = "http://127.0.0.1:" + port + "/sparql";
    assertThatThrownBy(() -> REMOTE.rows(gone, "ASK {}", () -> false))
        .isInstanceOf(RemoteFailureException.class)
        .hasMessage("SERVICE <" + gone + "> cannot be reached");
  }

  @Test
  void stopsWaitingWhenTheQueryEnds() {
    AtomicBoolean ended = new AtomicBoolean(true);
    assertThatThrownBy(() -> REMOTE.rows(server.address("/silent"), "ASK {}", ended::get))
        .isInstanceOf(QueryCancelledException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "2130706433", "0x7f.1", "127.1"})
  void refusesANameThatLeadsIntoTheLocalNetwork(String host) {
    String local = "http://" + host + ":" + server.port() + "/one";
    assertThatThrownBy(() -> REMOTE.rows(local, "ASK {}", () -> false))
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(ServiceRefusedException.class),
            e -> assertThat(e).hasMessageEndingWith("is not there: no such host"));
    assertThat(server.queries()).isEmpty();
  }

  @Test
  void waitsNoLongerForANameThanForAnAnswer() {
    AddressBook slow =
        host -> {
          try {
            Thread.sleep(20_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return InetAddress.getAllByName(host);
        };
    Remote remote = new Remote("Partnergraph/test", LIMITS, new Reachable(slow));
    long begin = System.nanoTime();
    assertThatThrownBy(() -> remote.rows("http://localhost/", "ASK {}", () -> false))
        .isInstanceOf(RemoteFailureException.class)
        .hasMessageEndingWith("answers not within 2500 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void givesNothingOfANameThatLeadsElsewhereAfterItWasChecked() throws UnknownHostException {
    Iterator<InetAddress> leads =
        List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getLoopbackAddress()).iterator();
    AddressBook rebound = host -> new InetAddress[] {leads.next()};
    Remote remote = new Remote("Partnergraph/test", LIMITS, new Reachable(rebound));
    String address = "http://localhost:" + server.port() + "/one";
    assertThatThrownBy(() -> remote.rows(address, "ASK {}", () -> false))
        .isInstanceOf(ServiceRefusedException.class);
    assertThat(leads.hasNext()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, true",
    "185.15.59.224, true",
    "2a02:ec80:300:ed1a::1, true",
    "2001:4860:4860::8888, true",
    "127.0.0.1, false",
    "0.0.0.0, false",
    "0.1.2.3, false",
    "10.1.2.3, false",
    "100.64.0.1, false",
    "100.128.0.1, true",
    "169.254.169.254, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "172.32.0.1, true",
    "192.0.0.8, false",
    "192.0.1.1, true",
    "192.0.2.1, false",
    "192.88.99.1, false",
    "192.88.98.1, true",
    "198.51.100.1, false",
    "198.51.101.1, true",
    "203.0.113.1, false",
    "203.0.114.1, true",
    "3fff::1, false",
    "3fff:fff:ffff::1, false",
    "3ffe::1, true",
    "192.168.1.1, false",
    "198.18.0.1, false",
    "224.0.0.1, false",
    "240.0.0.1, false",
    "255.255.255.255, false",
    "::1, false",
    "::, false",
    "::ffff:127.0.0.1, false",
    "::127.0.0.1, false",
    "fe80::1, false",
    "fc00::1, false",
    "fd12:3456::1, false",
    "fec0::1, false",
    "ff02::1, false",
    "64:ff9b::7f00:1, false",
    "2001:0:4136:e378::1, false",
    "2001:db8::1, false",
    "2002:7f00:1::1, false"
  })
  void knowsWhichAddressesArePublic(String address, boolean isPublic) throws UnknownHostException {
    assertThat(Reachable.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }
}
