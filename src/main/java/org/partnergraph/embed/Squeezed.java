package org.partnergraph.embed;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Source text of the widget without what only its readers need: comments, indentation, spaces
 * beside signs, long names of private members. Line breaks of scripts stay where they may end a
 * statement. Strings, templates and regular expressions stay as they are and must end on the line
 * where they begin.
 */
final class Squeezed {

  private static final String SIGNS = "{}()[],;:=<>?&|!*+-";
  private static final Pattern BREAK = Pattern.compile("(?<=[;,{}(])\n");
  private static final Pattern PRIVATE =
      Pattern.compile("(?<=^|[. ])#[a-zA-Z]\\w*", Pattern.MULTILINE);
  private static final String BEFORE_PATTERN = "(,=:?!&|;{[";

  private final String line;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Squeezed(String line) {
    this.line = line;
  }

  /** A script. */
  static String script(String source) {
    String lines =
        source
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .map(line -> new Squeezed(line).squeeze())
            .collect(Collectors.joining("\n"));
    return BREAK.matcher(shortNames(lines)).replaceAll("").replace(";}", "}") + "\n";
  }

  /** With private members of classes, which nobody else can call, as #a, #b, … */
  private static String shortNames(String script) {
    List<String> names =
        PRIVATE.matcher(script).results().map(MatchResult::group).distinct().sorted().toList();
    return PRIVATE.matcher(script).replaceAll(name -> "#" + letters(names.indexOf(name.group())));
  }

  private static String letters(int number) {
    String last = String.valueOf((char) ('a' + number % 26));
    return number < 26 ? last : letters(number / 26 - 1) + last;
  }

  /** A style sheet, on one line. */
  static String style(String source) {
    return source
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll("([:;,{}]) ", "$1")
        .replaceAll(" ([{}])", "$1")
        .replace(";}", "}")
        .strip();
  }

  private String squeeze() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\'' || c == '"') {
        copyTo(end(c, at + 1));
      } else if (c == '`') {
        copyTo(endOfTemplate(at + 1));
      } else if (c == '/' && startsPattern()) {
        copyTo(endOfPattern());
      } else if (c != ' ' || isNeeded()) {
        copyTo(at + 1);
      } else {
        at++;
      }
    }
    return out.toString();
  }

  private void copyTo(int end) {
    out.append(line, at, end);
    at = end;
  }

  private boolean isNeeded() {
    char before = line.charAt(at - 1);
    char after = line.charAt(at + 1);
    boolean isSign = SIGNS.indexOf(before) >= 0 || SIGNS.indexOf(after) >= 0;
    return !isSign || (before == after && (before == '+' || before == '-'));
  }

  private boolean startsPattern() {
    String before = out.toString().stripTrailing();
    return before.isEmpty()
        || before.endsWith("return")
        || BEFORE_PATTERN.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private int endOfPattern() {
    boolean inClass = false;
    for (int i = at + 1; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '\\' -> i++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '/' -> {
          if (!inClass) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    throw unended();
  }

  private int end(char quote, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == quote) {
        return i + 1;
      }
    }
    throw unended();
  }

  private int endOfTemplate(int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '`') {
        return i + 1;
      } else if (line.startsWith("${", i)) {
        i = endOfValue(i + 2) - 1;
      }
    }
    throw unended();
  }

  /** After the brace that ends a value in a template. */
  private int endOfValue(int from) {
    int open = 1;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '`') {
        i = endOfTemplate(i + 1) - 1;
      } else if (c == '\'') {
        i = end(c, i + 1) - 1;
      } else if (c == '{') {
        open++;
      } else if (c == '}' && --open == 0) {
        return i + 1;
      }
    }
    throw unended();
  }

  private IllegalStateException unended() {
    return new IllegalStateException("what begins on this line does not end on it: " + line);
  }
}
