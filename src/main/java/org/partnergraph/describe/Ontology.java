package org.partnergraph.describe;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.Namespaces;

/** The ontology term by term, as it ships. */
public final class Ontology {

  private final OntologyFiles files;
  private final Namespaces namespaces;
  private volatile @Nullable Read read;

  /** Of files that are read when the first term is wanted. */
  public Ontology(OntologyFiles files, Namespaces namespaces) {
    this.files = files;
    this.namespaces = namespaces;
  }

  /** What stands in the files. */
  private record Read(String version, Map<String, Term> byIri) {}

  private Read read() {
    Read known = read;
    if (known == null) {
      TermReader reader = new TermReader(files, namespaces);
      Map<String, Term> byIri = new LinkedHashMap<>();
      reader.read().forEach(term -> byIri.putIfAbsent(term.iri(), term));
      known = new Read(reader.version(), byIri);
      read = known;
    }
    return known;
  }

  /** Its version, such as {@code 0.2.0}. */
  public String version() {
    return read().version();
  }

  /** All terms, by kind and name. */
  public List<Term> terms() {
    return List.copyOf(read().byIri().values());
  }

  /** The terms of one kind, by name. */
  public List<Term> terms(Term.Kind kind) {
    return read().byIri().values().stream().filter(term -> term.kind() == kind).toList();
  }

  /** The term of an IRI, if it is one of ours. */
  public Optional<Term> term(String iri) {
    return Optional.ofNullable(read().byIri().get(iri));
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
