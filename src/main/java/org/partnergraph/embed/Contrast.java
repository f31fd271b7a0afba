package org.partnergraph.embed;

/** How well two colours are told apart (WCAG 2.2, contrast ratio). */
final class Contrast {

  /** What text needs (WCAG 2.2, 1.4.3). */
  static final double TEXT = 4.5;

  private Contrast() {}

  /**
   * The ratio, 1 to 21.
   *
   * @param one six hexadecimal digits
   * @param other six hexadecimal digits
   */
  static double of(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
