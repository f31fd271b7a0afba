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
import org.partnergraph.store.KnowledgeStore;

/** How are two connected? A form that takes names, and the paths as sentences with their quotes. */
public final class ConnectionsPage {

  private static final List<String> ENTITIES = List.of("from", "to", "through", "avoid");

  private final KnowledgeStore store;
  private final NamedEntities names;
  private final ConnectionOperation connections;
  private final Words words = Words.load("connections");

  /** Over the operation that answers. */
  public ConnectionsPage(
      KnowledgeStore store, NamedEntities names, ConnectionOperation connections) {
    this.store = store;
    this.names = names;
    this.connections = connections;
  }

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
    List<NamedEntities.Unclear> unclear = new ArrayList<>();
    Call meant = names.meant(call, ENTITIES, unclear);
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
