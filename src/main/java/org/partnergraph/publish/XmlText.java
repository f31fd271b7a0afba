package org.partnergraph.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML; what no XML 1.0 document can hold becomes U+FFFD. */
public final class XmlText {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  /** Begins a document. */
  public XmlText(String root, String namespace) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(namespace);
  }

  /** Opens an element; attributes are name, value, … */
  public XmlText open(String name, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  /** Adds attributes to the element that was opened last. */
  public XmlText attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
    }
    return this;
  }

  /** Adds text. */
  public XmlText text(String text) throws XMLStreamException {
    xml.writeCharacters(allowed(text));
    return this;
  }

  /** Closes the element that was opened last. */
  public XmlText close() throws XMLStreamException {
    xml.writeEndElement();
    return this;
  }

  /** Ends the document. */
  public byte[] end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
    return new String(bytes.toByteArray(), StandardCharsets.UTF_8)
        .concat("\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String allowed(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
