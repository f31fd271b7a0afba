package org.partnergraph.embed;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/**
 * What an editor pastes into a page.
 *
 * @param element script and element, with what stands there until the script runs
 * @param frame a frame, for pages that take no scripts from others
 * @param image the picture alone, for mails and wikis; empty if the view has none
 * @param colours a rule for the style sheet of the page; empty if no colour was chosen
 */
public record Snippets(String element, String frame, String image, String colours) {

  static final int HEIGHT = 560;
  private static final int LINK = 40;
  private static final String HIGH = " width=\"100%%\" height=\"%d\"".formatted(HEIGHT - LINK);

  /**
   * Writes them.
   *
   * @param origin of this service
   * @param name of what is shown
   * @param picture what the picture of it is, in words
   * @param waits whether nothing is loaded before the visitor asks for it
   */
  static Snippets of(
      Choice choice,
      String origin,
      String name,
      String picture,
      WidgetModule module,
      boolean waits) {
    String image = image(choice, origin, picture, "");
    String without =
        waits || !choice.isDrawn()
            ? ""
            : "<noscript><br>" + pictures(choice, origin, picture) + "</noscript>";
    return new Snippets(
        script(origin, module)
            + "\n"
            + element(choice, waits, instead(choice, origin, name, without)),
        frame(choice, origin, picture, "100%", HEIGHT),
        choice.isDrawn() ? link(choice, origin, image) : "",
        choice.colours().isEmpty() ? "" : ThemeSheet.rule(choice.colours()).strip());
  }

  private static String script(String origin, WidgetModule module) {
    return "<script type=\"module\" src=\"%s%s?v=%s\" integrity=\"%s\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>"
        .formatted(attribute(origin), WidgetOperation.PATH, module.hash(), module.integrity());
  }

  private static String element(Choice choice, boolean waits, String instead) {
    StringBuilder tag = new StringBuilder("<partner-graph");
    put(tag, "entity", choice.entity());
    if (choice.to() != null) {
      put(tag, "to", choice.to());
    }
    put(tag, "view", choice.view());
    put(tag, "lang", choice.language());
    if (!choice.theme().equals("auto")) {
      put(tag, "theme", choice.theme());
    }
    choice.limits().given().forEach((name, value) -> put(tag, name, value));
    if (waits) {
      put(tag, "load", "click");
    }
    return tag + ">" + instead + "</partner-graph>";
  }

  /**
   * What stands in the element as long as the module does not run: a link in a box as high as the
   * widget, so that the page around does not jump. Attributes of SVG give the box its height, as a
   * strict content policy takes no inline styles. Who has no scripts gets the picture in it.
   */
  private static String instead(Choice choice, String origin, String name, String picture) {
    return ("<svg display=\"block\" width=\"100%%\" height=\"%d\">"
            + "<foreignObject width=\"100%%\" height=\"100%%\">%s%s</foreignObject></svg>")
        .formatted(HEIGHT, link(choice, origin, content(name) + " – Partnergraph"), picture);
  }

  private static void put(StringBuilder tag, String name, String value) {
    tag.append(' ').append(name).append("=\"").append(attribute(value)).append('"');
  }

  /** A frame with the widget in it, so many pixels high and as wide as HTML says it. */
  static String frame(Choice choice, String origin, String name, String width, int height) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%d\" loading=\"lazy\" referrerpolicy=\"no-referrer\" allow=\"clipboard-write\"></iframe>"
        .formatted(attribute(origin + choice.frame()), attribute(name), width, height);
  }

  private static String link(Choice choice, String origin, String content) {
    return "<a href=\"%s\">%s</a>".formatted(attribute(origin + choice.page()), content);
  }

  /** In a box as high as the widget; the timeline for small screens is too long for that. */
  private static String pictures(Choice choice, String origin, String name) {
    String image = image(choice, origin, name, HIGH);
    return choice.view().equals("timeline")
        ? image
        : "<picture><source media=\"(max-width: 480px)\" srcset=\"%s\">%s</picture>"
            .formatted(attribute(origin + choice.narrow()), image);
  }

  private static String image(Choice choice, String origin, String name, String size) {
    return "<img src=\"%s\" alt=\"%s\"%s loading=\"lazy\" referrerpolicy=\"no-referrer\">"
        .formatted(attribute(origin + choice.picture()), attribute(name), size);
  }

  private static String attribute(String text) {
    StringOutput out = new StringOutput();
    Escape.htmlAttribute(text, out);
    return out.toString();
  }

  private static String content(String text) {
    StringOutput out = new StringOutput();
    Escape.htmlContent(text, out);
    return out.toString();
  }
}
