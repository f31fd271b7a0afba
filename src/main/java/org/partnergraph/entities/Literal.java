package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.PartialDate;

/**
 * A text, number or date as it stands in the graph.
 *
 * @param value lexical form, unchanged
 * @param datatype {@code xsd:} name or whole IRI; null for a text in a language
 * @param language tag; null for anything but a text in a language
 * @param precision of a date: {@code day}, {@code month}, {@code year}, {@code day-without-year} or
 *     {@code interval}; null for anything else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Literal(
    String value, @Nullable String datatype, @Nullable String language, @Nullable String precision)
    implements Value {

  static Literal of(Node node) {
    String language = node.getLiteralLanguage();
    return language.isEmpty()
        ? new Literal(node.getLiteralLexicalForm(), datatype(node), null, precision(node))
        : new Literal(node.getLiteralLexicalForm(), null, language, null);
  }

  private static String datatype(Node node) {
    String iri = node.getLiteralDatatypeURI();
    return iri.startsWith(XSD.NS) ? "xsd:" + iri.substring(XSD.NS.length()) : iri;
  }

  private static @Nullable String precision(Node node) {
    return PartialDate.of(node)
        .map(date -> date.precision().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse(null);
  }
}
