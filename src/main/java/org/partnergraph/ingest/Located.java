package org.partnergraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.partnergraph.store.Violation;

/**
 * Finds the line of the loaded files in which the node of a violation stands: the first that begins
 * with it, as its description does in Turtle as people write it, or else the first that names it.
 */
final class Located {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern SUBJECT =
      Pattern.compile("^\\s*(?:<[^>]*[/#]|[\\w-]*:|<)(" + NAME + ")(?=[\\s>]|$)");

  private final Set<String> wanted = new HashSet<>();
  private final Map<String, String> subjects = new HashMap<>();
  private final Map<String, String> mentions = new HashMap<>();

  private Located() {}

  /** The same violations, each with its file and line where it has one. */
  static List<Violation> in(List<Path> files, List<Violation> violations) {
    Located located = new Located();
    violations.forEach(v -> located.wanted.add(lastPart(v.node())));
    files.forEach(located::scan);
    return violations.stream().map(located::locate).toList();
  }

  private Violation locate(Violation violation) {
    String name = lastPart(violation.node());
    String place = subjects.getOrDefault(name, mentions.get(name));
    return place == null ? violation : violation.at(place);
  }

  private static String lastPart(String node) {
    return node.substring(Math.max(node.lastIndexOf('/'), node.lastIndexOf('#')) + 1);
  }

  private void scan(Path file) {
    try (LineNumberReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line, file + ":" + lines.getLineNumber());
      }
    } catch (IOException e) {
      // the file was read a moment ago; without it the violation keeps its node alone
    }
  }

  private void note(String line, String place) {
    Matcher names = NAME.matcher(line);
    while (names.find()) {
      noteIfWanted(mentions, names.group(), place);
    }
    Matcher subject = SUBJECT.matcher(line);
    if (subject.find()) {
      noteIfWanted(subjects, subject.group(1), place);
    }
  }

  private void noteIfWanted(Map<String, String> places, String name, String place) {
    if (wanted.contains(name)) {
      places.putIfAbsent(name, place);
    }
  }

  private static LineNumberReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new LineNumberReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }
}
