package org.partnergraph.describe;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.store.Namespaces;

/** The ontology term by term, as it ships. */
public final class Ontology {

  private final String version;
  private final Namespaces namespaces;
  private final Map<String, Term> byIri = new LinkedHashMap<>();

  private Ontology(String version, Namespaces namespaces, List<Term> terms) {
    this.version = version;
    this.namespaces = namespaces;
    terms.forEach(term -> byIri.putIfAbsent(term.iri(), term));
  }

  /** Reads the files. */
  public static Ontology of(OntologyFiles files, Namespaces namespaces) {
    TermReader reader = new TermReader(files, namespaces);
    return new Ontology(reader.version(), namespaces, reader.read());
  }

  /** Its version, such as {@code 0.2.0}. */
  public String version() {
    return version;
  }

  /** All terms, by kind and name. */
  public List<Term> terms() {
    return List.copyOf(byIri.values());
  }

  /** The terms of one kind, by name. */
  public List<Term> terms(Term.Kind kind) {
    return byIri.values().stream().filter(term -> term.kind() == kind).toList();
  }

  /** The term of an IRI, if it is one of ours. */
  public Optional<Term> term(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** The class or property of a local name. */
  public Optional<Term> named(String name) {
    return term(namespaces.ontology() + name);
  }

  /** Names of a class and of all classes below it. */
  public Set<String> below(String iri) {
    Set<String> found = new HashSet<>();
    collect(iri, found);
    return found;
  }

  private void collect(String iri, Set<String> found) {
    if (found.add(iri)) {
      term(iri).ifPresent(t -> t.linked(Term.As.BELOW).forEach(sub -> collect(sub, found)));
    }
  }

  /** The prefixes that queries use, with their namespaces. */
  public Map<String, String> prefixes() {
    return Prefixes.of(namespaces);
  }

  /** How a query writes an IRI: with its prefix where there is one. */
  public String prefixed(String iri) {
    return prefixes().entrySet().stream()
        .filter(p -> iri.startsWith(p.getValue()) && iri.length() > p.getValue().length())
        .map(p -> p.getKey() + ":" + iri.substring(p.getValue().length()))
        .findFirst()
        .orElse("<" + iri + ">");
  }
}
