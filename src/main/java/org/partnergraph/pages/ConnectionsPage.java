package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.ConnectionOperation;
import org.partnergraph.rest.Operation;
import org.partnergraph.search.EntityFinder;
import org.partnergraph.search.EntityFinder.Meaning;
import org.partnergraph.search.Match;
import org.partnergraph.store.KnowledgeStore;

/** How are two connected? A form that takes names, and the paths as sentences with their quotes. */
public final class ConnectionsPage {

  private static final List<String> ENTITIES = List.of("from", "to", "through", "avoid");

  private final KnowledgeStore store;
  private final EntityFinder finder;
  private final ConnectionOperation connections;
  private final Words words = Words.load("connections");

  /** Over the operation that answers. */
  public ConnectionsPage(
      KnowledgeStore store, EntityFinder finder, ConnectionOperation connections) {
    this.store = store;
    this.finder = finder;
    this.connections = connections;
  }

  /**
   * A name that does not mean one thing.
   *
   * @param parameter in which it was given
   * @param choices what it may mean, each with the address that asks with it; empty if nothing
   */
  public record Unclear(String parameter, String text, List<Choice> choices) {}

  /** One thing that may be meant. */
  public record Choice(Match match, String address) {}

  /** What stands in the fields of the form. */
  public record Given(Map<String, List<String>> values) {

    /** Whether a field is filled. */
    public boolean has(String name) {
      return values.containsKey(name);
    }

    /** The first value, or nothing. */
    public String first(String name) {
      return values.getOrDefault(name, List.of("")).get(0);
    }

    /** The label of what was found for the one value that was given, or else the value. */
    public String shown(String name, Optional<String> label) {
      return label.filter(found -> further(name).isEmpty()).orElse(first(name));
    }

    /** Further values of a repeated parameter: each has a field of its own. */
    public List<String> further(String name) {
      return values.getOrDefault(name, List.of()).stream().skip(1).toList();
    }
  }

  /** The page. */
  public Operation operation(Pages pages) {
    List<ApiParameter> parameters =
        connections.parameters().stream()
            .filter(p -> !p.name().equals("lang"))
            .map(ApiParameter::optional)
            .toList();
    return pages.page("/connections", "connections", parameters, this::view);
  }

  private View view(Call call) {
    Words.In said = words.in(call.language());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("given", new Given(call.arguments()));
    boolean filled = call.optional("from").isPresent() && call.optional("to").isPresent();
    List<Unclear> unclear = new ArrayList<>();
    Call meant = meant(call, unclear);
    boolean same = filled && meant.texts("from").equals(meant.texts("to"));
    Optional<ConnectionAnswer> answer =
        filled && unclear.isEmpty() && !same
            ? Optional.of(connections.answer(meant))
            : Optional.empty();
    model.put("unclear", unclear);
    model.put("same", same);
    model.put("answer", answer);
    model.put("json", Call.repeating("/api/connections", query(meant)));
    model.put("swapped", Call.repeating("/connections", swapped(call)));
    String title =
        answer
            .map(a -> said.get("titleFor", a.from().label(), a.to().label()))
            .orElse(said.get("title"));
    String description =
        answer
            .flatMap(a -> a.paths().stream().findFirst())
            .map(ConnectionAnswer.Path::sentence)
            .orElse(said.get("lead"));
    long version = answer.map(ConnectionAnswer::version).orElseGet(store::version);
    return View.of("connections.jte", title, description, model, version);
  }

  /** The same question with ids in the place of names. */
  private Call meant(Call call, List<Unclear> unclear) {
    Map<String, List<String>> arguments = new LinkedHashMap<>(call.arguments());
    for (String parameter : ENTITIES) {
      List<String> ids = new ArrayList<>();
      for (String text : call.texts(parameter)) {
        id(call, parameter, text, unclear).ifPresent(ids::add);
      }
      if (!ids.isEmpty()) {
        arguments.put(parameter, ids);
      }
    }
    return call.with(arguments);
  }

  private Optional<String> id(Call call, String parameter, String text, List<Unclear> unclear) {
    Meaning meaning = finder.find(text, call.language());
    if (meaning instanceof Meaning.One one) {
      return store.namespaces().localId(one.entity().getURI());
    }
    List<Choice> choices =
        meaning instanceof Meaning.Several several
            ? several.matches().stream()
                .map(match -> new Choice(match, chosen(call, parameter, text, match)))
                .toList()
            : List.of();
    unclear.add(new Unclear(parameter, text, choices));
    return Optional.empty();
  }

  private static String chosen(Call call, String parameter, String text, Match match) {
    List<String> values =
        call.texts(parameter).stream().map(v -> v.equals(text) ? match.id() : v).toList();
    return call.with(parameter, values);
  }

  private static Map<String, List<String>> query(Call meant) {
    Map<String, List<String>> query = new LinkedHashMap<>(meant.arguments());
    query.put("lang", List.of(meant.language()));
    return query;
  }

  private static Map<String, List<String>> swapped(Call call) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    query.put("from", call.texts("to"));
    query.put("to", call.texts("from"));
    return query;
  }
}
