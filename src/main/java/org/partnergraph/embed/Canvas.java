package org.partnergraph.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.partnergraph.publish.XmlText;

/**
 * Writes an SVG picture that needs nothing else: its style stands in it, follows the colour scheme
 * of who looks, and is one sheet for all pictures. What cannot read the sheet, such as mail, gets
 * the attributes.
 */
final class Canvas {

  static final String MEDIA_TYPE = "image/svg+xml";

  private static final String SHEET = sheet();
  private final XmlText xml;

  /**
   * Begins a picture.
   *
   * @param title its name
   * @param description what it shows, in words
   */
  Canvas(double width, double height, String language, String title, String description) {
    try {
      xml = new XmlText("svg", "http://www.w3.org/2000/svg");
      xml.attributes(
          "viewBox",
          "0 0 " + number(width) + " " + number(height),
          "width",
          number(width),
          "height",
          number(height),
          "class",
          "pg",
          "role",
          "img",
          "xml:lang",
          language,
          "aria-labelledby",
          "pg-title pg-desc",
          "font-family",
          "system-ui, sans-serif");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open("title", "id", "pg-title").text(title).close();
    open("desc", "id", "pg-desc").text(description).close();
    open("style").text(SHEET).close();
    open("rect", "class", "pg-paper", "width", number(width), "height", number(height))
        .with("rx", "8", "fill", "#fbfaf7")
        .close();
  }

  private static String sheet() {
    try (InputStream in =
        Objects.requireNonNull(Canvas.class.getResourceAsStream("picture.css"), "picture.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens an element; attributes are name, value, … */
  Canvas open(String name, String... attributes) {
    try {
      xml.open(name, attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds attributes to the element that was opened last. */
  Canvas with(String... attributes) {
    try {
      xml.attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Canvas text(String text) {
    try {
      xml.text(text);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Canvas close() {
    try {
      xml.close();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lines of text below each other. */
  Canvas caption(Placed.Caption caption, double size, double leading, String type) {
    List<String> lines = caption.lines();
    for (int i = 0; i < lines.size(); i++) {
      open("text", "class", type, "x", number(caption.x()), "text-anchor", caption.anchor())
          .with("y", number(caption.y() + i * leading), "font-size", number(size))
          .text(lines.get(i))
          .close();
    }
    return this;
  }

  /** Ends the picture. */
  byte[] end() {
    try {
      return xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
