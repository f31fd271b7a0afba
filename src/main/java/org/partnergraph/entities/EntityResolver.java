package org.partnergraph.entities;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Finds the node that a user's text means. */
public final class EntityResolver {

  private final Namespaces namespaces;
  private final Query identified;

  /** For the IRIs of one deployment. */
  public EntityResolver(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.identified = QueryText.load(EntityResolver.class, "identified.rq", namespaces);
  }

  /**
   * The node of which the data says something.
   *
   * @param text a local id ({@code leipzig}), an IRI of this deployment or under the canonical
   *     base, a Wikidata id ({@code Q2079}) or a Wikidata IRI; anything else is found nowhere
   */
  public Optional<Node> resolve(Snapshot snapshot, String text) {
    String asked = text.strip();
    return local(asked)
        .filter(snapshot::isSubject)
        .or(() -> Wikidata.id(asked).flatMap(id -> matched(snapshot, id)));
  }

  private Optional<Node> local(String text) {
    if (Namespaces.isLocalId(text)) {
      return Optional.of(namespaces.entity(text));
    }
    String iri = namespaces.rebase(text);
    return namespaces.localId(iri).map(namespaces::entity);
  }

  private Optional<Node> matched(Snapshot snapshot, String id) {
    Query query = QueryText.withValues(identified, "item", Wikidata.nodes(id));
    Stream<Node> found =
        snapshot.column(query, BindingFactory.empty(), "entity").stream()
            .filter(node -> node.isURI() && namespaces.localId(node.getURI()).isPresent());
    return found.findFirst();
  }
}
