package org.partnergraph.embed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;

/**
 * Colours for the widget in a frame, as a style sheet of its own: a strict content policy allows no
 * style in the page.
 */
final class ThemeSheet {

  static final String PATH = "/widget/theme.css";

  /** The colours that can be chosen: custom properties of the widget without their prefix. */
  static final List<String> COLOURS = List.of("accent", "paper", "ink");

  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");
  private static final List<String> OF_PAGE = List.of("ink", "quiet", "line", "accent");
  private static final String ACCENT =
      """
      html body { --accent: #%1$s; }
      @media (prefers-color-scheme: dark) { html:not([data-theme="light"]) body { --accent: #%2$s; } }
      html[data-theme="dark"] body { --accent: #%2$s; }
      """;
  private static final String SHORTLY = "public, max-age=300";

  Operation operation() {
    return new Operation(
        "theme",
        PATH,
        "pages",
        Operation.text("Farben.", "Colours.", "Kolory."),
        parameters(),
        new Operation.Answer("A style sheet", List.of("text/css"), ""),
        PATH,
        call ->
            Reply.of("text/css; charset=utf-8", sheet(call), -1).header("Cache-Control", SHORTLY));
  }

  /** A colour as six hexadecimal digits, with or without {@code #}. */
  static List<ApiParameter> parameters() {
    return COLOURS.stream()
        .map(
            name ->
                ApiParameter.text(name, Operation.text("Farbe.", "A colour.", "Kolor."), "0f5f6b"))
        .toList();
  }

  /**
   * The colours that a call names.
   *
   * @throws ProblemException if one is no colour
   */
  static Map<String, String> colours(Call call) {
    Map<String, String> colours = new LinkedHashMap<>();
    for (String name : COLOURS) {
      call.optional(name).ifPresent(text -> colours.put(name, colour(name, text)));
    }
    return colours;
  }

  private static String colour(String name, String text) {
    String detail = name + " must be a colour of six hexadecimal digits, such as 0f5f6b";
    return colour(text)
        .orElseThrow(
            () ->
                ProblemException.parameter(
                    name,
                    detail,
                    Operation.text(
                        "Möglich sind sechs hexadezimale Ziffern, etwa 0f5f6b.",
                        "Possible are six hexadecimal digits, such as 0f5f6b.",
                        "Możliwe jest sześć cyfr szesnastkowych, np. 0f5f6b.")));
  }

  /** Six hexadecimal digits; empty if the text is no colour. */
  static Optional<String> colour(String text) {
    Matcher hex = HEX.matcher(text);
    return hex.matches() ? Optional.of(hex.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static byte[] sheet(Call call) {
    Map<String, String> colours = colours(call);
    return (rule(colours) + ofPage(new Palette(colours))).getBytes(StandardCharsets.UTF_8);
  }

  /** The same for the page in the frame, which who has no scripts reads. */
  private static String ofPage(Palette palette) {
    return palette
        .theme()
        .map(theme -> "body " + ofBody(palette.colours(theme)) + "\n")
        .orElseGet(() -> ACCENT.formatted(accent(palette, "light"), accent(palette, "dark")));
  }

  private static String ofBody(Map<String, String> colours) {
    return OF_PAGE.stream()
        .filter(colours::containsKey)
        .map(name -> "--%s: #%s;".formatted(name, colours.get(name)))
        .collect(Collectors.joining(" ", "{ ", " background: #" + colours.get("paper") + "; }"));
  }

  private static String accent(Palette palette, String theme) {
    return String.valueOf(palette.colours(theme).get("accent"));
  }

  /** The rule that gives the widget its colours, and those that have to follow. */
  static String rule(Map<String, String> colours) {
    return new Palette(colours)
        .properties().entrySet().stream()
            .map(property -> "  " + property.getKey() + ": " + property.getValue() + ";")
            .collect(Collectors.joining("\n", "partner-graph {\n", "\n}\n"));
  }
}
