package org.partnergraph.store.remote;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.jspecify.annotations.Nullable;

/** The rows of a query that an engine answers; it is asked when the first is wanted. */
final class ForwardedRows extends QueryIter {

  private final Engine engine;
  private final String query;
  private final BooleanSupplier ended;
  private volatile @Nullable RemoteRows rows;

  ForwardedRows(Engine engine, String query, ExecutionContext context) {
    super(context);
    this.engine = engine;
    this.query = query;
    this.ended = ended(context);
  }

  /** Whether the execution was cancelled. */
  static BooleanSupplier ended(ExecutionContext context) {
    AtomicBoolean cancelled = context.getCancelSignal();
    return () -> cancelled != null && cancelled.get();
  }

  private RemoteRows rows() {
    RemoteRows asked = rows;
    if (asked == null) {
      asked = engine.select(query, ended);
      rows = asked;
    }
    return asked;
  }

  @Override
  protected boolean hasNextBinding() {
    return rows().hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    return rows().next();
  }

  @Override
  protected void closeIterator() {
    requestCancel();
  }

  @Override
  protected void requestCancel() {
    RemoteRows asked = rows;
    if (asked != null) {
      asked.close();
    }
  }
}
