package org.partnergraph.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** A join that takes a hundred rows at a time from those before it. */
public abstract class RowBatches extends QueryIter1 {

  private static final int ROWS_AT_A_TIME = 100;

  private Iterator<Binding> ready = Collections.emptyIterator();

  /** With the rows that there are already. */
  protected RowBatches(QueryIterator before, ExecutionContext context) {
    super(before, context);
  }

  /** What some rows become, at least one and a hundred at most; closed when it is left. */
  protected abstract Iterator<Binding> joined(List<Binding> rows);

  @Override
  protected final boolean hasNextBinding() {
    while (!ready.hasNext() && getInput().hasNext()) {
      ready = joined(some());
    }
    return ready.hasNext();
  }

  @Override
  protected final Binding moveToNextBinding() {
    return ready.next();
  }

  private List<Binding> some() {
    List<Binding> rows = new ArrayList<>();
    while (rows.size() < ROWS_AT_A_TIME && getInput().hasNext()) {
      rows.add(getInput().next());
    }
    return rows;
  }

  @Override
  protected final void requestSubCancel() {
    // what is joined looks itself whether the query has ended
  }

  @Override
  protected final void closeSubIterator() {
    Iter.close(ready);
    ready = Collections.emptyIterator();
  }
}
