package org.partnergraph.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of a description. */
enum RdfForm {
  /** RDF 1.1 Turtle. */
  TURTLE("text/turtle", ".ttl"),
  /** JSON-LD 1.1, compact, with the context of the ontology in it. */
  JSON_LD("application/ld+json", ".jsonld"),
  /** RDF 1.1 N-Triples. */
  N_TRIPLES("application/n-triples", ".nt"),
  /** RDF 1.1 XML. */
  RDF_XML("application/rdf+xml", ".rdf");

  /** What some clients ask for who can read JSON-LD as JSON. */
  static final String JSON = "application/json";

  private final String mediaType;
  private final String suffix;

  RdfForm(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  String mediaType() {
    return mediaType;
  }

  /** The end of an address that gives this format, with its full stop. */
  String suffix() {
    return suffix;
  }

  /** What a description is offered as; plain JSON is JSON-LD, for who asks for nothing else. */
  static List<String> offered() {
    return Stream.concat(mediaTypes().stream(), Stream.of(JSON)).toList();
  }

  static List<String> mediaTypes() {
    return Stream.of(values()).map(RdfForm::mediaType).toList();
  }

  static Optional<RdfForm> ofMediaType(String type) {
    return type.equals(JSON)
        ? Optional.of(JSON_LD)
        : Stream.of(values()).filter(form -> form.mediaType.equals(type)).findFirst();
  }

  /** An address without the suffix of this format, which it has. */
  String cut(String address) {
    return address.substring(0, address.length() - suffix.length());
  }

  static Optional<RdfForm> ofSuffix(String address) {
    return Stream.of(values()).filter(form -> address.endsWith(form.suffix)).findFirst();
  }
}
