package org.partnergraph.reconcile;

import java.util.Map;
import java.util.Optional;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.ProblemException;

/**
 * A request as it was read.
 *
 * @param method GET or POST
 * @param protocol the version under whose root it came
 * @param route the path below that root; empty for the root itself
 * @param parameters of address and form, the first of each name
 * @param json the text of a JSON body
 * @param language of the answer
 * @param chosen whether the address names the language
 * @param origin scheme, host and port under which the service was asked, without a slash
 */
record Exchange(
    String method,
    Protocol protocol,
    String route,
    Map<String, String> parameters,
    Optional<String> json,
    String language,
    boolean chosen,
    String origin) {

  /** A version of the protocol, each with a root of its own. */
  enum Protocol {
    V0_2("/reconcile"),
    V1_0("/reconcile/1.0-draft");

    private final String root;

    Protocol(String root) {
      this.root = root;
    }

    /** The path of its manifest. */
    String root() {
      return root;
    }
  }

  /** A parameter that was given and is not blank. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  /** A parameter that must be given. */
  String required(String name) {
    return parameter(name).orElseThrow(() -> Fields.problem(name, "is missing"));
  }

  /** A whole number within bounds; what is too large counts as the largest. */
  int whole(String name, int least, int most, int usual) {
    String message = "must be a whole number from " + least + " on";
    try {
      long number = parameter(name).map(Long::parseLong).orElse((long) usual);
      if (number < least) {
        throw Fields.problem(name, message);
      }
      return (int) Math.min(number, most);
    } catch (NumberFormatException e) {
      throw Fields.problem(name, message);
    }
  }

  /** The address of a path of this service in the language of this request, if that was chosen. */
  String address(String path) {
    if (!chosen) {
      return origin + path;
    }
    return origin + path + (path.contains("?") ? "&" : "?") + "lang=" + language;
  }

  /**
   * The language asked for: {@code lang}, where it is one of ours, else by {@code Accept-Language}.
   *
   * @throws ProblemException if {@code lang} is none of ours
   */
  static String language(
      Optional<String> lang, @org.jspecify.annotations.Nullable String accepted) {
    lang.filter(text -> !Negotiation.LANGUAGES.contains(text))
        .ifPresent(
            text -> {
              throw Fields.problem(
                  "lang", "must be one of " + String.join(", ", Negotiation.LANGUAGES));
            });
    return Negotiation.language(lang, accepted);
  }
}
