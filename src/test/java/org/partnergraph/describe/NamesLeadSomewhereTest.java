package org.partnergraph.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** Every name that the service gives to something has a redirect rule that leads to an answer. */
class NamesLeadSomewhereTest {

  private static final String BASE = "https://w3id.org/partnergraph/";
  private static final Pattern RULE =
      Pattern.compile("RewriteRule (\\S+) https://partnergraph\\.example\\.org(\\S*) \\[R=30\\d.*");

  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyNameInTheDescriptionsIsRedirectedToAnAnswer() throws IOException {
    List<Rule> rules = rules();
    Set<String> names = new TreeSet<>();
    for (String path : List.of("/.well-known/void", "/dcat", "/data", "/questions", "/function")) {
      names.addAll(names(path));
    }
    assertThat(names).hasSizeGreaterThan(70).contains("data", "function", "questions");
    for (String name : names) {
      List<String> targets =
          rules.stream().map(rule -> rule.target(name)).filter(t -> !t.isEmpty()).toList();
      assertThat(targets).as(name).isNotEmpty();
      for (String type : List.of("text/html, */*;q=0.1", "text/turtle, */*;q=0.1")) {
        assertThat(followed(targets.get(0), type).statusCode())
            .as(targets.get(0) + " as " + type)
            .isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "questions", "questions/partnerships/compare", "function"})
  void aNameIsAnsweredWithWhatIsSaidOfIt(String name) {
    for (String type : List.of("text/turtle", "application/ld+json", "application/rdf+xml")) {
      HttpResponse<String> answer = browser.get("/" + name, "Accept", type);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
    }
    assertThat(names("/" + name)).contains(name);
    assertThat(browser.get("/" + name, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void theNamesOfGraphsAndShapesLeadToWhatIsInThem() throws IOException {
    for (String name : List.of("id/graph-derived", "id/graph-entities", "id/leipzig", "shapes")) {
      String target =
          rules().stream()
              .map(rule -> rule.target(name))
              .filter(t -> !t.isEmpty())
              .findFirst()
              .orElseThrow();
      for (String type : List.of("text/html, */*;q=0.1", "text/turtle")) {
        HttpResponse<String> answer = followed(target, type);
        assertThat(answer.statusCode()).as(name + " as " + type).isEqualTo(200);
        assertThat(answer.body())
            .as(name + " as " + type)
            .contains(name.replaceFirst(".*[-/]", ""));
      }
    }
    assertThat(followed("/shapes", "text/turtle").body()).contains("NodeShape");
  }

  private static HttpResponse<String> followed(String path, String type) {
    HttpResponse<String> answer = browser.get(path, "Accept", type);
    for (int i = 0; i < 3 && answer.statusCode() / 100 == 3; i++) {
      answer = browser.get(answer.headers().firstValue("Location").orElseThrow(), "Accept", type);
    }
    return answer;
  }

  private static Set<String> names(String path) {
    HttpResponse<String> answer = browser.get(path, "Accept", "application/n-triples");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    Graph graph = RDFParser.fromString(answer.body(), Lang.NTRIPLES).toGraph();
    Set<String> names = new TreeSet<>();
    graph.stream()
        .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
        .filter(node -> node.isURI() && node.getURI().startsWith(BASE))
        .map(node -> node.getURI().substring(BASE.length()).replaceFirst("#.*", ""))
        .forEach(names::add);
    return names;
  }

  private record Rule(Pattern path, String address) {

    String target(String name) {
      Matcher matcher = path.matcher(name);
      return matcher.matches() ? matcher.replaceFirst(address) : "";
    }
  }

  private static List<Rule> rules() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/w3id/.htaccess"))) {
      Matcher matcher = RULE.matcher(line);
      if (matcher.matches()) {
        rules.add(new Rule(Pattern.compile(matcher.group(1)), matcher.group(2)));
      }
    }
    assertThat(rules).hasSizeGreaterThan(8);
    return rules;
  }
}
