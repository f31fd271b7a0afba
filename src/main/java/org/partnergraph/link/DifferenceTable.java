package org.partnergraph.link;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Differences as CSV (RFC 4180). */
public final class DifferenceTable {

  private DifferenceTable() {}

  /** The table with its head. */
  public static String text(List<Difference> differences) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(
          "what",
          "city",
          "cityItem",
          "partner",
          "partnerItem",
          "begin",
          "end",
          "unlabelled",
          "documents",
          "wikidataBegin",
          "wikidataEnd",
          "imports");
      for (Difference each : differences) {
        print(printer, each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void print(CSVPrinter printer, Difference each) throws IOException {
    printer.printRecord(
        each.what(),
        each.city(),
        each.cityItem(),
        each.partner(),
        each.partnerItem(),
        each.begin(),
        each.end(),
        each.unlabelled(),
        each.documents(),
        each.wikidataBegin(),
        each.wikidataEnd(),
        each.imports());
  }
}
