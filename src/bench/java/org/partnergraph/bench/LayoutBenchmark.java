package org.partnergraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.embed.FirstPictures;
import org.partnergraph.ingest.Progress;

/**
 * How well the pictures of the service can be read, next to a force-directed layout of the same
 * graphs with the same labels; and how soon and for how many bytes a first picture is there, next
 * to two libraries that draw in the browser.
 */
final class LayoutBenchmark {

  private static final int CITIES = 1_000;
  private static final List<String> SHIPPED =
      List.of("leipzig", "krakow", "kyiv", "partnership-leipzig-krakow", "burkhard-jung");
  private static final List<Integer> SIZES = List.of(12, 60, 200);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();

  private LayoutBenchmark() {}

  /** Prints the tables. */
  public static void main(String[] args) throws Exception {
    System.out.println(Surroundings.describe());
    LayoutBenchmark benchmark = new LayoutBenchmark();
    List<LayoutQuality.Row> rows = new ArrayList<>();
    try (Server server = Server.start(Config.inMemory(), Progress.silent())) {
      for (String entity : SHIPPED) {
        rows.addAll(benchmark.measured(server, entity, entity + "/graph?limit=24&lang=en"));
      }
      for (int size : SIZES) {
        String path = "leipzig/graph?depth=2&lang=en&limit=" + size;
        rows.addAll(benchmark.measured(server, "leipzig, two steps, limit " + size, path));
      }
      System.out.println(FirstPictures.of(server.address()).table());
    }
    try (SyntheticStore data = SyntheticStore.make(CITIES);
        Server server =
            Server.start(Config.inMemory().withStore(data.folder()), Progress.silent())) {
      for (int size : SIZES) {
        String path = SyntheticGraph.cityId(0) + "/graph?depth=2&lang=en&limit=" + size;
        rows.addAll(benchmark.measured(server, "made up, limit " + size, path));
      }
    }
    System.out.println(LayoutQuality.table(rows));
  }

  private List<LayoutQuality.Row> measured(Server server, String name, String path)
      throws IOException, InterruptedException {
    DrawnGraph drawn = new DrawnGraph(graph(server.address().resolve("/api/entities/" + path)));
    return List.of(
        LayoutQuality.of(name, "ours", drawn.placed(), drawn.edges()),
        ForceDirected.of(name, drawn));
  }

  private JsonNode graph(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + ": " + answer.body());
    }
    return JSON.readTree(answer.body()).get("data");
  }
}
