package org.partnergraph.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;
import org.partnergraph.store.KnowledgeStore;

/**
 * The names of things lead to what is known of them: a page for people, a document for programs
 * (W3C, Cool URIs for the Semantic Web, section 4.2).
 */
final class IdOperation {

  private static final String HTML = "text/html";
  private static final List<String> OFFER =
      Stream.of(List.of(RdfForm.TURTLE.mediaType(), HTML), RdfForm.offered())
          .flatMap(List::stream)
          .distinct()
          .toList();

  private final KnowledgeStore store;
  private final Things things;

  IdOperation(KnowledgeStore store, Things things) {
    this.store = store;
    this.things = things;
  }

  Operation operation() {
    return new Operation(
        "id",
        "/id/{id}",
        Publishing.TAG,
        Operation.text(
            "Die IRI eines Dings führt zu seiner Seite (HTML) oder seinem Dokument (RDF).",
            "The IRI of a thing leads to its page (HTML) or its document (RDF).",
            "IRI rzeczy prowadzi do jej strony (HTML) lub dokumentu (RDF)."),
        List.of(id()),
        Operation.Answer.seeOther("The page or the document, by Accept", OFFER),
        "/id/leipzig",
        this::lead);
  }

  static ApiParameter id() {
    return ApiParameter.path(
        "id",
        Operation.text(
            "Kennung einer Entität, eines Begriffs, eines Belegs oder eines Graphen.",
            "Id of an entity, a concept, an evidence or a graph.",
            "Identyfikator encji, pojęcia, dowodu lub grafu."),
        "leipzig");
  }

  private Reply lead(Call call) {
    Optional<RdfForm> form = RdfForm.ofSuffix(call.text("id"));
    if (form.isPresent()) {
      String name = form.get().cut(call.text("id"));
      String id = store.read(snapshot -> things.id(snapshot, name, call.language()));
      return Reply.seeOther("/doc/" + id + form.get().suffix());
    }
    String id = store.read(snapshot -> things.id(snapshot, call.text("id"), call.language()));
    boolean page =
        Negotiation.format(call.accept(), OFFER).equals(HTML)
            && store.read(snapshot -> things.hasPage(snapshot, id));
    return Reply.seeOther((page ? "/page/" : "/doc/") + id);
  }
}
