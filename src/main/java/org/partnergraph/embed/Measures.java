package org.partnergraph.embed;

/** Sizes of what is drawn, in units that are pixels where a picture is not scaled. */
final class Measures {

  static final double NAME = 14;
  static final double SUB = 12;
  static final double LINE = 17;
  static final double SUB_LINE = 15;
  static final double ROW = 26;
  static final double HEADING = 24;
  static final double GAP = 10;
  static final double MARK = 6;
  static final double BESIDE = 7;
  static final double INDENT = 30;
  static final double MARGIN = 20;

  private Measures() {}
}
