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
    model.put("given", call.arguments());
    boolean filled = call.optional("from").isPresent() && call.optional("to").isPresent();
    List<Unclear> unclear = new ArrayList<>();
    Call meant = meant(call, unclear);
    boolean same = filled && meant.text("from").equals(meant.text("to"));
    Optional<ConnectionAnswer> answer =
        filled && unclear.isEmpty() && !same
            ? Optional.of(connections.answer(meant))
            : Optional.empty();
    model.put("unclear", unclear);
    model.put("same", same);
    model.put("answer", answer);
    model.put("json", Call.address("/api/connections", query(meant)));
    model.put("swapped", Call.address("/connections", swapped(call)));
    String title =
        answer
            .map(a -> said.get("titleFor", a.from().label(), a.to().label()))
            .orElse(said.get("title"));
    String description =
        answer
            .flatMap(a -> a.paths().stream().findFirst())
            .map(ConnectionAnswer.Path::sentence)
            .orElse(said.get("lead"));
    return View.of("connections.jte", title, description, model, store.version());
  }

  /** The same question with ids in the place of names. */
  private Call meant(Call call, List<Unclear> unclear) {
    Map<String, String> arguments = new LinkedHashMap<>(call.arguments());
    for (String parameter : ENTITIES) {
      List<String> ids = new ArrayList<>();
      for (String text : call.texts(parameter)) {
        id(call, parameter, text, unclear).ifPresent(ids::add);
      }
      if (!ids.isEmpty()) {
        arguments.put(parameter, Call.join(ids));
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
                .map(match -> new Choice(match, call.with(parameter, match.id())))
                .toList()
            : List.of();
    unclear.add(new Unclear(parameter, text, choices));
    return Optional.empty();
  }

  private static Map<String, String> query(Call meant) {
    Map<String, String> query = new LinkedHashMap<>(meant.arguments());
    query.put("lang", meant.language());
    query.entrySet().removeIf(e -> e.getValue().contains("\n"));
    return query;
  }

  private static Map<String, String> swapped(Call call) {
    Map<String, String> query = new LinkedHashMap<>(call.query());
    query.put("from", call.query().getOrDefault("to", ""));
    query.put("to", call.query().getOrDefault("from", ""));
    return query;
  }
}
