package org.partnergraph.wikidata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A dump as Wikidata gives it, one entity to a line, with as many cities as are wanted. */
final class GeneratedDump {

  private static final int FIRST = 5_000_000;

  private GeneratedDump() {}

  /** Each city is twinned with the next three; between them stands what has no part in it. */
  static Path write(Path file, int cities) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      write(out, cities);
    }
    return file;
  }

  /** The same without compression. */
  static Path plain(Path file, int cities) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, cities);
    }
    return file;
  }

  private static void write(OutputStream bytes, int cities) throws IOException {
    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    out.write("[\n");
    for (int i = 0; i < cities; i++) {
      out.write(city(i, cities) + ",\n");
      out.write(other(i) + (i + 1 < cities ? ",\n" : "\n"));
    }
    out.write("]\n");
    out.flush();
  }

  private static String city(int number, int cities) {
    StringBuilder twins = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      twins
          .append(i == 1 ? "" : ", ")
          .append(claim("Q" + (FIRST + (number + i) % cities), number + "T" + i));
    }
    return """
        {"type": "item", "id": "Q%d", "labels": {"en": {"language": "en", "value": "Town %d"}}, \
        "claims": {"P190": [%s], "P31": [%s], "P17": [%s]}}"""
        .formatted(
            FIRST + number,
            number,
            twins,
            claim("Q515", number + "K"),
            claim("Q" + (FIRST + 1_000_000), number + "C"));
  }

  private static String claim(String object, String id) {
    return """
        {"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "%s"}}}, "rank": "normal", \
        "id": "%s"}"""
        .formatted(object, id);
  }

  /** The first of them is the country of all cities. */
  private static String other(int number) {
    return """
        {"type": "item", "id": "Q%d", "labels": {"en": {"language": "en", "value": "Land %d"}}}"""
        .formatted(FIRST + 1_000_000 + number, number);
  }
}
