package org.partnergraph.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.backup.BackupWriter;
import org.partnergraph.ingest.Exporter;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** Streams dumps; the same version of a store gives the same bytes. */
final class DumpWriter {

  private final Exporter exporter;
  private final Optional<BackupWriter> snapshots;
  private final Query all;

  DumpWriter(KnowledgeStore store, Optional<BackupWriter> snapshots) {
    this.snapshots = snapshots;
    exporter = new Exporter(store);
    all = QueryText.load(DumpWriter.class, "all.rq", store.namespaces());
  }

  void write(Snapshot snapshot, DumpForm form, OutputStream target) throws IOException {
    switch (form) {
      case TRIG ->
          squeeze(
              snapshot,
              form,
              target,
              out -> exporter.write(Optional.empty(), Exporter.Format.TRIG, out));
      case N_TRIPLES -> squeeze(snapshot, form, target, out -> union(snapshot, out));
      case SNAPSHOT -> snapshots.orElseThrow().write(snapshot, target);
    }
  }

  private static void squeeze(
      Snapshot snapshot, DumpForm form, OutputStream target, Consumer<OutputStream> body)
      throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(target, 64 * 1024)) {
      out.write(head(snapshot, form).getBytes(StandardCharsets.UTF_8));
      body.accept(out);
    }
  }

  private static String head(Snapshot snapshot, DumpForm form) {
    String time = snapshot.committed().map(at -> ", " + at).orElse("");
    return "# Partnergraph, %s, data version %d%s%n# %s %s%n"
        .formatted(form.file(), snapshot.version(), time, Licence.IRI, Licence.RIGHTS.get("en"))
        .replace(System.lineSeparator(), "\n");
  }

  private void union(Snapshot snapshot, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
    writer.start();
    try (QueryExec execution = snapshot.query(all, BindingFactory.empty())) {
      execution.constructTriples().forEachRemaining(writer::triple);
    }
    writer.finish();
  }
}
