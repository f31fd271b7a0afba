package org.partnergraph.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.query.LocalText;
import org.partnergraph.query.YamlSection;
import org.partnergraph.store.Late;

/** The words of a group of pages: {@code words/<group>.yaml}, each in all languages. */
public final class Words {

  private static final Set<String> LANGUAGES = Set.of("de", "en", "pl");

  private final String group;
  private final Late<Map<String, LocalText>> texts;

  private Words(String group, Late<Map<String, LocalText>> texts) {
    this.group = group;
    this.texts = texts;
  }

  /** A group, read when the first word of it is wanted. */
  public static Words load(String group) {
    return load(Words.class, "words/" + group + ".yaml", group);
  }

  /** The same from a file beside another class. */
  public static Words load(Class<?> owner, String file, String group) {
    return new Words(group, new Late<>(() -> read(owner, file)));
  }

  private static Map<String, LocalText> read(Class<?> owner, String file) {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      YamlSection section = YamlSection.parse(file, yaml);
      Map<String, LocalText> texts = new LinkedHashMap<>();
      section.keys().forEach(key -> texts.put(key, section.localText(key, LANGUAGES)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words in one language. */
  public In in(String language) {
    return new In(language);
  }

  /** What a template says. */
  public final class In {

    private final String language;

    private In(String language) {
      this.language = language;
    }

    /**
     * A text.
     *
     * @param parts put in the places {0}, {1}, …
     * @throws IllegalArgumentException if the group has no such text
     */
    public String get(String key, Object... parts) {
      LocalText text = texts.get().get(key);
      if (text == null) {
        throw new IllegalArgumentException("words/" + group + ".yaml has no " + key);
      }
      String said = text.in(language);
      for (int i = 0; i < parts.length; i++) {
        said = said.replace("{" + i + "}", String.valueOf(parts[i]));
      }
      return said;
    }

    /** A text that the group may not have. */
    public Optional<String> find(String key) {
      return Optional.ofNullable(texts.get().get(key)).map(text -> text.in(language));
    }
  }
}
