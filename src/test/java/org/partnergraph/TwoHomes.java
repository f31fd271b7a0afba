package org.partnergraph;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FusekiEngine;

/** The same graph served twice: from memory, and from an engine elsewhere. */
final class TwoHomes implements AutoCloseable {

  static final String TOKEN = "a-token-of-two-homes";

  private static final List<String> TELLING =
      List.of("content-type", "content-language", "link", "location", "allow", "vary");

  private final FusekiEngine engine = FusekiEngine.start();
  private final Server here = start(Config.inMemory());
  private final Server elsewhere = start(Config.inMemory().withEngine(engine.settings()));

  private static Server start(Config config) {
    return Server.start(config.withToken(TOKEN), Progress.silent());
  }

  /** What the one that keeps the graph itself answers. */
  Browser here() {
    return new Browser(here);
  }

  /** What the one answers whose graph is elsewhere. */
  Browser elsewhere() {
    return new Browser(elsewhere);
  }

  FusekiEngine engine() {
    return engine;
  }

  /**
   * An answer without what cannot be the same: the port, the second in which the graph was loaded,
   * and how many bytes a dump with that second takes.
   */
  static String told(HttpResponse<String> answer) {
    TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().retainAll(TELLING);
    return answer.statusCode() + " " + told(headers.toString()) + "\n" + body(answer);
  }

  /** The body, likewise. */
  static String body(HttpResponse<String> answer) {
    return told(answer.body());
  }

  private static String told(String text) {
    return text.replaceAll("localhost(:|%3A)\\d+", "localhost")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
        .replaceAll("(byteSize\\W{1,8})\\d+", "$10")
        .replaceAll("\\b[0-9a-f]{64}\\b", "SUM")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "REQUEST");
  }

  @Override
  public void close() {
    elsewhere.close();
    here.close();
    engine.close();
  }
}
