package org.partnergraph.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** The judgements that hold: those that no later one replaces. */
public final class Judgements {

  private final Namespaces namespaces;
  private final Map<List<String>, Judgement> byPair = new HashMap<>();

  private Judgements(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** Reads all of them. */
  static Judgements read(Snapshot snapshot, Namespaces namespaces) {
    Query query = QueryText.load(Judgements.class, "judgements.rq", namespaces);
    Judgements all = new Judgements(namespaces);
    snapshot.select(query, BindingFactory.empty()).forEach(all::add);
    return all;
  }

  private void add(Binding row) {
    Optional<Outcome> outcome =
        namespaces.localId(row.get("outcome").getURI()).flatMap(Outcome::ofConcept);
    outcome.ifPresent(
        found -> {
          Judgement judgement =
              new Judgement(
                  row.get("judgement"),
                  row.get("entity"),
                  row.get("record"),
                  found,
                  text(row, "by"),
                  text(row, "on"),
                  text(row, "why"));
          byPair.put(key(judgement.entity(), judgement.record()), judgement);
        });
  }

  private static String text(Binding row, String variable) {
    return row.get(variable).getLiteralLexicalForm();
  }

  /** Wikidata has several IRIs for one item; they are one key. */
  private static List<String> key(Node entity, Node record) {
    return List.of(entity.getURI(), Wikidata.id(record).orElseGet(record::getURI));
  }

  /** The judgement on a pair. */
  Optional<Judgement> of(Node entity, Node record) {
    return Optional.ofNullable(byPair.get(key(entity, record)));
  }

  /** The ids of the items that were rejected for any entity. */
  Set<String> rejected() {
    return byPair.values().stream()
        .filter(judgement -> judgement.outcome() == Outcome.NO_MATCH)
        .flatMap(judgement -> Wikidata.id(judgement.record()).stream())
        .collect(Collectors.toSet());
  }
}
