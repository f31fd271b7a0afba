package org.partnergraph.store.remote;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanOp;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/**
 * How queries over a {@link RemoteDataset} are answered: those that an engine understands go to it
 * whole, others are run here with patterns matched there, and what a writer asks is asked of what
 * it has written.
 */
final class Forwarding implements QueryEngineFactory {

  private static final Forwarding ALL = new Forwarding();

  private Forwarding() {}

  /** Makes it known to Jena, once for the process. */
  static void register() {
    if (!QueryEngineRegistry.containsFactory(ALL)) {
      QueryEngineRegistry.addFactory(ALL);
    }
  }

  @Override
  public boolean accept(Query query, DatasetGraph dataset, Context context) {
    return dataset instanceof RemoteDataset;
  }

  @Override
  public boolean accept(Op op, DatasetGraph dataset, Context context) {
    return dataset instanceof RemoteDataset;
  }

  @Override
  public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
    RemoteDataset remote = (RemoteDataset) dataset;
    DatasetGraph seen = remote.seen();
    if (remote.isWriting()) {
      return QueryEngineRegistry.findFactory(query, seen, context)
          .create(query, seen, input, context);
    }
    Optional<String> text =
        input.isEmpty() && !remote.engine().onlyMatches()
            ? Outgoing.text(query, context)
            : Optional.<String>empty();
    return text.map(asked -> forwarded(remote, asked, context))
        .orElseGet(
            () ->
                QueryEngineMain.getFactory()
                    .create(query, view(remote), input, here(remote, context)));
  }

  @Override
  public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
    RemoteDataset remote = (RemoteDataset) dataset;
    DatasetGraph seen = remote.seen();
    return remote.isWriting()
        ? QueryEngineRegistry.findFactory(op, seen, context).create(op, seen, input, context)
        : QueryEngineMain.getFactory().create(op, view(remote), input, here(remote, context));
  }

  private static DatasetGraph view(RemoteDataset remote) {
    return new UnionView(remote.seen());
  }

  /** The executor of the context is that of the storage on disk. */
  private static Context here(RemoteDataset remote, Context context) {
    Context here = context.copy();
    QC.setFactory(here, execution -> new PatternExecutor(remote.engine(), execution));
    return here;
  }

  private static Plan forwarded(RemoteDataset remote, String text, Context context) {
    ExecutionContext execution = ExecutionContext.create(remote, context);
    QueryIterator rows = new ForwardedRows(remote.engine(), text, execution);
    return new PlanOp(OpTable.unit(), rows::close, rows);
  }
}
