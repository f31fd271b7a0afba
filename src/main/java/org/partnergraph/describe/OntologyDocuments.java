package org.partnergraph.describe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Reply;
import org.partnergraph.store.Namespaces;

/** The ontology, its terms, shapes and versions as RDF in the format that is asked for. */
public final class OntologyDocuments {

  private final OntologyFiles files;
  private final Namespaces namespaces;
  private final Ontology ontology;

  /** Of the files of an ontology. */
  public OntologyDocuments(OntologyFiles files, Namespaces namespaces, Ontology ontology) {
    this.files = files;
    this.namespaces = namespaces;
    this.ontology = ontology;
  }

  /** Media types of statements, the default first. */
  public static List<String> formats() {
    return RdfReply.FORMATS;
  }

  /**
   * Classes, properties and alignments.
   *
   * @param vocabularies whether the concept schemes are wanted too
   */
  public Reply ontology(Call call, boolean vocabularies) {
    Model model = files.terms().add(files.alignments());
    return reply(vocabularies ? model.add(files.vocabularies()) : model, call);
  }

  /** The SHACL shapes. */
  public Reply shapes(Call call) {
    return reply(files.shapes(), call);
  }

  /** The JSON-LD context. */
  public Reply context() {
    byte[] text = files.context().getBytes(StandardCharsets.UTF_8);
    return Reply.of("application/ld+json", text, 0);
  }

  /** A version by its number; empty if there never was such a one. */
  public Optional<Reply> version(String number, Call call) {
    return number.equals(ontology.version())
        ? Optional.of(ontology(call, false))
        : Optional.ofNullable(files.earlier().get(number)).map(model -> reply(model, call));
  }

  /** What is said of one term. */
  public Reply term(Term term, Call call) {
    Model all = files.terms().add(files.alignments());
    Model said = ModelFactory.createDefaultModel().setNsPrefixes(all);
    Deque<Resource> open = new ArrayDeque<>(List.of(all.createResource(term.iri())));
    Set<Resource> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Resource next = open.pop();
      if (seen.add(next)) {
        next.listProperties().toList().stream()
            .peek(said::add)
            .map(Statement::getObject)
            .filter(RDFNode::isAnon)
            .forEach(node -> open.push(node.asResource()));
      }
    }
    return reply(said, call);
  }

  private Reply reply(Model model, Call call) {
    String context =
        "</ontology/context.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"";
    return RdfReply.of(model, call.accept(), 0).header("Link", context);
  }
}
