package org.partnergraph.pages;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.Dated;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Literal;
import org.partnergraph.entities.Value;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.PartialDate;

/**
 * How values and dates are told on a page.
 *
 * @param language of the page
 * @param documentLanguages languages of documents by their ids
 * @param words of entity pages
 */
public record Telling(String language, Map<String, String> documentLanguages, Words.In words) {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
  private static final Set<String> NUMBERS = Set.of("xsd:decimal", "xsd:integer", "xsd:double");
  private static final List<String> ORDER = List.of("kind", "begin", "date", "end");
  private static final Pattern WEB = Pattern.compile("https?://\\S+");

  /** A text, number or date, in the manner of the language. */
  public String text(Literal literal) {
    if (literal.precision() != null) {
      return date(literal.value(), literal.precision())
          .map(date -> date.text(locale()))
          .orElse(literal.value());
    }
    String datatype = literal.datatype();
    return datatype != null && NUMBERS.contains(datatype)
        ? number(literal.value())
        : literal.value();
  }

  private String number(String value) {
    return number(new java.math.BigDecimal(value));
  }

  /** A number in the manner of the language. */
  public String number(Number value) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(6);
    return format.format(value);
  }

  /** The dates of a fact as one phrase, as precise as they are; empty if there are none. */
  public String when(List<Dated> dates) {
    return dates.stream()
        .sorted(Comparator.comparing((Dated dated) -> rank(dated.property().id())))
        .map(this::when)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  /** The same beside a name; what the name says already is left out. */
  public String whenBeside(String name, List<Dated> dates) {
    return when(dates.stream().filter(dated -> !says(name, dated)).toList());
  }

  private boolean says(String name, Dated dated) {
    String precision = dated.precision();
    return precision != null
        && date(dated.value(), precision).stream()
            .flatMap(date -> date.writings(locale()).stream())
            .anyMatch(name::contains);
  }

  /** When something began is asked before when a document attests it. */
  static int rank(String property) {
    int known = ORDER.indexOf(property);
    return property.equals("attestedOn") ? ORDER.size() + 1 : known < 0 ? ORDER.size() : known;
  }

  private String when(Dated dated) {
    String text = dated.text();
    String precision = dated.precision();
    if (text == null || precision == null) {
      return words.get("dateInWords", dated.value());
    }
    Optional<PartialDate> date = date(dated.value(), precision);
    return switch (dated.property().id()) {
      case "date" -> text;
      case "begin" -> date.map(d -> d.since(locale())).orElse(text);
      case "end" -> date.map(d -> d.until(locale())).orElse(text);
      default -> dated.property().label() + ": " + text;
    };
  }

  private static Optional<PartialDate> date(String value, String precision) {
    String datatype = precision.equals("day-without-year") ? XSD + "gMonthDay" : EDTF;
    return PartialDate.of(
        NodeFactory.createLiteralDT(value, TypeMapper.getInstance().getSafeTypeByName(datatype)));
  }

  /** Whether a value is a word of a vocabulary, which needs no link wherever it stands. */
  public boolean isConcept(Value value) {
    return value instanceof EntityRef ref
        && ref.type() != null
        && ref.type().id().equals("skos:Concept");
  }

  /** What a value is called. */
  public String name(Value value) {
    return value instanceof Literal literal ? text(literal) : ((EntityRef) value).label();
  }

  /** The page of a thing; null if it has none, as a term of an ontology. */
  public @Nullable String page(EntityRef ref) {
    return ref.type() != null && Namespaces.isLocalId(ref.id()) ? "/page/" + ref.id() : null;
  }

  /** An address outside; null if the text is none that a browser may safely follow. */
  public @Nullable String outside(String text) {
    return WEB.matcher(text).matches() ? text : null;
  }

  /** The language in which a document quotes; null if it is not known. */
  public @Nullable String languageOf(String document) {
    return documentLanguages.get(document);
  }

  private Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
