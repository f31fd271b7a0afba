package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionReader;
import org.partnergraph.connect.ConnectionRequest;
import org.partnergraph.connect.WrongParameterException;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.ConnectionOperation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Problem;
import org.partnergraph.store.KnowledgeStore;

/** How are two connected? A form that takes names, and the paths as sentences with their quotes. */
public final class ConnectionsPage {

  /** One more than the most, to be told of. */
  private static final int MOST_FIELDS = ConnectionReader.MOST + 1;

  /** What the address of a frame keeps, or what changes nothing in it. */
  private static final Set<String> FRAMED =
      Set.of("from", "to", "at", "since", "until", "k", "lang");

  private static final List<String> USUAL_HOPS =
      List.of(Integer.toString(ConnectionRequest.USUAL_HOPS));

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

  /** The page; it tells itself what is wrong with its fields. */
  public Operation operation(Pages pages) {
    List<ApiParameter> parameters =
        connections.parameters().stream()
            .filter(p -> ConnectionReader.NAMES.contains(p.name()))
            .map(p -> p.unchecked(MOST_FIELDS))
            .toList();
    return pages.page("/connections", "connections", parameters, this::view);
  }

  private View view(Call given) {
    Call call = names.separate(given, ConnectionReader.ENTITIES);
    Words.In said = words.in(call.language());
    List<NamedEntities.Unclear> unclear = new ArrayList<>();
    Call meant = names.meant(call, ConnectionReader.ENTITIES, unclear);
    boolean filled = call.optional("from").isPresent() && call.optional("to").isPresent();
    Optional<ConnectionAnswer> answer = Optional.empty();
    Optional<WrongParameterException> wrong = Optional.empty();
    if (unclear.isEmpty()) {
      try {
        if (filled) {
          answer = Optional.of(connections.answer(meant));
        } else {
          connections.check(meant);
        }
      } catch (WrongParameterException e) {
        wrong = Optional.of(e);
      }
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put(
        "form", new ConnectionForm(call, said, connections.relations(), unclear, wrong, answer));
    model.put("answer", answer);
    model.put("json", Call.repeating("/api/connections", query(meant)));
    model.put("swapped", Call.repeating("/connections", swapped(call)));
    View view = view(answer, model, said);
    if (answer.isPresent() && isFramed(call)) {
      Map<String, List<String>> query = framed(call);
      query.put("from", List.of(answer.get().from().id())); // a name may have a comma
      query.put("to", List.of(answer.get().to().id()));
      view = view.embeddable(call, call.origin() + Call.repeating("/connections", query));
    }
    return wrong.isPresent() ? view.failing(Problem.Kind.BAD_PARAMETER.status()) : view;
  }

  /** Whether there is a frame for it: one end on each side, and no restriction but a period. */
  private static boolean isFramed(Call call) {
    return framed(call).entrySet().stream()
        .allMatch(
            given ->
                given.getValue().size() == 1
                    && (FRAMED.contains(given.getKey())
                        || given.getKey().equals("maxHops")
                            && given.getValue().equals(USUAL_HOPS)));
  }

  private View view(Optional<ConnectionAnswer> answer, Map<String, Object> model, Words.In said) {
    String title =
        answer
            .map(
                a ->
                    said.get(
                        "titleFor",
                        ConnectionAnswer.names(a.allFrom()),
                        ConnectionAnswer.names(a.allTo())))
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

  private static Map<String, List<String>> framed(Call call) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    query.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    query.put("lang", List.of(call.language()));
    return query;
  }

  private static Map<String, List<String>> swapped(Call call) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    query.put("from", call.texts("to"));
    query.put("to", call.texts("from"));
    return query;
  }
}
