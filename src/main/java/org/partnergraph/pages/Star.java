package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Places for one thing in the middle and its neighbours left and right of it, each on a row of its
 * own, so that no label covers another. The same input always gives the same places.
 *
 * @param width of the picture, in the units of its labels
 * @param height of the picture
 * @param spots of the neighbours, in their order
 */
public record Star(int width, int height, List<Spot> spots) {

  private static final int WIDTH = 1000;
  private static final int ROW = 48;
  private static final int LEFT = 318;
  private static final int LOWEST = 120;

  /**
   * A place.
   *
   * @param left whether it lies on the left, where labels end
   */
  public record Spot(int x, int y, boolean left) {}

  /** Places for a number of neighbours. */
  static Star of(int neighbours) {
    int left = (neighbours + 1) / 2;
    int height = Math.max(LOWEST, left * ROW + ROW / 2);
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < neighbours; i++) {
      boolean isLeft = i < left;
      int rows = isLeft ? left : neighbours - left;
      int row = isLeft ? i : i - left;
      int y = height / 2 + (2 * row - rows + 1) * ROW / 2;
      spots.add(new Spot(isLeft ? LEFT : WIDTH - LEFT, y, isLeft));
    }
    return new Star(WIDTH, height, spots);
  }

  /** Where the thing in the middle stands. */
  public Spot middle() {
    return new Spot(width / 2, height / 2, false);
  }
}
