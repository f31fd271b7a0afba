package org.partnergraph.search;

/** Slips of the pen: how many are forgiven, and how many lie between two words. */
final class Slips {

  private Slips() {}

  /** One from five letters on, two from nine. */
  static int allowed(String word) {
    int letters = word.codePointCount(0, word.length());
    if (letters < 5) {
      return 0;
    }
    return letters < 9 ? 1 : 2;
  }

  /** Letters to insert, drop or replace to turn one word into the other. */
  static int between(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
