package org.partnergraph.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Alarm;
import org.apache.jena.atlas.lib.AlarmClock;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.exec.UpdateExecDatasetBuilder;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.partnergraph.query.CostlyTextError;
import org.partnergraph.query.CountedPaths;
import org.partnergraph.query.PathTooDeepException;
import org.partnergraph.rest.Problem;
import org.partnergraph.store.BusyStoreException;
import org.partnergraph.store.FullDiskException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.StoreUnavailableException;

/**
 * SPARQL 1.1 Update (POST, direct or as a form) in one commit. Fuseki's own action answers 204 when
 * the commit is refused; this one answers 422 with the violations.
 */
final class UpdateAction extends SPARQL_Update {

  /** While one writes, no other can. */
  private static final int SECONDS = 30;

  private static final String LATE =
      "the update took more than " + SECONDS + " s; nothing was written";

  private final KnowledgeStore store;

  UpdateAction(KnowledgeStore store) {
    this.store = store;
  }

  @Override
  protected void execute(HttpAction action, InputStream input) {
    UpdateRequest request = parse(action, bytes(input));
    if (request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
      throw Refusals.end(
          action,
          Problem.of(Problem.Kind.FORBIDDEN, "LOAD is off: send the data itself to /graphs"));
    }
    try {
      CountedPaths.requireFew(request);
      if (Width.isTooWide(request)) {
        throw Refusals.end(action, Problem.of(Problem.Kind.TOO_DEEP, Width.ADVICE));
      }
      ServiceCalls.refusal(request).ifPresent(ServletOps::errorBadRequest);
      store.write(data -> run(request, data));
    } catch (QueryCancelledException e) {
      throw Refusals.end(action, Problem.of(Problem.Kind.OVERLOADED, LATE));
    } catch (RefusedCommitException e) {
      throw Refusals.refuse(action, e);
    } catch (FullDiskException e) {
      throw Refusals.full(action, e);
    } catch (BusyStoreException e) {
      throw Refusals.busy(action, e);
    } catch (CostlyTextError e) {
      throw Refusals.tooCostly(action, e);
    } catch (StoreUnavailableException e) {
      throw Refusals.storeAway(action);
    } catch (PathTooDeepException | StackOverflowError e) {
      throw Refusals.tooDeep(action);
    }
  }

  private static void run(UpdateRequest request, DatasetGraph data) {
    UpdateExec update = UpdateExecDatasetBuilder.create().update(request).dataset(data).build();
    Alarm alarm = AlarmClock.get().add(update::abort, TimeUnit.SECONDS.toMillis(SECONDS));
    try {
      update.execute();
    } finally {
      AlarmClock.get().cancel(alarm);
    }
  }

  private static byte[] bytes(InputStream input) {
    try {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of bytes in memory, as Fuseki gives them
    }
  }

  private UpdateRequest parse(HttpAction action, byte[] update) {
    if (Nesting.isTooDeep(new String(update, StandardCharsets.UTF_8))) {
      throw Refusals.end(action, Problem.of(Problem.Kind.TOO_DEEP, Nesting.ADVICE));
    }
    try {
      return UpdateFactory.read(
          using(action),
          new ByteArrayInputStream(update),
          store.namespaces().entities(),
          Syntax.syntaxARQ);
    } catch (StackOverflowError e) {
      throw Refusals.tooDeep(action);
    } catch (QueryException e) {
      throw Refusals.end(
          action, Problem.of(Problem.Kind.BAD_REQUEST, SPARQLProtocol.messageForException(e)));
    }
  }

  /** The dataset that the request names (SPARQL 1.1 Protocol, 2.2.3). */
  private static UsingList using(HttpAction action) {
    UsingList using = new UsingList();
    values(action, "using-graph-uri").forEach(using::addUsing);
    values(action, "using-named-graph-uri").forEach(using::addUsingNamed);
    return using;
  }

  private static Stream<Node> values(HttpAction action, String parameter) {
    String[] values = action.getRequest().getParameterValues(parameter);
    return values == null ? Stream.empty() : Stream.of(values).map(NodeFactory::createURI);
  }
}
