package org.partnergraph.query;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.partnergraph.query.QuestionResult.Answer;
import org.partnergraph.query.QuestionResult.Rows;

/** The W3C formats of rows and answers. */
public enum TableFormat {
  /** SPARQL 1.1 query results as CSV; terms lose their kind. */
  CSV(ResultSetLang.RS_CSV),
  /** SPARQL 1.1 query results as TSV, terms in Turtle. */
  TSV(ResultSetLang.RS_TSV),
  /** SPARQL 1.1 query results as JSON. */
  SPARQL_JSON(ResultSetLang.RS_JSON),
  /** SPARQL query results as XML. */
  SPARQL_XML(ResultSetLang.RS_XML);

  private final Lang lang;

  TableFormat(Lang lang) {
    this.lang = lang;
  }

  /** The media type, without a character set; all are UTF-8. */
  public String mediaType() {
    return lang.getHeaderString();
  }

  /** Writes a table; does not close the stream. */
  public void write(OutputStream out, Rows rows) {
    List<Var> columns = Var.varList(rows.columns());
    writer().write(out, RowSetStream.create(columns, rows.rows().iterator()), new Context());
  }

  /** Writes yes or no; does not close the stream. */
  public void write(OutputStream out, Answer answer) {
    writer().write(out, answer.yes(), new Context());
  }

  private RowSetWriter writer() {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }
}
