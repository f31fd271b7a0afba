package org.partnergraph.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** Which address answers name, where a proxy passes requests on. */
class BehindProxyTest {

  private static final String BUILDER = "/embed?entity=leipzig&lang=en";

  private static Server server(String... proxies) {
    Limits limits = new Limits(1, 0, Set.of(proxies));
    Config config = Config.inMemory().listeningOn("0.0.0.0", 0).withLimits(limits);
    return Server.start(config, Progress.silent());
  }

  /** An address of this machine that is not known to be its own: as a stranger's would be. */
  private static Optional<String> outward() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .filter(address -> !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }

  private static String get(String host, int port, String path, String... headers) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
            .headers(
                Stream.concat(Stream.of("Accept", "text/html,*/*;q=0.1"), Stream.of(headers))
                    .toArray(String[]::new))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatAProxyOnThisMachineSaysIsBelieved() {
    try (Server server = server()) {
      int port = server.address().getPort();
      assertThat(get("127.0.0.1", port, BUILDER)).contains("http://127.0.0.1:" + port + "/widget/");
      String passed =
          get(
              "127.0.0.1",
              port,
              BUILDER,
              "X-Forwarded-Proto",
              "https",
              "X-Forwarded-Host",
              "evil.example, graph.example.org");
      assertThat(passed)
          .contains("https://graph.example.org/widget/", "https://graph.example.org/embed/leipzig")
          .doesNotContain("http://graph", "127.0.0.1", "evil");
      assertThat(get("127.0.0.1", port, BUILDER, "X-Forwarded-Proto", "https"))
          .contains("https://127.0.0.1:" + port + "/widget/");
      String standard =
          "for=192.0.2.1;proto=http, for=\"[2001:db8::1]\";Proto=https;host=\"a.example:8443\"";
      assertThat(get("127.0.0.1", port, BUILDER, "Forwarded", standard))
          .contains("https://a.example:8443/widget/");
      assertThat(
              get(
                  "127.0.0.1",
                  port,
                  BUILDER,
                  "Forwarded",
                  "host=evil.example",
                  "Forwarded",
                  standard))
          .contains("https://a.example:8443/widget/")
          .doesNotContain("evil");
      assertThat(
              get(
                  "127.0.0.1",
                  port,
                  BUILDER,
                  "X-Forwarded-Host",
                  "evil.example",
                  "X-Forwarded-Host",
                  "graph.example.org"))
          .contains("http://graph.example.org/widget/")
          .doesNotContain("evil");
      assertThat(get("127.0.0.1", port, "/page/leipzig", "X-Forwarded-Proto", "https"))
          .contains("href=\"https://127.0.0.1:" + port + "/oembed?url=https");
      assertThat(
              get(
                  "127.0.0.1",
                  port,
                  "/api/entities/leipzig/graph.svg",
                  "X-Forwarded-Proto",
                  "https"))
          .contains("href=\"https://127.0.0.1:" + port + "/page/");
    }
  }

  @Test
  void whatIsNoSchemeAndNoHostIsPassedOver() {
    try (Server server = server()) {
      int port = server.address().getPort();
      String answer =
          get(
              "127.0.0.1",
              port,
              BUILDER,
              "X-Forwarded-Proto",
              "javascript",
              "X-Forwarded-Host",
              "a\"onload=\"alert(1)");
      assertThat(answer).contains("http://127.0.0.1:" + port + "/widget/").doesNotContain("alert");
    }
  }

  @Test
  void whatAStrangerSaysIsNotBelieved() throws SocketException {
    Optional<String> own = outward();
    assumeTrue(own.isPresent(), "this machine has no other address");
    String[] headers = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example"};
    try (Server server = server()) {
      int port = server.address().getPort();
      assertThat(get(own.get(), port, BUILDER, headers))
          .contains("http://" + own.get() + ":" + port + "/widget/")
          .doesNotContain("evil.example");
    }
    try (Server server = server(own.get())) {
      assertThat(get(own.get(), server.address().getPort(), BUILDER, headers))
          .contains("https://evil.example/widget/");
    }
  }
}
