package org.partnergraph.publish;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.Network;
import org.partnergraph.entities.Named;

/** A property of the things or the links of a network, under the same name in every format. */
record Column<T>(String name, Function<T, String> value) {

  /** Of things, beside their id. */
  static final List<Column<Network.Vertex>> VERTEX =
      List.of(
          new Column<>("label", vertex -> vertex.thing().label()),
          new Column<>("type", vertex -> type(vertex.thing().type())),
          new Column<>("wikidata", vertex -> vertex.wikidata().orElse("")));

  /** Of links, beside their ends. */
  static final List<Column<Network.Edge>> EDGE =
      List.of(
          new Column<>("kind", Network.Edge::kind),
          new Column<>("label", Network.Edge::label),
          new Column<>("symmetric", edge -> Boolean.toString(edge.symmetric())),
          new Column<>("begin", Network.Edge::begin),
          new Column<>("end", Network.Edge::end),
          new Column<>("seen", Network.Edge::seen),
          new Column<>("status", edge -> String.join(" ", edge.status())),
          new Column<>("basis", edge -> edge.basis().name().toLowerCase(Locale.ROOT)),
          new Column<>("documents", edge -> String.join(" ", edge.documents())),
          new Column<>("licence", edge -> Licence.IRI));

  private static String type(@Nullable Named type) {
    return type == null ? "" : type.id();
  }
}
