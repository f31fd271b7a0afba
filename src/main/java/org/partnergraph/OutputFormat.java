package org.partnergraph;

import java.util.Optional;
import org.partnergraph.query.GraphFormat;
import org.partnergraph.query.TableFormat;

/** How the command line prints an answer. */
enum OutputFormat {
  TABLE(null, GraphFormat.TURTLE),
  JSON(null, GraphFormat.JSON_LD),
  CSV(TableFormat.CSV, GraphFormat.N_TRIPLES),
  TSV(TableFormat.TSV, GraphFormat.N_TRIPLES),
  SPARQL_JSON(TableFormat.SPARQL_JSON, GraphFormat.JSON_LD),
  SPARQL_XML(TableFormat.SPARQL_XML, GraphFormat.RDF_XML);

  private final Optional<TableFormat> table;
  private final GraphFormat graph;

  OutputFormat(@org.jspecify.annotations.Nullable TableFormat table, GraphFormat graph) {
    this.table = Optional.ofNullable(table);
    this.graph = graph;
  }

  Optional<TableFormat> table() {
    return table;
  }

  GraphFormat graph() {
    return graph;
  }
}
