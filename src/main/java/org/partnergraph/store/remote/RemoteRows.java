package org.partnergraph.store.remote;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.lib.Closeable;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.partnergraph.store.StoreUnavailableException;

/** The rows of an answer, read as they come. */
final class RemoteRows implements Iterator<Binding>, Closeable {

  private final Engine engine;
  private final PatientBody body;
  private final BooleanSupplier ended;
  private final OptionalLong most;
  private final RowSet rows;
  private long read;
  private boolean closed;

  RemoteRows(Engine engine, HttpResponse<PatientBody> answer, BooleanSupplier ended) {
    this.engine = engine;
    this.body = answer.body();
    this.ended = ended;
    // Virtuoso leaves out further rows without a word in the answer itself
    this.most = answer.headers().firstValueAsLong("X-SPARQL-MaxRows");
    try {
      this.rows =
          RowSetReader.createReader(ResultSetLang.RS_JSON)
              .read(new WholeBody(body), Context.emptyContext());
    } catch (RuntimeException e) {
      close();
      throw failed(e);
    }
  }

  @Override
  public boolean hasNext() {
    if (closed) {
      return false;
    }
    try {
      boolean more = rows.hasNext();
      if (!more) {
        close();
        requireWhole();
      }
      return more;
    } catch (StoreUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      close();
      throw failed(e);
    }
  }

  private void requireWhole() {
    if (most.isPresent() && read >= most.getAsLong()) {
      throw new StoreUnavailableException(
          "the store gives at most " + read + " rows; let it give all (ResultSetMaxRows)");
    }
  }

  private RuntimeException failed(RuntimeException cause) {
    return ended.getAsBoolean() ? new QueryCancelledException() : engine.brokenOff(cause);
  }

  @Override
  public Binding next() {
    if (ended.getAsBoolean()) {
      close();
      throw new QueryCancelledException();
    }
    Binding row = rows.next();
    read++;
    BindingBuilder known = Binding.builder();
    for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
      Var name = names.next();
      known.add(name, WireTerms.received(row.get(name)));
    }
    return known.build();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      engine.done(body);
    }
  }
}
