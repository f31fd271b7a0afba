package org.partnergraph.sparql;

import org.apache.jena.atlas.data.AbortableComparator;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.federation.Endpoints;
import org.partnergraph.federation.RemoteFailureException;
import org.partnergraph.federation.ServiceRefusedException;
import org.partnergraph.query.CostlyTextError;
import org.partnergraph.query.CountedPaths;
import org.partnergraph.query.PathTooDeepException;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.RequestAttributes;
import org.partnergraph.store.QueryRejectedException;
import org.partnergraph.store.StoreUnavailableException;

/**
 * SPARQL 1.1 queries. Fuseki's own action answers 500 without a word where a property path goes too
 * deep; this one says what it was.
 */
final class QueryAction extends SPARQL_QueryDataset {

  private final RunningQueries running;
  private final Endpoints endpoints;
  private final KnownTexts texts;

  /** With the endpoints that queries may ask on their part. */
  QueryAction(RunningQueries running, Endpoints endpoints, KnownTexts texts) {
    this.running = running;
    this.endpoints = endpoints;
    this.texts = texts;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    CountedPaths.requireFew(query);
    if (Width.isTooWide(query)) {
      throw Refusals.end(action, Problem.of(Problem.Kind.TOO_DEEP, Width.ADVICE));
    }
    ServiceCalls.refusal(query, endpoints).ifPresent(ServletOps::errorBadRequest);
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryExec made = super.createQueryExec(action, query, dataset);
    running.begin(action, made);
    return made;
  }

  @Override
  protected void execute(String query, HttpAction action) {
    action.getRequest().setAttribute(RequestAttributes.QUERY, query);
    if (texts.isTooDeep(query)) {
      throw Refusals.end(action, Problem.of(Problem.Kind.TOO_DEEP, Nesting.ADVICE));
    }
    try {
      super.execute(query, action);
    } catch (CostlyTextError e) {
      throw Refusals.tooCostly(action, e);
    } catch (PathTooDeepException | StackOverflowError e) {
      throw Refusals.tooDeep(action);
    } catch (AbortableComparator.AbandonSort e) { // a sort on the disk that ends so
      Problem.Kind late = Problem.Kind.OVERLOADED;
      throw Refusals.end(action, Problem.of(late, late.title()));
    } catch (NullPointerException e) {
      throw Refusals.ofEndedSort(action, e);
    } catch (ServiceRefusedException e) {
      throw Refusals.end(action, Problem.of(Problem.Kind.BAD_REQUEST, e.reason()));
    } catch (RemoteFailureException e) {
      throw Refusals.end(action, Problem.of(Problem.Kind.REMOTE_FAILED, e.reason()));
    } catch (StoreUnavailableException e) {
      throw Refusals.storeAway(action);
    } catch (QueryRejectedException e) {
      throw Refusals.end(action, Problem.of(Problem.Kind.REMOTE_FAILED, e.reason()));
    } finally {
      running.end(action);
    }
  }
}
