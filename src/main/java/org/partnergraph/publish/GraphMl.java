package org.partnergraph.publish;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.partnergraph.connect.Network;

/**
 * Writes GraphML 1.0. Every edge is directed, as readers refuse a mixture; {@code symmetric} tells
 * which read the same both ways.
 */
final class GraphMl {

  static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private GraphMl() {}

  static byte[] write(Network network, NetworkAbout about) throws XMLStreamException {
    XmlText xml = new XmlText("graphml", NAMESPACE);
    keys(xml, "node", Column.VERTEX);
    keys(xml, "edge", Column.EDGE);
    key(xml, "graph", "version");
    key(xml, "graph", "description");
    xml.open("graph", "id", "partnergraph", "edgedefault", "directed");
    data(xml, "graph", "version", Long.toString(about.version()));
    data(xml, "graph", "description", about.description());
    for (Network.Vertex vertex : network.vertices()) {
      xml.open("node", "id", vertex.thing().id());
      data(xml, "node", Column.VERTEX, vertex);
      xml.close();
    }
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      xml.open("edge", "id", "e" + number++, "source", edge.source(), "target", edge.target());
      data(xml, "edge", Column.EDGE, edge);
      xml.close();
    }
    return xml.close().end();
  }

  private static <T> void keys(XmlText xml, String of, List<Column<T>> columns)
      throws XMLStreamException {
    for (Column<T> column : columns) {
      key(xml, of, column.name());
    }
  }

  private static void key(XmlText xml, String of, String name) throws XMLStreamException {
    String type = name.equals("symmetric") ? "boolean" : "string";
    xml.open("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type).close();
  }

  private static <T> void data(XmlText xml, String of, List<Column<T>> columns, T row)
      throws XMLStreamException {
    for (Column<T> column : columns) {
      data(xml, of, column.name(), column.value().apply(row));
    }
  }

  private static void data(XmlText xml, String of, String name, String value)
      throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.open("data", "key", of + "-" + name).text(value).close();
    }
  }
}
