package org.partnergraph.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnergraph.connect.Network;

/** Writes the things or the links of a network as CSV (RFC 4180). */
final class NetworkCsv {

  private static final String FORMULA = "=+-@\t\r";

  /** A number, or a date of EDTF with or without an end. */
  private static final Pattern NUMBER_OR_DATE =
      Pattern.compile("-?\\d+(\\.\\d+)?|-?\\d{4}(-\\d{2}){0,2}[?~%]?(/-?[\\d?~%.-]*)?");

  private NetworkCsv() {}

  static byte[] vertices(Network network) {
    List<Column<Network.Vertex>> ends = List.of(new Column<>("id", v -> v.thing().id()));
    return table(ends, Column.VERTEX, network.vertices());
  }

  static byte[] edges(Network network) {
    List<Column<Network.Edge>> ends =
        List.of(
            new Column<>("source", Network.Edge::source),
            new Column<>("target", Network.Edge::target));
    return table(ends, Column.EDGE, network.edges());
  }

  private static <T> byte[] table(List<Column<T>> ends, List<Column<T>> others, List<T> rows) {
    List<Column<T>> columns = Stream.concat(ends.stream(), others.stream()).toList();
    Stream<String> head = Stream.of(line(columns.stream().map(Column::name)));
    Stream<String> body =
        rows.stream().map(r -> line(columns.stream().map(c -> c.value().apply(r))));
    return Stream.concat(head, body).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Stream<String> cells) {
    return cells.map(NetworkCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /**
   * A spreadsheet would run a cell that begins like a formula: an apostrophe makes it a text. Dates
   * and numbers, a year before Christ among them, run nothing and stay as they are.
   */
  static String cell(String text) {
    boolean formula =
        !text.isEmpty()
            && FORMULA.indexOf(text.charAt(0)) >= 0
            && !NUMBER_OR_DATE.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
