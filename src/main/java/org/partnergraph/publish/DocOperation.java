package org.partnergraph.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** The document that describes a thing, in RDF: by Accept, or by the end of the address. */
final class DocOperation {

  private final KnowledgeStore store;
  private final Things things;
  private final ThingDescriptions descriptions;
  private final RdfWriters writers;

  DocOperation(
      KnowledgeStore store, Things things, ThingDescriptions descriptions, RdfWriters writers) {
    this.store = store;
    this.things = things;
    this.descriptions = descriptions;
    this.writers = writers;
  }

  Operation operation() {
    return new Operation(
        "doc",
        "/doc/{id}",
        Publishing.TAG,
        Operation.text(
            "Was der Graph über ein Ding sagt, als RDF mit Belegen; auch mit .ttl, .jsonld, .nt oder .rdf am Ende.",
            "What the graph says of a thing, as RDF with evidence; also with .ttl, .jsonld, .nt or .rdf at the end.",
            "Co graf mówi o rzeczy, jako RDF z dowodami; także z końcówką .ttl, .jsonld, .nt lub .rdf."),
        List.of(IdOperation.id()),
        Operation.Answer.chosen("The description", RdfForm.offered(), ""),
        "/doc/leipzig",
        this::describe);
  }

  private Reply describe(Call call) {
    String asked = call.text("id");
    Optional<RdfForm> named = RdfForm.ofSuffix(asked);
    String text = named.map(form -> form.cut(asked)).orElse(asked);
    String type =
        named
            .map(RdfForm::mediaType)
            .orElseGet(() -> Negotiation.format(call.accept(), RdfForm.offered()));
    return store.read(snapshot -> describe(snapshot, text, type, call));
  }

  private Reply describe(Snapshot snapshot, String text, String type, Call call) {
    RdfForm form = RdfForm.ofMediaType(type).orElse(RdfForm.TURTLE);
    Node thing = things.find(snapshot, text, call.language());
    String id = store.namespaces().localId(thing.getURI()).orElse(text);
    byte[] body = writers.write(descriptions.of(snapshot, thing, id), form);
    return Reply.of(type + charset(form), body, snapshot.version())
        .modified(snapshot.committed())
        .header("Content-Location", address(id, form))
        .header("Link", String.join(", ", links(snapshot, id, thing)));
  }

  /** Types whose own definition names no other encoding have no such parameter. */
  private static String charset(RdfForm form) {
    return form == RdfForm.TURTLE ? "; charset=utf-8" : "";
  }

  private static String address(String id, RdfForm form) {
    return "/doc/" + id + form.suffix();
  }

  private List<String> links(Snapshot snapshot, String id, Node thing) {
    List<String> links = new ArrayList<>();
    for (RdfForm form : RdfForm.values()) {
      links.add(
          "<%s>; rel=\"alternate\"; type=\"%s\"".formatted(address(id, form), form.mediaType()));
    }
    if (things.hasPage(snapshot, id)) {
      links.add("</page/%s>; rel=\"alternate\"; type=\"text/html\"".formatted(id));
    }
    links.add("<%s>; rel=\"canonical\"".formatted(descriptions.document(id).getURI()));
    links.add("<%s>; rel=\"describes\"".formatted(thing.getURI()));
    links.add(Licence.LINK);
    return links;
  }
}
