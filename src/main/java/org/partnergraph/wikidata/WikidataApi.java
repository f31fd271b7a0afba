package org.partnergraph.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Wikidata's API, read only: searches of names (<a
 * href="https://www.wikidata.org/w/api.php?action=help&modules=wbsearchentities">wbsearchentities</a>)
 * and items (<a
 * href="https://www.wikidata.org/w/api.php?action=help&modules=wbgetentities">wbgetentities</a>).
 */
public final class WikidataApi {

  /** Where Wikidata's own API is. */
  public static final URI ENDPOINT = URI.create("https://www.wikidata.org/w/api.php");

  private static final Duration TIME = Duration.ofSeconds(60);
  private static final int MOST_IDS = 50;
  private static final int MOST_FOUND = 10;
  private static final String LANGUAGES = "de|en|pl|uk";

  private final ApiClient client;

  /**
   * At an address.
   *
   * @param endpoint address of {@code api.php}
   * @param agent the User-Agent, with an address at which the asker can be reached
   * @param cache folder in which answers are kept; asked again, they come from there
   * @param log told in one line of each wait and of each item that is not there
   */
  public WikidataApi(URI endpoint, String agent, Path cache, Consumer<String> log) {
    this(new ApiClient.Settings(endpoint, agent, cache, TIME, log));
  }

  WikidataApi(ApiClient.Settings settings) {
    this.client = new ApiClient(settings);
  }

  /**
   * An item, under the id that it has now.
   *
   * @param former ids under which it was asked for, before it was merged with others
   */
  public record Found(Item item, Set<ItemId> former) {}

  /**
   * Items whose names begin so, as Wikidata ranks them.
   *
   * @throws ApiException if there is no answer to be had
   */
  public List<ItemId> search(String text, String language) throws IOException {
    Map<String, String> question =
        Map.of(
            "action",
            "wbsearchentities",
            "search",
            text,
            "language",
            language,
            "uselang",
            language,
            "type",
            "item",
            "limit",
            Integer.toString(MOST_FOUND));
    JsonNode found = client.ask(question, json -> json.path("search").isArray()).path("search");
    if (!found.isArray()) {
      throw client.failure("gave no list of what it found for " + text);
    }
    List<ItemId> items = new ArrayList<>();
    found.forEach(hit -> ItemId.of(hit.path("id").asText("")).ifPresent(items::add));
    return items;
  }

  /**
   * What Wikidata says of items. One that is missing is left out; one that was merged into another
   * comes as that other, and names its former id.
   *
   * @throws ApiException if there is no answer to be had
   */
  public List<Found> items(Collection<ItemId> ids) throws IOException {
    Map<ItemId, Found> items = new LinkedHashMap<>();
    List<ItemId> ordered = new ArrayList<>(new TreeSet<>(ids));
    for (int from = 0; from < ordered.size(); from += MOST_IDS) {
      batch(ordered.subList(from, Math.min(from + MOST_IDS, ordered.size())), items);
    }
    return List.copyOf(items.values());
  }

  private void batch(List<ItemId> ids, Map<ItemId, Found> items) throws IOException {
    ApiAnswer answer = client.answer(question(ids), json -> json.path("entities").isObject());
    if (answer instanceof ApiAnswer.Good good) {
      take(good.json().path("entities"), ids, items);
    } else if (answer instanceof ApiAnswer.Bad bad && bad.code().equals("no-such-entity")) {
      withoutTheBad(ids, items);
    } else {
      throw client.failure(answer instanceof ApiAnswer.Bad bad ? bad.reason() : "is silent");
    }
  }

  private static Map<String, String> question(List<ItemId> ids) {
    return Map.of(
        "action",
        "wbgetentities",
        "ids",
        ids.stream().map(ItemId::text).collect(Collectors.joining("|")),
        "props",
        "labels|aliases|descriptions|claims",
        "languages",
        LANGUAGES);
  }

  /** One bad id spoils the answer to all: the halves are asked for on their own. */
  private void withoutTheBad(List<ItemId> ids, Map<ItemId, Found> items) throws IOException {
    if (ids.size() == 1) {
      client.note(ids.get(0) + " does not exist at Wikidata; left out");
      return;
    }
    batch(ids.subList(0, ids.size() / 2), items);
    batch(ids.subList(ids.size() / 2, ids.size()), items);
  }

  private void take(JsonNode entities, List<ItemId> asked, Map<ItemId, Found> items)
      throws ApiException {
    if (!entities.isObject()) {
      throw client.failure("gave no entities for " + asked.get(0));
    }
    SortedSet<ItemId> left = new TreeSet<>(asked);
    for (Map.Entry<String, JsonNode> entry : entities.properties()) {
      Optional<ItemId> key = ItemId.of(entry.getKey());
      Optional<ItemId> id = ItemId.of(entry.getValue().path("id").asText(""));
      if (key.isPresent() && id.isPresent() && !entry.getValue().has("missing")) {
        left.remove(key.get());
        take(key.get(), id.get(), entry.getValue(), items);
      }
    }
    left.forEach(id -> client.note(id + " is missing at Wikidata; left out"));
  }

  private void take(ItemId asked, ItemId id, JsonNode entity, Map<ItemId, Found> items) {
    Set<ItemId> former = new TreeSet<>();
    Optional.ofNullable(items.get(id)).ifPresent(known -> former.addAll(known.former()));
    if (!asked.equals(id)) {
      client.note(asked + " was merged into " + id);
      former.add(asked);
    }
    items.put(id, new Found(Items.of(id, entity), former));
  }
}
