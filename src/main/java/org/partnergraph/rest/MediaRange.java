package org.partnergraph.rest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One part of an {@code Accept} header (RFC 9110, 12.5.1). Parameters other than {@code q} are of
 * no account: none of our media types comes in several.
 *
 * @param type before the slash, or an asterisk
 * @param subtype after the slash, or an asterisk
 * @param q weight from 0, not acceptable, to 1
 * @param position in the header
 */
record MediaRange(String type, String subtype, double q, int position) {

  private static final Pattern RANGE =
      Pattern.compile("\\s*([^\\s/;]+)/([^\\s/;]+)\\s*(?:;.*)?", Pattern.DOTALL);
  private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([^;]*)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]*)?|\\.[0-9]+");

  /** By weight; among equals what is named more exactly, then what the header names first. */
  private static final Comparator<MediaRange> ORDER =
      Comparator.comparingDouble(MediaRange::q)
          .thenComparing(MediaRange::exactness)
          .thenComparing(Comparator.comparing(MediaRange::position).reversed());

  /** The offered media type that a header likes best; of equals the one offered first. */
  static Optional<String> best(String header, List<String> offer) {
    List<MediaRange> ranges = parse(header);
    String best = null;
    MediaRange reason = null;
    for (String offered : offer) {
      MediaRange range = closest(ranges, offered).filter(r -> r.q > 0).orElse(null);
      if (range != null && (reason == null || ORDER.compare(range, reason) > 0)) {
        best = offered;
        reason = range;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<MediaRange> parse(String header) {
    String[] parts = header.split(",");
    return IntStream.range(0, parts.length)
        .mapToObj(i -> parse(parts[i].toLowerCase(Locale.ROOT), i))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<MediaRange> parse(String part, int position) {
    Matcher range = RANGE.matcher(part);
    if (!range.matches()) {
      return Optional.empty();
    }
    return weight(part).map(q -> new MediaRange(range.group(1), range.group(2), q, position));
  }

  /** From 0 to 1 where more is claimed; empty if it is no number, and then the range is none. */
  private static Optional<Double> weight(String part) {
    Matcher weight = WEIGHT.matcher(part);
    if (!weight.find()) {
      return Optional.of(1.0);
    }
    return Optional.of(weight.group(1).strip())
        .filter(text -> NUMBER.matcher(text).matches())
        .map(text -> Math.min(1, Double.parseDouble(text)));
  }

  /** What a header says of a media type is what its most exact range says. */
  private static Optional<MediaRange> closest(List<MediaRange> ranges, String offered) {
    if (offered.equals("*/*")) {
      return ranges.stream().max(ORDER);
    }
    String[] names = offered.toLowerCase(Locale.ROOT).split("[/;]", 3);
    return ranges.stream()
        .filter(range -> range.takes(names[0], names[1].strip()))
        .max(Comparator.comparing(MediaRange::exactness));
  }

  private boolean takes(String offeredType, String offeredSubtype) {
    return Arrays.asList("*", offeredType).contains(type)
        && Arrays.asList("*", offeredSubtype).contains(subtype);
  }

  private int exactness() {
    return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
  }
}
