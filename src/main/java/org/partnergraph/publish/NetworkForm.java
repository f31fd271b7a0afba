package org.partnergraph.publish;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.partnergraph.connect.Network;

/** The formats of a network. */
enum NetworkForm {
  /** GraphML 1.0. */
  GRAPHML("application/graphml+xml"),
  /** GEXF 1.2. */
  GEXF("application/gexf+xml"),
  /** CSV, things and links apart. */
  CSV("text/csv");

  private final String mediaType;

  NetworkForm(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** As it is asked for, and the end of a file's name. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Stream.of(values()).map(NetworkForm::word).toList();
  }

  static List<String> mediaTypes() {
    return Stream.of(values()).map(NetworkForm::mediaType).toList();
  }

  /** By word or media type. */
  static NetworkForm of(String text) {
    return Stream.of(values())
        .filter(form -> form.word().equals(text) || form.mediaType.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  /**
   * Writes a network.
   *
   * @param nodes whether a table is of things; other formats hold both
   */
  byte[] write(Network network, NetworkAbout about, boolean nodes) {
    try {
      return switch (this) {
        case GRAPHML -> GraphMl.write(network, about);
        case GEXF -> Gexf.write(network, about);
        case CSV -> nodes ? NetworkCsv.vertices(network) : NetworkCsv.edges(network);
      };
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML of a network", e);
    }
  }
}
