package org.partnergraph.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.partnergraph.query.LocalText;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;

/** The whole graph to take home, with checksums. */
final class DumpOperations {

  private static final String TEXT = "text/plain";

  private final Dumps dumps;

  DumpOperations(Dumps dumps) {
    this.dumps = dumps;
  }

  List<Operation> all() {
    LocalText trig =
        Operation.text(
            "Alles, was gesagt ist, in benannten Graphen (TriG, gzip). Ohne Abgeleitetes.",
            "All that is stated, in named graphs (TriG, gzip). Without what is derived.",
            "Wszystko, co stwierdzono, w nazwanych grafach (TriG, gzip). Bez tego, co wyprowadzono z reguł.");
    LocalText triples =
        Operation.text(
            "Die Vereinigung aller Graphen, jede Aussage einmal (N-Triples, gzip). Mit Abgeleitetem.",
            "The union of all graphs, each statement once (N-Triples, gzip). With what is derived.",
            "Suma wszystkich grafów, każde stwierdzenie raz (N-Triples, gzip). Z tym, co wyprowadzono z reguł.");
    LocalText snapshot =
        Operation.text(
            "Alle Graphen als Momentaufnahme für Replikate: N-Quads mit Version und Prüfsummen (ZIP). Mit Abgeleitetem.",
            "All graphs as a snapshot for replicas: N-Quads with version and checksums (ZIP). With what is derived.",
            "Wszystkie grafy jako migawka dla replik: N-Quads z wersją i sumami kontrolnymi (ZIP). Z tym, co wyprowadzono z reguł.");
    Stream<Operation> dumped =
        Stream.of(
            dump("dump-trig", DumpForm.TRIG, trig),
            checksum("dump-trig-sha256", DumpForm.TRIG),
            dump("dump-nt", DumpForm.N_TRIPLES, triples),
            checksum("dump-nt-sha256", DumpForm.N_TRIPLES));
    Stream<Operation> followed =
        dumps.has(DumpForm.SNAPSHOT)
            ? Stream.of(
                dump("snapshot", DumpForm.SNAPSHOT, snapshot),
                checksum("snapshot-sha256", DumpForm.SNAPSHOT))
            : Stream.empty();
    return Stream.concat(dumped, followed).toList();
  }

  private Operation dump(String name, DumpForm form, LocalText summary) {
    return new Operation(
        name,
        "/" + form.file(),
        Publishing.TAG,
        summary,
        List.of(),
        Operation.Answer.chosen("The dump", List.of(form.mediaType()), ""),
        "/" + form.file(),
        call -> dumps.use(form, DumpOperations::reply));
  }

  private Operation checksum(String name, DumpForm form) {
    return new Operation(
        name,
        "/" + form.file() + ".sha256",
        Publishing.TAG,
        Operation.text(
            "Prüfsumme (SHA-256), wie sie sha256sum -c liest.",
            "Checksum (SHA-256), as sha256sum -c reads it.",
            "Suma kontrolna (SHA-256), jak ją czyta sha256sum -c."),
        List.of(),
        Operation.Answer.chosen("The checksum", List.of(TEXT), ""),
        "/" + form.file() + ".sha256",
        call -> dumps.use(form, DumpOperations::checksum));
  }

  private static Reply reply(Dump dump) {
    return content(dump)
        .modified(dump.committed())
        .header("ETag", "\"" + dump.version() + "-" + dump.sha256().substring(0, 16) + "\"")
        .header("Content-Disposition", "attachment; filename=\"" + dump.form().file() + "\"")
        .header("Link", Licence.LINK);
  }

  private static Reply content(Dump dump) {
    try {
      Reply.Content content = new Reply.Content(dump.open(), dump.length());
      return Reply.of(dump.form().mediaType(), content, dump.version());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply checksum(Dump dump) {
    byte[] line = dump.checksum().getBytes(StandardCharsets.US_ASCII);
    return Reply.of(TEXT + "; charset=utf-8", line, dump.version()).modified(dump.committed());
  }
}
