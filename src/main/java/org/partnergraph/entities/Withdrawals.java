package org.partnergraph.entities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.Labels;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Tells what was withdrawn from what was never there. */
public final class Withdrawals {

  private final Namespaces namespaces;
  private final Query withdrawals;

  /** For the IRIs of one deployment. */
  public Withdrawals(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.withdrawals = QueryText.load(Withdrawals.class, "withdrawals.rq", namespaces);
  }

  /** The withdrawal of what a local id or an IRI names, if it was withdrawn. */
  public Optional<Withdrawal> of(Snapshot snapshot, String text, String language) {
    String asked = text.strip();
    Optional<String> id =
        Namespaces.isLocalId(asked)
            ? Optional.of(asked)
            : namespaces.localId(namespaces.rebase(asked));
    return id.flatMap(local -> read(snapshot, local, language));
  }

  private Optional<Withdrawal> read(Snapshot snapshot, String id, String language) {
    Node entity = namespaces.entity(id);
    Query query = QueryText.withValues(withdrawals, "entity", List.of(entity));
    List<Binding> rows = snapshot.select(query, BindingFactory.empty());
    Map<String, String> reasons = new TreeMap<>();
    rows.stream()
        .map(row -> row.get("reason"))
        .forEach(r -> reasons.put(r.getLiteralLanguage(), r.getLiteralLexicalForm()));
    return rows.stream()
        .findFirst()
        .map(row -> row.get("day").getLiteralLexicalForm())
        .map(day -> new Withdrawal(id, day, Labels.choose(entity, reasons, language)));
  }
}
