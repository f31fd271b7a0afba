package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.connect.ConnectionReader;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.entities.Proofs;
import org.partnergraph.rest.Call;
import org.partnergraph.search.EntityFinder;
import org.partnergraph.search.EntityFinder.Meaning;
import org.partnergraph.search.Match;
import org.partnergraph.store.KnowledgeStore;

/** Lets people write names in the fields of a form where the interface takes ids. */
public final class NamedEntities {

  private final KnowledgeStore store;
  private final EntityFinder finder;
  private final EntityResolver resolver;
  private final Proofs names;

  /** Finds by name in a store. */
  public NamedEntities(KnowledgeStore store, EntityFinder finder) {
    this.store = store;
    this.finder = finder;
    resolver = new EntityResolver(store.namespaces());
    names = new Proofs(store.namespaces());
  }

  /**
   * A name that does not mean one thing.
   *
   * @param parameter in which it was given
   * @param choices what it may mean; empty if nothing
   */
  public record Unclear(String parameter, String text, List<Choice> choices) {}

  /**
   * One thing that may be meant.
   *
   * @param kind what it is, in the language of the page
   * @param address of the same page with it chosen
   */
  public record Choice(String label, String kind, String address) {}

  /**
   * The same question with each name for itself where several stand in one field with commas
   * between them.
   *
   * @param parameters that take several entities
   */
  Call separate(Call call, List<String> parameters) {
    Map<String, List<String>> arguments = new LinkedHashMap<>(call.arguments());
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    for (String parameter : parameters) {
      List<String> texts =
          call.texts(parameter).stream()
              .flatMap(text -> finder.names(text, call.language()).stream())
              .limit(ConnectionReader.MOST + 1)
              .toList();
      if (!texts.isEmpty()) {
        arguments.put(parameter, texts);
        query.put(parameter, texts);
      }
    }
    return call.with(arguments).asking(query);
  }

  /**
   * The same question with ids in the place of names.
   *
   * @param parameters that take entities
   * @param unclear takes up the names that do not mean one thing; they stay as they are
   */
  Call meant(Call call, List<String> parameters, List<Unclear> unclear) {
    Map<String, List<String>> arguments = new LinkedHashMap<>(call.arguments());
    for (String parameter : parameters) {
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

  /** What a thing is called, if the name alone leads to it. */
  Optional<String> name(String id, String language) {
    return store
        .read(
            snapshot ->
                resolver
                    .resolve(snapshot, id)
                    .map(
                        node -> names.read(snapshot, List.of(), List.of(node), language).ref(node)))
        .filter(ref -> leadsTo(ref.label(), ref.id(), language))
        .map(EntityRef::label);
  }

  private boolean leadsTo(String text, String id, String language) {
    return finder.find(text, language) instanceof Meaning.One one
        && store.namespaces().localId(one.entity().getURI()).equals(Optional.of(id));
  }

  private Optional<String> id(Call call, String parameter, String text, List<Unclear> unclear) {
    Meaning meaning = finder.find(text, call.language());
    if (meaning instanceof Meaning.One one) {
      return store.namespaces().localId(one.entity().getURI());
    }
    List<Choice> choices =
        meaning instanceof Meaning.Several several
            ? several.matches().stream().map(match -> choice(call, parameter, text, match)).toList()
            : List.of();
    unclear.add(new Unclear(parameter, text, choices));
    return Optional.empty();
  }

  private static Choice choice(Call call, String parameter, String text, Match match) {
    List<String> values =
        call.texts(parameter).stream().map(v -> v.equals(text) ? match.id() : v).toList();
    return new Choice(match.label(), match.type().label(), call.with(parameter, values));
  }
}
