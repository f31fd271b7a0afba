package org.partnergraph.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.partnergraph.entities.Spelling;
import org.partnergraph.entities.SpellingKind;

/** Says in one sentence why something is a candidate. */
final class Reasons {

  private static final double WHOLLY = 0.995;

  private final EntityTypes types;
  private final Phrases phrases = Phrases.load("reasons");

  Reasons(EntityTypes types) {
    this.types = types;
  }

  /**
   * The sentence.
   *
   * @param rivals whether others come so near that none is a match
   */
  String sentence(Ranked ranked, boolean rivals, String language) {
    List<String> clauses = new ArrayList<>();
    for (Part part : ranked.parts()) {
      if (!(ranked.isIdentified() && part instanceof Part.Name)) {
        clauses.add(clause(part, ranked, language));
      }
    }
    if (!ranked.isIdentified() && ranked.isUnchecked()) {
      clauses.add(phrases.in(language, "unchecked"));
    }
    if (rivals) {
      clauses.add(phrases.in(language, "rivals"));
    }
    String said = String.join("; ", clauses);
    return said.isEmpty()
        ? said
        : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".";
  }

  private String clause(Part part, Ranked ranked, String language) {
    if (part instanceof Part.Identifier identifier) {
      return phrases.in(language, "identifier", identifier.asked());
    }
    if (part instanceof Part.Name name) {
      return name(name, language);
    }
    return part instanceof Part.OfType type
        ? type(type, ranked, language)
        : having((Part.Having) part, language);
  }

  private String name(Part.Name name, String language) {
    String asked = name.asked();
    Spelling spelling = name.spelling();
    return switch (name.likeness().kind()) {
      case WHOLE ->
          name.shortFor()
              .map(full -> phrases.in(language, "short", asked, full))
              .orElseGet(() -> whole(asked, spelling, language));
      case ADDITION -> phrases.in(language, "addition", asked, spelling.text());
      case PART -> phrases.in(language, "part", asked, spelling.text());
      case SIMILAR ->
          phrases.in(language, "similar", asked, spelling.text(), name.likeness().percent());
    };
  }

  private String whole(String asked, Spelling spelling, String language) {
    String key = spelling.kind() == SpellingKind.PREFERRED ? "preferred" : "other";
    Locale written = Locale.forLanguageTag(spelling.language());
    String name = written.getDisplayLanguage(Locale.forLanguageTag(language));
    String said = phrases.in(language, key, asked, name);
    return name.isEmpty() ? said.replace(" ()", "") : said;
  }

  private String type(Part.OfType type, Ranked ranked, String language) {
    String own = types.label(type.agrees() ? type.agreed() : ranked.typeId(), language);
    String asked =
        type.asked().stream()
            .map(id -> types.label(id, language))
            .collect(Collectors.joining(", "));
    return phrases.in(language, type.agrees() ? "typed" : "otherType", own, asked);
  }

  private String having(Part.Having having, String language) {
    String label = having.condition().property().label().in(language);
    if (having.agreement().isEmpty()) {
      return phrases.in(language, "silent", label);
    }
    String values = String.join(", ", having.values());
    String unmet = String.join(", ", having.unmet());
    return phrases.in(language, how(having), label, values, unmet);
  }

  private static String how(Part.Having having) {
    double agreement = having.agreement().orElse(0);
    boolean none = having.condition().quantifier() == Condition.Quantifier.NONE;
    if (agreement >= WHOLLY) {
      return none ? "hasNone" : "has";
    }
    if (!none && !having.unmet().isEmpty()) {
      return "hasSome";
    }
    return agreement > 0 ? "hasInPart" : "hasOther";
  }
}
