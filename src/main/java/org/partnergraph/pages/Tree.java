package org.partnergraph.pages;

/**
 * Places for one thing on top and its neighbours below it, each on a row of its own: the picture of
 * a narrow screen.
 *
 * @param neighbours how many there are
 */
public record Tree(int neighbours) {

  private static final int WIDTH = 360;
  private static final int TOP = 44;
  private static final int ROW = 48;

  /** Width of the picture, in the units of its labels. */
  public int width() {
    return WIDTH;
  }

  /** Height of the picture. */
  public int height() {
    return TOP + neighbours * ROW;
  }

  /** How far down a neighbour stands. */
  public int y(int neighbour) {
    return TOP + neighbour * ROW + ROW / 2;
  }
}
