package org.partnergraph.embed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;

/**
 * The theme and the colours that somebody has chosen, for a picture without scripts: the last rule
 * of its style sheet. Print and forced colours come before it.
 *
 * @param theme auto, light or dark
 * @param chosen accent, paper and ink, as far as they are: six hexadecimal digits each
 */
record Tint(String theme, Map<String, String> chosen) {

  private static final List<String> OTHERS = List.of("paper", "ink", "line", "land");
  private static final String END = "</style>";

  /** What a call chooses. */
  static Tint of(Call call) {
    return new Tint(call.optional("theme").orElse("auto"), ThemeSheet.colours(call));
  }

  /** Some parameters, with those that choose theme and colours. */
  static List<ApiParameter> after(List<ApiParameter> parameters) {
    List<ApiParameter> all = new ArrayList<>(parameters);
    all.add(
        ApiParameter.choice(
            "theme",
            Choice.THEMES,
            Operation.text(
                "Hell oder dunkel; auto, wie es im Browser eingestellt ist.",
                "Light or dark; auto as the browser is set.",
                "Jasny lub ciemny; auto według ustawień przeglądarki."),
            "auto"));
    all.addAll(ThemeSheet.parameters());
    return List.copyOf(all);
  }

  /** A picture in the colours that a call chooses; pages of other sites may show it. */
  static Reply reply(Call call, byte[] picture, long version) {
    return Reply.of(Canvas.MEDIA_TYPE, of(call).on(picture), version)
        .header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  /** The picture in these colours; the same where nothing is chosen. */
  byte[] on(byte[] picture) {
    String rule = rule();
    if (rule.isEmpty()) {
      return picture;
    }
    String svg = new String(picture, StandardCharsets.UTF_8);
    int end = svg.indexOf(END);
    return (svg.substring(0, end) + rule + svg.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  private String rule() {
    return colours().entrySet().stream()
        .map(colour -> "--" + colour.getKey() + ": #" + colour.getValue())
        .reduce((one, other) -> one + "; " + other)
        .map(all -> "@media screen and (forced-colors: none) { .pg { " + all + "; } }")
        .orElse("");
  }

  private Map<String, String> colours() {
    Palette palette = new Palette(chosen);
    Optional<String> pinned = palette.theme();
    if (pinned.isEmpty() && theme.equals("auto")) {
      return Map.of();
    }
    Map<String, String> all = pinned.map(palette::colours).orElseGet(() -> Palette.usual(theme));
    return Stream.concat(OTHERS.stream(), Palette.ON_PAPER.stream())
        .filter(all::containsKey)
        .collect(
            Collectors.toMap(
                name -> name,
                name -> all.getOrDefault(name, ""),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
