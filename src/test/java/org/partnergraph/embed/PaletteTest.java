package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chosen colours, and those that follow. */
class PaletteTest {

  private static final List<String> ALL = List.of("accent", "paper", "ink");

  private static Palette palette(String accent, String paper, String ink) {
    return new Palette(Map.of("accent", accent, "paper", paper, "ink", ink));
  }

  @ParameterizedTest
  @CsvSource({
    "ffffff,1d2429,light",
    "fff8e0,402010,light",
    "14181b,e6e6e1,dark",
    "003366,ffffff,dark",
    "c0c0c0,000000,light"
  })
  void thePaperDecidesBetweenLightAndDark(String paper, String ink, String theme) {
    Palette palette = palette("0f5f6b", paper, ink);
    assertThat(palette.theme()).contains(theme);
    assertThat(new Palette(Map.of("ink", ink)).theme()).contains(theme);
    assertThat(palette.properties().keySet())
        .hasSizeGreaterThan(12)
        .allMatch(name -> name.endsWith("-dark") == theme.equals("dark"));
  }

  /** Where nothing is chosen, the picture without scripts looks as the widget does. */
  @ParameterizedTest
  @CsvSource({"light,0", "dark,1"})
  void picturesHaveTheColoursOfTheWidget(String theme, int block) throws IOException {
    String sheet = sheet("/org/partnergraph/embed/picture.css");
    String rule = sheet.split("(?s)prefers-color-scheme: dark|@media print")[block];
    Map<String, String> drawn = new HashMap<>();
    Matcher colour = Pattern.compile("--([a-z]+): #([0-9a-f]{6})").matcher(rule);
    while (colour.find()) {
      drawn.put(colour.group(1), colour.group(2));
    }
    assertThat(drawn).hasSize(13);
    assertThat(Palette.usual(theme)).containsAllEntriesOf(drawn);
  }

  private static String sheet(String path) throws IOException {
    try (InputStream in = Objects.requireNonNull(PaletteTest.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatIsNotCalledFaintCanBeRead() {
    Random random = new Random(7);
    int readable = 0;
    for (int i = 0; i < 4000; i++) {
      Palette palette = palette(colour(random), colour(random), colour(random));
      Map<String, String> colours = palette.colours(palette.theme().orElseThrow());
      if (!palette.isFaint()) {
        readable++;
        assertContrast(colours, "ink", "paper");
        assertContrast(colours, "ink", "soft");
        assertContrast(colours, "accent", "paper");
        assertContrast(colours, "accent-ink", "accent");
        Palette.ON_PAPER.forEach(name -> assertContrast(colours, name, "paper"));
      }
    }
    assertThat(readable).isGreaterThan(60);
  }

  private static String colour(Random random) {
    return "%06x".formatted(random.nextInt(0x1000000));
  }

  private static void assertContrast(Map<String, String> colours, String one, String other) {
    String a = colours.getOrDefault(one, "");
    String b = colours.getOrDefault(other, "");
    assertThat(Contrast.of(a, b))
        .as("%s %s on %s %s", one, a, other, b)
        .isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void saysWhatIsFaint() {
    assertThat(palette("0f5f6b", "ffffff", "1d2429").isFaint()).isFalse();
    assertThat(palette("7cc7d1", "171c1f", "e6e6e1").isFaint()).isFalse();
    assertThat(palette("0f5f6b", "ffffff", "eeeeee").isFaint()).isTrue();
    assertThat(palette("ffee00", "ffffff", "1d2429").isFaint()).isTrue();
    assertThat(palette("0f5f6b", "808080", "ffffff").isFaint()).isTrue();
  }

  @Test
  void anAccentAloneCanBeReadInBothThemes() {
    Palette palette = new Palette(Map.of("accent", "aa0000"));
    assertThat(palette.theme()).isEmpty();
    assertThat(palette.isFaint()).isFalse();
    assertThat(palette.properties())
        .containsEntry("--pg-accent", "#aa0000")
        .containsEntry("--pg-city", "#aa0000")
        .containsOnlyKeys(
            "--pg-accent",
            "--pg-accent-ink",
            "--pg-accent-dark",
            "--pg-accent-ink-dark",
            "--pg-city",
            "--pg-city-dark");
    String dark = palette.colours("dark").getOrDefault("accent", "");
    assertThat(Contrast.of(dark, Palette.usual("dark").getOrDefault("paper", "")))
        .isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void knowsTheColoursOfTheWidget() {
    assertThat(Palette.usual("light"))
        .containsKeys("accent-ink", "soft")
        .containsKeys(ALL.toArray(new String[0]));
    assertThat(Palette.usual("dark")).containsKeys(Palette.ON_PAPER.toArray(new String[0]));
  }
}
