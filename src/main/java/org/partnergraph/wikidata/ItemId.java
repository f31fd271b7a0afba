package org.partnergraph.wikidata;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a Wikidata item, such as {@code Q2079}; ordered by number.
 *
 * @param text Q and a number without leading zero
 */
public record ItemId(String text) implements Comparable<ItemId> {

  private static final Pattern FORM = Pattern.compile("Q[1-9][0-9]{0,11}");
  private static final Comparator<ItemId> ORDER = Comparator.comparingLong(ItemId::number);

  /** Empty if the text is no id of an item. */
  public static Optional<ItemId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ItemId(text)) : Optional.empty();
  }

  /** The number without its Q. */
  long number() {
    return Long.parseLong(text.substring(1));
  }

  @Override
  public int compareTo(ItemId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
