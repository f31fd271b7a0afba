package org.partnergraph.embed;

/**
 * A box that keeps its size, and its distance from a mark, while the map around it is drawn larger.
 *
 * @param mark to which it belongs
 */
record Pinned(Box box, Point mark) {

  /** Whether two of them overlap at a size of the map between its own and so many times that. */
  boolean meets(Pinned other, double times) {
    double right = (other.mark.x() - mark.x()) * (times - 1);
    double down = (other.mark.y() - mark.y()) * (times - 1);
    Span across = Span.of(other.box.x() - box.x() - box.w(), other.box.w() + box.w(), right);
    Span along = Span.of(other.box.y() - box.y() - box.h(), other.box.h() + box.h(), down);
    return Math.max(across.from, along.from) < Math.min(across.to, along.to);
  }

  /** From when to when, of a time from 0 to 1. */
  private record Span(double from, double to) {

    /** When something is below zero by less than its length, while it moves a way. */
    static Span of(double start, double length, double way) {
      double end = start + length;
      if (way == 0) {
        return start < 0 && end > 0 ? new Span(0, 1) : new Span(1, 0);
      }
      double one = -start / way;
      double other = -end / way;
      return new Span(Math.max(0, Math.min(one, other)), Math.min(1, Math.max(one, other)));
    }
  }
}
