package org.partnergraph.publish;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.partnergraph.connect.Network;

/**
 * Writes GEXF 1.2. Dates are attributes: the format's own times must be days, and would make a
 * month or a year more precise than it is.
 */
final class Gexf {

  static final String NAMESPACE = "http://www.gexf.net/1.2draft";

  private Gexf() {}

  static byte[] write(Network network, NetworkAbout about) throws XMLStreamException {
    XmlText xml = new XmlText("gexf", NAMESPACE).attributes("version", "1.2");
    xml.open("meta").open("creator").text("Partnergraph").close();
    xml.open("description").text(about.description()).close().close();
    xml.open("graph", "defaultedgetype", "directed", "mode", "static");
    attributes(xml, "node", Column.VERTEX);
    attributes(xml, "edge", Column.EDGE);
    xml.open("nodes");
    for (Network.Vertex vertex : network.vertices()) {
      xml.open("node", "id", vertex.thing().id(), "label", vertex.thing().label());
      values(xml, Column.VERTEX, vertex);
    }
    xml.close().open("edges");
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      xml.open("edge", "id", "e" + number++, "source", edge.source(), "target", edge.target());
      values(xml.attributes("label", edge.label()), Column.EDGE, edge);
    }
    return xml.close().close().end();
  }

  private static <T> void attributes(XmlText xml, String of, List<Column<T>> columns)
      throws XMLStreamException {
    xml.open("attributes", "class", of);
    for (Column<T> column : columns) {
      if (!column.name().equals("label")) {
        String type = column.name().equals("symmetric") ? "boolean" : "string";
        String name = column.name();
        xml.open("attribute", "id", name, "title", name, "type", type).close();
      }
    }
    xml.close();
  }

  /** Closes the element that they belong to. */
  private static <T> void values(XmlText xml, List<Column<T>> columns, T row)
      throws XMLStreamException {
    xml.open("attvalues");
    for (Column<T> column : columns) {
      String value = column.value().apply(row);
      if (!column.name().equals("label") && !value.isEmpty()) {
        xml.open("attvalue", "for", column.name(), "value", value).close();
      }
    }
    xml.close().close();
  }
}
