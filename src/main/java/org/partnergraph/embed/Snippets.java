package org.partnergraph.embed;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/**
 * What an editor pastes into a page.
 *
 * @param element script and element, with a picture for who has no scripts
 * @param frame a frame, for pages that take no scripts from others
 * @param image the picture alone, for mails and wikis
 * @param colours a rule for the style sheet of the page; empty if no colour was chosen
 */
public record Snippets(String element, String frame, String image, String colours) {

  private static final int HEIGHT = 560;

  /**
   * Writes them.
   *
   * @param origin of this service
   * @param name what is shown, in words
   * @param waits whether nothing is loaded before the visitor asks for it
   */
  static Snippets of(
      Choice choice, String origin, String name, WidgetModule module, boolean waits) {
    String image = image(choice, origin, name);
    return new Snippets(
        script(origin, module) + "\n" + element(choice, waits, image),
        frame(choice, origin, name),
        image,
        choice.colours().isEmpty() ? "" : ThemeSheet.rule(choice.colours()).strip());
  }

  private static String script(String origin, WidgetModule module) {
    return "<script type=\"module\" src=\"%s%s?v=%s\" integrity=\"%s\" crossorigin=\"anonymous\"></script>"
        .formatted(attribute(origin), WidgetOperation.PATH, module.hash(), module.integrity());
  }

  private static String element(Choice choice, boolean waits, String image) {
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
    if (waits) {
      put(tag, "load", "click");
    }
    return tag + "><noscript>" + image + "</noscript></partner-graph>";
  }

  private static void put(StringBuilder tag, String name, String value) {
    tag.append(' ').append(name).append("=\"").append(attribute(value)).append('"');
  }

  /** A frame with the widget in it. */
  static String frame(Choice choice, String origin, String name) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>"
        .formatted(attribute(origin + choice.frame()), attribute(name), HEIGHT);
  }

  private static String image(Choice choice, String origin, String name) {
    return "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" loading=\"lazy\"></a>"
        .formatted(
            attribute(origin + choice.page()),
            attribute(origin + choice.picture()),
            attribute(name));
  }

  private static String attribute(String text) {
    StringOutput out = new StringOutput();
    Escape.htmlAttribute(text, out);
    return out.toString();
  }
}
