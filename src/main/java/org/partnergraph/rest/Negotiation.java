package org.partnergraph.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses language and format by what a request accepts. */
public final class Negotiation {

  /** Languages of the interface, the default first. */
  public static final List<String> LANGUAGES = List.of("de", "en", "pl");

  static final String HTML = "text/html";

  private Negotiation() {}

  /**
   * The language of the answer: {@code lang} if given, else the best of {@code Accept-Language}
   * (RFC 9110, 12.5.4), else German.
   */
  public static String language(Optional<String> lang, @Nullable String acceptLanguage) {
    return lang.orElseGet(() -> accepted(acceptLanguage));
  }

  private static String accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return LANGUAGES.get(0);
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      String best = Locale.lookupTag(ranges, LANGUAGES);
      return best == null ? LANGUAGES.get(0) : best;
    } catch (IllegalArgumentException e) {
      return LANGUAGES.get(0);
    }
  }

  /** Whether a page is the best of what is offered. */
  static boolean isPage(@Nullable String accept, List<String> offer) {
    String wanted = accept == null || accept.isBlank() ? offer.get(0) : accept;
    return MediaRange.best(wanted, offer).filter(HTML::equals).isPresent();
  }

  /**
   * The best of the offered media types, the first if the request does not say.
   *
   * @throws ProblemException 406 with the offer, if none is accepted
   */
  public static String format(@Nullable String accept, List<String> offer) {
    if (accept == null || accept.isBlank()) {
      return offer.get(0);
    }
    return MediaRange.best(accept, offer)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                            Problem.Kind.NOT_ACCEPTABLE,
                            "this address gives " + String.join(", ", offer) + ", not " + accept)
                        .with("available", offer)));
  }
}
