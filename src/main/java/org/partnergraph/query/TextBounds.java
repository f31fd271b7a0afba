package org.partnergraph.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the arguments of a function before it works on them. Arguments that are too few, or of
 * another kind, are left to the function, which tells what is wrong with them.
 */
final class TextBounds {

  private static final int LONGEST = 1_000_000;

  private TextBounds() {}

  /** A text and a regular expression, perhaps with flags. */
  static void regex(List<NodeValue> args) {
    Pattern pattern = args.size() < 2 ? null : pattern(args.get(1), at(args, 2));
    if (pattern != null) {
      WatchedText.has(pattern, args.get(0).asString());
    }
  }

  /** A text, a regular expression and what takes the place of what fits it, perhaps with flags. */
  static void replace(List<NodeValue> args) {
    Pattern pattern = args.size() < 3 ? null : pattern(args.get(1), at(args, 3));
    if (pattern != null) {
      replace(pattern, args);
    }
  }

  /** The same where the pattern is known. */
  static void replace(Pattern pattern, List<NodeValue> args) {
    requireShort(longest(args, WatchedText.places(pattern, args.get(0).asString())));
  }

  /** Texts, one after the other. */
  static void concat(List<NodeValue> args) {
    requireShort(args.stream().mapToLong(TextBounds::length).sum());
  }

  /** What stands between, and texts. */
  static void join(List<NodeValue> args) {
    if (!args.isEmpty()) {
      concat(args);
      requireShort(length(args.get(0)) * args.size());
    }
  }

  /** A base and an exponent. */
  static void power(List<NodeValue> args) {
    if (args.size() == 2 && args.get(0).isInteger() && args.get(1).isInteger()) {
      requireDigits(length(args.get(0)), args.get(1));
    }
  }

  /** An exponent of ten. */
  static void powerOfTen(List<NodeValue> args) {
    if (args.size() == 1 && args.get(0).isInteger()) {
      requireDigits(1, args.get(0));
    }
  }

  /** A number of a million digits takes more time than a text, so it may have a hundredth. */
  private static void requireDigits(long digits, NodeValue exponent) {
    double most = LONGEST / 100.0;
    if (exponent.getDouble() * digits > most) {
      throw CostlyTextError.ofLength((int) most);
    }
  }

  /** As each group that a replacement names can be the whole of the text. */
  private static long longest(List<NodeValue> args, long places) {
    long text = length(args.get(0));
    long groups =
        args.get(2).isString() ? args.get(2).getString().chars().filter(c -> c == '$').count() : 0;
    return text * (1 + groups) + places * length(args.get(2));
  }

  /** Null if it is none, or the flags are none. */
  static @Nullable Pattern pattern(NodeValue pattern, @Nullable NodeValue flags) {
    boolean texts = pattern.isString() && (flags == null || flags.isString());
    String marks = flags == null || !texts ? null : flags.getString();
    return texts ? RegexEngine.makePattern("pattern", pattern.getString(), marks) : null;
  }

  /** Null if there are not so many. */
  static @Nullable NodeValue at(List<NodeValue> args, int index) {
    return args.size() > index ? args.get(index) : null;
  }

  private static long length(NodeValue value) {
    return value.asString().length();
  }

  private static void requireShort(long length) {
    if (length > LONGEST) {
      throw CostlyTextError.ofLength(LONGEST);
    }
  }
}
