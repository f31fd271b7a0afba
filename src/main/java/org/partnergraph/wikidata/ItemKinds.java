package org.partnergraph.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which of our classes an item is of, by what it is an instance of (P31): as {@code kinds.tsv}
 * says, which lists the usual classes; an item that has partner cities, or a place on the map and
 * no listed class, counts as a city.
 */
public final class ItemKinds {

  private static final String NOTHING = "-";
  private static final String CITY = "City";
  private static final String DISTRICT = "District";

  private final Map<String, String> typeByKind = new HashMap<>();

  private ItemKinds() {}

  /** As the file says that ships with the program. */
  public static ItemKinds load() {
    ItemKinds kinds = new ItemKinds();
    String file = "kinds.tsv";
    try (InputStream in = Objects.requireNonNull(ItemKinds.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(cells -> kinds.typeByKind.put(cells[0], cells[1]));
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an item stands for no thing, but for a name or a page. */
  public boolean isNothing(Item item) {
    return !listed(item).isEmpty() && listed(item).stream().allMatch(NOTHING::equals);
  }

  /** The class; empty if it cannot be told. */
  public Optional<String> type(Item item) {
    List<String> listed = listed(item).stream().filter(type -> !type.equals(NOTHING)).toList();
    if (listed.contains(CITY) || !item.twinnings().isEmpty()) {
      return Optional.of(CITY);
    }
    return listed.isEmpty() && item.coordinates().isPresent()
        ? Optional.of(CITY)
        : listed.stream().findFirst();
  }

  /** The class of what is twinned with another: a district if all that is listed says so. */
  String party(Item item) {
    List<String> listed = listed(item);
    boolean district = !listed.isEmpty() && listed.stream().allMatch(DISTRICT::equals);
    return district ? DISTRICT : CITY;
  }

  private List<String> listed(Item item) {
    return item.kinds().stream()
        .flatMap(kind -> Optional.ofNullable(typeByKind.get(kind.text())).stream())
        .toList();
  }
}
