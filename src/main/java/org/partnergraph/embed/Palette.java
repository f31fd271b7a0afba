package org.partnergraph.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Colours of the widget that go together: those that somebody has chosen, and those that have to
 * follow. Who chooses the paper or the letters has chosen between light and dark, too; who chooses
 * the accent alone gets it in both, as light or as dark as it needs to be to be read.
 *
 * @param chosen accent, paper and ink, as far as they are: six hexadecimal digits each
 */
record Palette(Map<String, String> chosen) {

  private static final String LIGHT = "light";
  private static final String DARK = "dark";
  private static final String SHEET = "/org/partnergraph/widget/style.css";
  private static final Pattern PROPERTY =
      Pattern.compile("var\\(--pg-([a-z-]+?)(-dark)?, #([0-9a-f]{6})\\)");
  private static final Map<String, Map<String, String>> USUAL =
      Map.of(LIGHT, usual(LIGHT), DARK, usual(DARK));

  /** What is drawn or written on the paper in colours of its own. */
  static final List<String> ON_PAPER =
      List.of(
          "quiet",
          "warm",
          "contested",
          "city",
          "partnership",
          "person",
          "institution",
          "event",
          "document",
          "other");

  /** The theme that the chosen colours are made for; empty if they fit both. */
  Optional<String> theme() {
    return Optional.ofNullable(chosen.get("paper"))
        .map(paper -> isLight(paper) ? LIGHT : DARK)
        .or(() -> Optional.ofNullable(chosen.get("ink")).map(ink -> isLight(ink) ? DARK : LIGHT));
  }

  private static boolean isLight(String colour) {
    return Contrast.of(colour, "000000") >= Contrast.of(colour, "ffffff");
  }

  /** Custom properties of the widget with their values. */
  Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    themes()
        .forEach(
            theme ->
                colours(theme)
                    .forEach(
                        (name, colour) ->
                            properties.put(
                                "--pg-" + name + (theme.equals(DARK) ? "-dark" : ""),
                                "#" + colour)));
    return properties;
  }

  private Stream<String> themes() {
    return theme().map(Stream::of).orElseGet(() -> Stream.of(LIGHT, DARK));
  }

  /** Whether something would be hard to read. */
  boolean isFaint() {
    return themes()
        .map(theme -> colours(theme))
        .anyMatch(
            colours ->
                colours.containsKey("paper")
                    ? isFaint(colours)
                    : Contrast.of(get(colours, "accent-ink"), get(colours, "accent"))
                        < Contrast.TEXT);
  }

  private static boolean isFaint(Map<String, String> colours) {
    String paper = get(colours, "paper");
    String soft = get(colours, "soft");
    String ink = get(colours, "ink");
    String accent = get(colours, "accent");
    return Contrast.of(ink, paper) < Contrast.TEXT
        || Contrast.of(ink, soft) < Contrast.TEXT
        || Contrast.of(accent, paper) < Contrast.TEXT
        || Contrast.of(get(colours, "accent-ink"), accent) < Contrast.TEXT
        || ON_PAPER.stream().anyMatch(n -> Contrast.of(get(colours, n), paper) < Contrast.TEXT);
  }

  /** All that is to be set in a theme, by name. */
  Map<String, String> colours(String theme) {
    Map<String, String> usual = get(USUAL, theme);
    String paper = chosen.getOrDefault("paper", get(usual, "paper"));
    String ink = chosen.getOrDefault("ink", get(usual, "ink"));
    boolean pinned = theme().isPresent();
    String accent = chosen.getOrDefault("accent", get(usual, "accent"));
    String fitting = pinned && chosen.containsKey("accent") ? accent : readable(accent, paper, ink);
    Map<String, String> colours = new LinkedHashMap<>();
    colours.put("accent", fitting);
    colours.put("accent-ink", isLight(fitting) ? "000000" : "ffffff");
    if (pinned) {
      String soft = mixed(paper, ink, 0.06);
      colours.put("paper", paper);
      colours.put("ink", ink);
      colours.put("soft", soft);
      colours.put("line", mixed(paper, ink, 0.22));
      colours.put("land", mixed(paper, ink, 0.12));
      ON_PAPER.forEach(name -> colours.put(name, readable(get(usual, name), soft, ink)));
    }
    if (chosen.containsKey("accent")) {
      // the city of the page stands in its colour
      colours.put("city", fitting);
    }
    return colours;
  }

  /** The colour, or as much nearer to the ink as it takes to be read on the ground. */
  private static String readable(String colour, String ground, String ink) {
    for (int tenths = 0; tenths < 10; tenths++) {
      String mixed = mixed(colour, ink, tenths / 10.0);
      if (Contrast.of(mixed, ground) >= Contrast.TEXT) {
        return mixed;
      }
    }
    return ink;
  }

  private static String mixed(String one, String other, double part) {
    StringBuilder mixed = new StringBuilder();
    for (int at = 0; at < 6; at += 2) {
      double from = Integer.parseInt(one.substring(at, at + 2), 16);
      double to = Integer.parseInt(other.substring(at, at + 2), 16);
      mixed.append("%02x".formatted(Math.round(from + (to - from) * part)));
    }
    return mixed.toString();
  }

  private static <V> V get(Map<String, V> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  /** What the widget has where nothing is chosen: its own style sheet says it. */
  static Map<String, String> usual(String theme) {
    Map<String, String> colours = new LinkedHashMap<>();
    Matcher found = PROPERTY.matcher(sheet());
    while (found.find()) {
      if (theme.equals(DARK) == (found.group(2) != null)) {
        colours.put(found.group(1), found.group(3));
      }
    }
    return Map.copyOf(colours);
  }

  private static String sheet() {
    try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(SHEET), SHEET)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
