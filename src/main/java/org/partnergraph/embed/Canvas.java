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
   * Begins a picture that stands for itself.
   *
   * @param title its name
   * @param description what it shows, in words
   */
  static Canvas alone(
      double width, double height, String language, String title, String description) {
    Canvas canvas = new Canvas(width, height, language, "graphics-document", "pg");
    canvas.told("pg", title, description);
    canvas.open("style").text(SHEET).close();
    return canvas.paper(width, height);
  }

  /**
   * Begins a part of a page, which has the style sheet already. Its links are reached one by one.
   *
   * @param id of the part, unique in the page
   */
  static Canvas within(
      String id, double width, double height, String language, String title, String description) {
    Canvas canvas = new Canvas(width, height, language, "group", id);
    canvas.told(id, title, description);
    return canvas.paper(width, height);
  }

  private Canvas(double width, double height, String language, String role, String id) {
    try {
      xml = new XmlText("svg", "http://www.w3.org/2000/svg");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    with("viewBox", "0 0 " + number(width) + " " + number(height));
    with("width", number(width), "height", number(height), "class", "pg", "role", role);
    with("xml:lang", language, "aria-labelledby", id + "-title", "aria-describedby", id + "-desc");
    with("font-family", "system-ui, sans-serif");
  }

  private void told(String id, String title, String description) {
    open("title", "id", id + "-title").text(title).close();
    open("desc", "id", id + "-desc").text(description).close();
  }

  private Canvas paper(double width, double height) {
    return open("rect", "class", "pg-paper", "width", number(width), "height", number(height))
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
      xml.text(Plain.text(text));
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

  /** Ends a part of a page. */
  String part() {
    String whole = new String(end(), StandardCharsets.UTF_8);
    return whole.substring(whole.indexOf("<svg"));
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
