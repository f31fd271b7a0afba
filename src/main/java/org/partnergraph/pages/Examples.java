package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.describe.Queries;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.BadArgumentException;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.Question;
import org.partnergraph.query.UnknownEntityException;
import org.partnergraph.store.KnowledgeStore;

/** The questions as queries to start from, with the values of their examples. */
public final class Examples {

  private final KnowledgeStore store;
  private final Catalogue catalogue;
  private final EntityResolver resolver;

  /** Of the questions that can be asked of a store. */
  public Examples(KnowledgeStore store, Catalogue catalogue, EntityResolver resolver) {
    this.store = store;
    this.catalogue = catalogue;
    this.resolver = resolver;
  }

  /** Questions of one topic. */
  public record Topic(String id, List<Question> questions) {}

  /** All of them, by topic. */
  List<Topic> topics() {
    Map<String, List<Question>> topics = new LinkedHashMap<>();
    catalogue
        .questions()
        .forEach(q -> topics.computeIfAbsent(q.topic(), t -> new ArrayList<>()).add(q));
    return topics.entrySet().stream().map(e -> new Topic(e.getKey(), e.getValue())).toList();
  }

  /** The question of an id such as {@code events/participants}. */
  Optional<Question> find(String id) {
    return catalogue.questions().stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /**
   * A query that can be run as it is; where the graph no longer knows what the example names, the
   * question with its parameters left open.
   */
  String query(Question question, String language) {
    Map<String, String> arguments = new LinkedHashMap<>();
    question.parameters().stream()
        .filter(parameter -> parameter.required() || parameter.defaultText().isPresent())
        .forEach(p -> arguments.put(p.name(), p.defaultText().orElse(p.example())));
    question.parameters().stream()
        .filter(Parameter::required)
        .forEach(p -> arguments.put(p.name(), p.example()));
    try {
      String query =
          store.read(
              data ->
                  question.readable(
                      question.bind(arguments, language, text -> resolver.resolve(data, text))));
      return "# " + question.title().in(language) + asked(arguments) + "\n" + query.strip() + "\n";
    } catch (BadArgumentException | UnknownEntityException e) {
      return Queries.withoutHeader(question.text());
    }
  }

  /** The arguments as a line of their own, so that a reader knows what to change. */
  private static String asked(Map<String, String> arguments) {
    return arguments.entrySet().stream()
        .map(argument -> argument.getKey() + " = " + argument.getValue())
        .reduce((one, other) -> one + ", " + other)
        .map(all -> "\n# " + all)
        .orElse("");
  }
}
