package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.partnergraph.entities.EntityRef;

/**
 * Words of a document that are quoted as evidence, and what was drawn from them.
 *
 * @param first line, from 1
 * @param last line
 * @param text verbatim, with its line breaks
 * @param inner shorter quotes within the text
 * @param drawn what rests on the text or on a part of it
 * @param follows whether the passage before it ends on the line where this one begins, or later
 */
public record Passage(
    int first, int last, String text, List<String> inner, List<EntityRef> drawn, boolean follows) {

  private static final int SHOWN = 6;

  /** A piece of the text. */
  public record Piece(String text, boolean marked) {}

  /** The lines as they are cited. */
  public String lines() {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  /** What stands beside the text at once. */
  public List<EntityRef> beside() {
    return drawn.subList(0, drawn.size() > SHOWN + 2 ? SHOWN : drawn.size());
  }

  /** What a reader has to ask for. */
  public List<EntityRef> further() {
    return drawn.subList(beside().size(), drawn.size());
  }

  /** The text in pieces: those that shorter quotes name are marked. */
  public List<Piece> pieces() {
    BitSet marked = new BitSet(text.length());
    for (String quote : inner) {
      int at = text.indexOf(quote);
      marked.set(at, at + quote.length());
    }
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      boolean is = marked.get(from);
      int end = is ? marked.nextClearBit(from) : marked.nextSetBit(from);
      int until = end < 0 ? text.length() : Math.min(end, text.length());
      pieces.add(new Piece(text.substring(from, until), is));
      from = until;
    }
    return pieces;
  }
}
