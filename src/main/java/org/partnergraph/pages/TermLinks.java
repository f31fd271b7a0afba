package org.partnergraph.pages;

import java.util.List;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.Term;

/** IRIs as links: ours to their documentation on the page, others to where they are documented. */
public final class TermLinks {

  private final Ontology ontology;
  private final String language;

  TermLinks(Ontology ontology, String language) {
    this.ontology = ontology;
    this.language = language;
  }

  /** A link and what it says. */
  public record Link(String address, String text) {}

  /** One link for each IRI. */
  public List<Link> of(List<String> iris) {
    return iris.stream().map(this::link).toList();
  }

  /** An IRI as a query writes it. */
  public String code(String iri) {
    return ontology.prefixed(iri);
  }

  private Link link(String iri) {
    return ontology
        .term(iri)
        .map(term -> new Link("#" + term.name(), label(term)))
        .orElseGet(() -> new Link(iri, code(iri).replaceAll("^<|>$", "")));
  }

  private String label(Term term) {
    return term.label().in(language);
  }
}
