package org.partnergraph.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.partnergraph.store.Violation;

/** Finds the first line of the loaded files that names the node of a violation. */
final class Located {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]");

  private Located() {}

  static List<Violation> in(List<Path> files, List<Violation> violations) {
    Map<String, String> places = new HashMap<>();
    violations.forEach(v -> places.put(lastPart(v.node()), ""));
    files.forEach(file -> scan(file, places));
    return violations.stream().map(v -> located(v, places)).toList();
  }

  private static Violation located(Violation violation, Map<String, String> places) {
    String place = places.getOrDefault(lastPart(violation.node()), "");
    return place.isEmpty() ? violation : violation.at(place);
  }

  private static String lastPart(String node) {
    return node.substring(Math.max(node.lastIndexOf('/'), node.lastIndexOf('#')) + 1);
  }

  private static void scan(Path file, Map<String, String> places) {
    try (BufferedReader lines = open(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Matcher names = NAME.matcher(line);
        while (names.find()) {
          String place = file + ":" + number;
          places.computeIfPresent(names.group(), (name, old) -> old.isEmpty() ? place : old);
        }
      }
    } catch (IOException e) {
      // the file was read a moment ago; without it the violation keeps its node alone
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }
}
