package org.partnergraph.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Direction;
import org.partnergraph.entities.Fact;
import org.partnergraph.query.YamlSection;

/** Which section of an entity page takes a fact, and in which order the sections stand. */
final class Layout {

  /** What an entity says of itself, unless a section asks for it. */
  static final String ABOUT = "about";

  /** What others say of it, unless a section asks for it. */
  static final String MORE = "more";

  private final Map<String, String> sections = new HashMap<>();
  private final Map<Family, List<String>> orders = new EnumMap<>(Family.class);

  private Layout(YamlSection members, YamlSection layouts) {
    for (String section : members.keys()) {
      members.texts(section).forEach(key -> sections.put(key, section));
    }
    for (Family family : Family.values()) {
      Set<String> order = new LinkedHashSet<>(layouts.texts(family.id()));
      order.add(ABOUT);
      order.addAll(members.keys());
      order.add(MORE);
      orders.put(family, List.copyOf(order));
    }
  }

  /** Reads {@code sections.yaml} and {@code layouts.yaml}. */
  static Layout load() {
    return new Layout(read("sections.yaml"), read("layouts.yaml"));
  }

  private static YamlSection read(String file) {
    try (InputStream in = Objects.requireNonNull(Layout.class.getResourceAsStream(file), file)) {
      return YamlSection.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All sections in the order in which a family shows them. */
  List<String> order(Family family) {
    return Objects.requireNonNull(orders.get(family));
  }

  /** The section that takes a fact. */
  String section(Fact fact) {
    boolean own = fact.direction() == Direction.FORWARD && fact.basis() != Basis.DERIVED;
    return sections.getOrDefault(key(fact), own ? ABOUT : MORE);
  }

  private static String key(Fact fact) {
    if (fact.part() != null) {
      return fact.property().id() + "." + fact.part().id();
    }
    return (fact.direction() == Direction.BACKWARD ? "^" : "") + fact.property().id();
  }
}
