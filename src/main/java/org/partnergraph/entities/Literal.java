package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
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
 * @param text a date as a person says it in the asked language; null for anything else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Literal(
    String value,
    @Nullable String datatype,
    @Nullable String language,
    @Nullable String precision,
    @Nullable String text)
    implements Value {

  /**
   * Of a node.
   *
   * @param locale in whose manner a date is said
   */
  static Literal of(Node node, Locale locale) {
    String value = node.getLiteralLexicalForm();
    String language = node.getLiteralLanguage();
    Optional<PartialDate> date = PartialDate.of(node);
    return language.isEmpty()
        ? new Literal(
            value,
            datatype(node),
            null,
            date.map(Literal::precision).orElse(null),
            date.map(day -> day.text(locale)).orElse(null))
        : new Literal(value, null, language, null, null);
  }

  private static String datatype(Node node) {
    String iri = node.getLiteralDatatypeURI();
    return iri.startsWith(XSD.NS) ? "xsd:" + iri.substring(XSD.NS.length()) : iri;
  }

  /** How much of a date is known, as answers name it. */
  static String precision(PartialDate date) {
    return date.precision().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
