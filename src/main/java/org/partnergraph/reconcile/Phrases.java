package org.partnergraph.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.partnergraph.query.LocalText;
import org.partnergraph.query.YamlSection;

/** Texts in all languages of the interface, from a {@code .yaml} file beside this class. */
final class Phrases {

  private static final Set<String> LANGUAGES = Set.of("de", "en", "pl");

  private final Map<String, LocalText> texts = new HashMap<>();

  private Phrases(YamlSection section) {
    section.keys().forEach(key -> texts.put(key, section.localText(key, LANGUAGES)));
  }

  /** Reads a file; a text that lacks a language is refused. */
  static Phrases load(String name) {
    String file = name + ".yaml";
    try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Phrases(YamlSection.parse(file, yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text in all languages. */
  LocalText text(String key) {
    return Objects.requireNonNull(texts.get(key), key);
  }

  /** A text in one language with parts in the places {0}, {1}, … */
  String in(String language, String key, Object... parts) {
    String said = text(key).in(language);
    for (int i = 0; i < parts.length; i++) {
      said = said.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return said;
  }
}
