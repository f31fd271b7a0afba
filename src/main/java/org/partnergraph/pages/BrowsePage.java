package org.partnergraph.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.partnergraph.query.LocalText;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.store.KnowledgeStore;

/** All things of one kind, narrowed by facets, a page at a time. */
public final class BrowsePage {

  private static final int SIZE = 50;
  private static final int MOST_PAGES = 100_000;
  private static final int MOST_NAMED = 12;
  private static final String SORT = "sort";
  private static final String PAGE = "page";

  private final BrowseKind kind;
  private final KnowledgeStore store;
  private final ListingReader reader;
  private final Words words = Words.load("browse");

  private BrowsePage(BrowseKind kind, KnowledgeStore store) {
    this.kind = kind;
    this.store = store;
    this.reader = new ListingReader(kind, store.namespaces());
  }

  /** One facet with its values. */
  public record Facet(String name, List<Choice> choices, boolean chosen) {}

  /**
   * One value of a facet.
   *
   * @param count how many of the things that fit the other choices have it
   * @param address of the list with the value chosen, or no longer chosen
   */
  public record Choice(String label, long count, boolean chosen, String address) {}

  /** An order and the address of the list in it. */
  public record Order(String name, boolean chosen, String address) {}

  /** One page of each kind. */
  public static List<Operation> operations(Pages pages, KnowledgeStore store) {
    List<Operation> all = new ArrayList<>();
    for (BrowseKind kind : BrowseKind.values()) {
      all.add(new BrowsePage(kind, store).operation(pages));
    }
    return all;
  }

  private Operation operation(Pages pages) {
    List<ApiParameter> parameters = new ArrayList<>();
    LocalText narrowing = Operation.text("Eingrenzung.", "Narrows the list.", "Zawężenie.");
    kind.facets().forEach(facet -> parameters.add(ApiParameter.text(facet, narrowing, "")));
    parameters.add(order());
    parameters.add(
        ApiParameter.whole(PAGE, 1, MOST_PAGES, 1, Operation.text("Seite.", "Page.", "Strona.")));
    return pages.page("/browse/" + kind.id(), "browse", parameters, this::view);
  }

  private ApiParameter order() {
    return new ApiParameter(
        SORT,
        ApiParameter.In.QUERY,
        new ApiParameter.Type.Choice(orders()),
        false,
        Optional.of("name"),
        Operation.text("Reihenfolge.", "Order.", "Kolejność."),
        "name");
  }

  private List<String> orders() {
    return kind.facets().contains(BrowseKind.DECADE)
        ? List.of("name", "oldest", "newest")
        : List.of("name");
  }

  private View view(Call call) {
    Listing listing = store.read(snapshot -> reader.read(snapshot, call.language()));
    Map<String, String> chosen = chosen(call, listing);
    List<Listing.Item> found = sorted(listing.matching(chosen), call.text(SORT));
    int from = Math.min((call.whole(PAGE) - 1) * SIZE, found.size());
    int until = Math.min(from + SIZE, found.size());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("kind", kind.id());
    model.put("items", found.subList(from, until));
    model.put("shown", kind.facets());
    model.put("found", found.size());
    model.put("total", listing.items().size());
    model.put("facets", kind.facets().stream().map(f -> facet(f, call, listing, chosen)).toList());
    model.put("orders", orders().stream().map(o -> order(o, call)).toList());
    model.put("previous", from == 0 ? "" : address(call, PAGE, call.whole(PAGE) - 1));
    model.put("next", until == found.size() ? "" : address(call, PAGE, call.whole(PAGE) + 1));
    model.put("cleared", chosen.isEmpty() ? "" : cleared(call));
    Words.In said = words.in(call.language());
    String title = said.get(kind.id());
    String description = said.get("description", title, listing.items().size());
    return View.of("browse.jte", title, description, model, listing.version());
  }

  /** The facets that the call narrows by; a value that nothing has is refused. */
  private Map<String, String> chosen(Call call, Listing listing) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String facet : kind.facets()) {
      call.optional(facet).ifPresent(value -> chosen.put(facet, known(facet, value, listing)));
    }
    return chosen;
  }

  private static String known(String facet, String value, Listing listing) {
    List<String> known =
        listing.items().stream()
            .flatMap(item -> item.of(facet).stream())
            .map(Listing.Value::id)
            .distinct()
            .sorted()
            .toList();
    if (!known.contains(value)) {
      String some = String.join(", ", known.subList(0, Math.min(MOST_NAMED, known.size())));
      String more = known.size() > MOST_NAMED ? ", …" : "";
      throw ProblemException.parameter(
          facet, facet + " must be one of " + some + more + ", not " + value);
    }
    return value;
  }

  private static List<Listing.Item> sorted(List<Listing.Item> items, String order) {
    Comparator<LocalDate> days =
        order.equals("newest") ? Comparator.reverseOrder() : Comparator.naturalOrder();
    Function<Listing.Item, LocalDate> first =
        item -> item.first().orElse(order.equals("newest") ? LocalDate.MIN : LocalDate.MAX);
    return order.equals("name")
        ? items
        : items.stream().sorted(Comparator.comparing(first, days)).toList();
  }

  private static Facet facet(String name, Call call, Listing listing, Map<String, String> chosen) {
    Map<String, String> others = new LinkedHashMap<>(chosen);
    String own = others.remove(name);
    Map<String, Listing.Value> values = new TreeMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Listing.Item item : listing.matching(others)) {
      for (Listing.Value value : item.of(name)) {
        values.put(value.label() + "\n" + value.id(), value);
        counts.merge(value.id(), 1L, Long::sum);
      }
    }
    List<Choice> choices =
        values.values().stream()
            .map(
                v -> {
                  boolean is = v.id().equals(own);
                  long count = counts.getOrDefault(v.id(), 0L);
                  return new Choice(v.label(), count, is, address(call, name, is ? "" : v.id()));
                })
            .toList();
    return new Facet(name, choices, own != null);
  }

  private static Order order(String name, Call call) {
    return new Order(name, name.equals(call.text(SORT)), address(call, SORT, name));
  }

  /** This list with one parameter changed, from its first page on; empty takes it away. */
  private static String address(Call call, String parameter, Object value) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    query.remove(PAGE);
    query.put(parameter, List.of(value.toString()));
    query.values().removeIf(List.of("")::equals);
    return Call.repeating(call.path(), query);
  }

  private String cleared(Call call) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    query.keySet().removeAll(kind.facets());
    query.remove(PAGE);
    return Call.repeating(call.path(), query);
  }
}
