package org.partnergraph.ingest;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.store.KnowledgeStore;

/**
 * Writes what was stated. What rules derive and the questions of the service are left out: the
 * service writes them itself.
 */
public final class Exporter {

  private final KnowledgeStore store;

  /** The formats that can name graphs. */
  public enum Format {
    TRIG(RDFFormat.TRIG_BLOCKS),
    NQUADS(RDFFormat.NQUADS);

    private final RDFFormat rdf;

    Format(RDFFormat rdf) {
      this.rdf = rdf;
    }
  }

  /** From this store. */
  public Exporter(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * Streams one snapshot.
   *
   * @param graph the only graph wanted; empty for all
   * @throws IllegalArgumentException if the graph is not there
   */
  public void write(Optional<Node> graph, Format format, OutputStream out) {
    DatasetGraph data = store.dataset();
    data.executeRead(() -> stream(data, graph, format, out));
  }

  private void stream(DatasetGraph data, Optional<Node> graph, Format format, OutputStream out) {
    Set<Node> ours = Set.of(store.namespaces().derivedGraph(), store.namespaces().questionsGraph());
    graph
        .filter(name -> !data.containsGraph(name))
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("there is no graph " + name);
            });
    Iterator<Quad> quads =
        Iter.filter(
            data.findNG(graph.orElse(Node.ANY), Node.ANY, Node.ANY, Node.ANY),
            quad -> graph.isPresent() || !ours.contains(quad.getGraph()));
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.rdf);
    writer.start();
    prefixes(writer);
    quads.forEachRemaining(writer::quad);
    writer.finish();
  }

  private void prefixes(StreamRDF writer) {
    writer.prefix("cp", store.namespaces().ontology());
    writer.prefix("id", store.namespaces().entities());
    writer.prefix("oa", "http://www.w3.org/ns/oa#");
    writer.prefix("skos", "http://www.w3.org/2004/02/skos/core#");
    writer.prefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    writer.prefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    writer.prefix("dcterms", "http://purl.org/dc/terms/");
  }
}
