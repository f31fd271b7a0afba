package org.partnergraph.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionRequest;
import org.partnergraph.connect.Period;
import org.partnergraph.publish.XmlText;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Fault;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;
import org.partnergraph.search.EntityFinder;
import org.partnergraph.search.EntityFinder.Meaning;
import org.partnergraph.search.SearchRequest;

/** Tells other sites how to show one of our pages (oEmbed 1.0): by its address, a frame. */
final class OEmbed {

  static final String PATH = "/oembed";

  private static final Pattern PAGES = Pattern.compile("/(page|id|embed)/([^/]+)");
  private static final String TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WIDTH = 800;
  private static final List<String> FORMATS = List.of("json", "xml");
  private static final String CONNECTION = "connection";
  private static final String CONNECTIONS = "/connections";

  /** What restricts the paths of a page about connections, and cannot be asked of a frame. */
  private static final List<String> RESTRICTIONS =
      List.of("only", "without", "through", "avoid", "allow");

  private final Subjects subjects;
  private final EntityFinder finder;

  OEmbed(Subjects subjects, EntityFinder finder) {
    this.subjects = subjects;
    this.finder = finder;
  }

  Operation operation() {
    List<ApiParameter> parameters = new ArrayList<>();
    parameters.add(
        ApiParameter.text(
                "url",
                Operation.text("Adresse einer Seite.", "Address of a page.", "Adres strony."),
                "https://w3id.org/partnergraph/id/leipzig")
            .mandatory());
    parameters.add(
        ApiParameter.text("format", Operation.text("Form.", "Format.", "Format."), "json"));
    for (String name : List.of("maxwidth", "maxheight")) {
      int usual = name.endsWith("width") ? WIDTH : Snippets.HEIGHT;
      parameters.add(
          ApiParameter.whole(
              name, 1, Integer.MAX_VALUE, usual, Operation.text("Pixel.", "Pixels.", "Piksele.")));
    }
    parameters.add(ApiParameter.lang());
    return new Operation(
        "oembed",
        PATH,
        "pictures",
        Operation.text("oEmbed.", "oEmbed.", "oEmbed."),
        parameters,
        Operation.Answer.chosen("How to show it", List.of(TYPE, "text/xml"), ""),
        PATH,
        this::reply);
  }

  /** Where it is told how to show a page (oEmbed 1.0, 4). */
  static String about(String origin, String page, String format) {
    return origin + Call.address(PATH, Map.of("url", page)) + "&format=" + format;
  }

  private Reply reply(Call call) {
    String format = call.optional("format").orElse("json");
    if (!FORMATS.contains(format)) {
      throw unspoken(format);
    }
    URI url = url(call);
    Map<String, String> query = query(url);
    boolean connects = isOurs(call, url) && CONNECTIONS.equals(url.getPath());
    Node entity = connects ? meant(call, query, "from") : entity(call, url);
    if (connects) {
      query = connection(call, entity, query);
    }
    String language =
        Optional.ofNullable(query.get("lang"))
            .filter(Negotiation.LANGUAGES::contains)
            .orElse(call.language());
    Optional<Node> end = end(entity, query);
    Choice choice = choice(entity, end, query, language);
    long version = subjects.store().version();
    String first = subjects.label(entity, language);
    String title = end.map(node -> first + " – " + subjects.label(node, language)).orElse(first);
    Rich rich = rich(call, choice, Plain.text(title));
    return format.equals("xml")
        ? Reply.of("text/xml; charset=utf-8", xml(rich), version)
        : Reply.of(TYPE, json(rich), version);
  }

  private static boolean isOurs(Call call, URI url) {
    return URI.create(call.origin()).getAuthority().equals(url.getAuthority());
  }

  /** The one end that the address of a page about connections names, as its form takes it. */
  private Node meant(Call call, Map<String, String> query, String end) {
    return Optional.ofNullable(query.get(end))
        .filter(name -> !name.contains(",") && name.length() <= SearchRequest.MAX_TEXT)
        .map(name -> finder.find(name, call.language()))
        .flatMap(
            meaning ->
                meaning instanceof Meaning.One one ? Optional.of(one.entity()) : Optional.empty())
        .orElseThrow(() -> unknown(call.text("url")));
  }

  /** What the address of a frame says for a page about connections. */
  private Map<String, String> connection(Call call, Node from, Map<String, String> query) {
    Node to = meant(call, query, "to");
    if (to.equals(from) || isRestricted(query)) {
      throw unknown(call.text("url"));
    }
    Map<String, String> frame = new LinkedHashMap<>(query);
    Optional.ofNullable(frame.remove("at"))
        .ifPresent(at -> Period.ENDS.forEach(end -> frame.put(end, at)));
    frame.put("view", CONNECTION);
    frame.put("to", subjects.id(to));
    return frame;
  }

  private static boolean isRestricted(Map<String, String> query) {
    String usual = Integer.toString(ConnectionRequest.USUAL_HOPS);
    return RESTRICTIONS.stream().anyMatch(query::containsKey)
        || !query.getOrDefault("maxHops", usual).equals(usual)
        || query.containsKey(Period.AT) && Period.ENDS.stream().anyMatch(query::containsKey);
  }

  /** As the specification wants it (oEmbed 1.0, 2.3.3): 501. */
  private static ProblemException unspoken(String format) {
    String detail = "format " + format + " is not spoken here; known are json, xml";
    return new ProblemException(
        Problem.of(Problem.Kind.NOT_IMPLEMENTED, detail).with("parameter", "format"));
  }

  /** The other end of a connection that an address names; empty if it shows none. */
  private Optional<Node> end(Node entity, Map<String, String> query) {
    return Optional.ofNullable(query.get("to"))
        .filter(to -> Optional.ofNullable(query.get("view")).orElse(CONNECTION).equals(CONNECTION))
        .flatMap(subjects::find)
        .filter(end -> !end.equals(entity));
  }

  /** What an address says about the picture; what it cannot say is passed over. */
  private Choice choice(
      Node entity, Optional<Node> end, Map<String, String> query, String language) {
    String view =
        Optional.ofNullable(query.get("view"))
            .filter(Choice.VIEWS::contains)
            .filter(v -> !v.equals(CONNECTION))
            .orElse("graph");
    String theme = theme(query);
    Map<String, String> colours = new LinkedHashMap<>();
    for (String name : ThemeSheet.COLOURS) {
      Optional.ofNullable(query.get(name))
          .flatMap(ThemeSheet::colour)
          .ifPresent(colour -> colours.put(name, colour));
    }
    return new Choice(
        subjects.id(entity),
        end.map(subjects::id).orElse(null),
        end.isPresent() ? CONNECTION : view,
        language,
        theme,
        colours,
        limits(query));
  }

  private static String theme(Map<String, String> query) {
    String theme = query.getOrDefault("theme", "auto");
    if (!Choice.THEMES.contains(theme)) {
      throw inTheUrl(Fault.other(Choice.THEMES).of("theme"));
    }
    return theme;
  }

  private static ProblemException inTheUrl(ProblemException wrong) {
    return ProblemException.parameter("url", "in the url, " + wrong.problem().detail());
  }

  /**
   * What an address says about how much is shown.
   *
   * @throws ProblemException naming {@code url} if a value is wrong, as the page would refuse it
   */
  private Limits limits(Map<String, String> query) {
    try {
      return Limits.of(name -> Optional.ofNullable(query.get(name)), subjects.kinds());
    } catch (ProblemException e) {
      throw inTheUrl(e);
    }
  }

  private static Rich rich(Call call, Choice choice, String title) {
    int width = Math.min(WIDTH, call.whole("maxwidth"));
    int height = Math.min(Snippets.HEIGHT, call.whole("maxheight"));
    String html = Snippets.frame(choice, call.origin(), title, Integer.toString(width), height);
    return new Rich("rich", "1.0", title, "Partnergraph", call.origin() + "/", html, width, height);
  }

  /** An answer (oEmbed 1.0, 2.3.4.4). */
  record Rich(
      String type,
      String version,
      String title,
      @JsonProperty("provider_name") String providerName,
      @JsonProperty("provider_url") String providerUrl,
      String html,
      int width,
      int height) {}

  private static byte[] json(Rich rich) {
    return JSON.<JsonNode>valueToTree(rich).toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same as XML (oEmbed 1.0, 2.3). */
  private static byte[] xml(Rich rich) {
    try {
      XmlText xml = new XmlText("oembed", "");
      for (Map.Entry<String, JsonNode> field : JSON.<JsonNode>valueToTree(rich).properties()) {
        xml.open(field.getKey()).text(field.getValue().asText()).close();
      }
      return xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI url(Call call) {
    try {
      return new URI(call.text("url"));
    } catch (URISyntaxException e) {
      throw ProblemException.parameter("url", "url is not an address: " + e.getReason());
    }
  }

  private Node entity(Call call, URI url) {
    Optional<Node> named = subjects.find(call.text("url"));
    Matcher page = PAGES.matcher(Optional.ofNullable(url.getPath()).orElse(""));
    return named
        .or(
            () ->
                page.matches() && isOurs(call, url)
                    ? subjects.find(page.group(2))
                    : Optional.empty())
        .orElseThrow(() -> unknown(call.text("url")));
  }

  private static ProblemException unknown(String url) {
    String detail = "no page of this service about an entity has the address " + url;
    return new ProblemException(
        Problem.of(Problem.Kind.NOT_FOUND, detail).with("parameter", "url"));
  }

  /** What is repeated stands together, with commas; what is empty is not there. */
  private static Map<String, String> query(URI url) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(url.getRawQuery()).orElse("").split("&")) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        String value = URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8);
        if (!value.isBlank()) {
          query.merge(pair.substring(0, sign), value, (one, other) -> one + "," + other);
        }
      }
    }
    return query;
  }
}
