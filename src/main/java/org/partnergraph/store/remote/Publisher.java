package org.partnergraph.store.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.partnergraph.store.QueryRejectedException;
import org.partnergraph.store.StoreException;
import org.partnergraph.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes commits to an engine. A commit of up to {@value #MOST_AT_ONCE} statements is one request,
 * and whole or not at all. A larger one is first laid down in the store as the requests that make
 * it, then announced, then written; if that is broken off, the next writer sends the rest again. If
 * the engine refuses a part or fails at it, the commit is withdrawn: what was written of it is
 * undone, whoever comes to do that.
 */
final class Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** Virtuoso 7 compiles each statement of a request: 100 take 0.03 s, 1,000 take 1.4 s. */
  private static final int MOST_AT_ONCE = 250;

  private static final String PARTS = OwnQuery.text("parts.rq");

  private final Engine engine;
  private final Heads heads;

  Publisher(Engine engine, Heads heads) {
    this.engine = engine;
    this.heads = heads;
  }

  /**
   * Makes the commit that follows another.
   *
   * @throws ConflictException if something else followed it meanwhile
   */
  Head publish(Head base, Delta delta) {
    if (base.isSameCommit(Head.NONE)) {
      engine.update(CommitRequest.founding(heads.base()));
    }
    CommitRequest request = new CommitRequest(base, base.next());
    try {
      send(request, delta);
    } catch (StoreUnavailableException | QueryRejectedException e) {
      requireOurs(request.next(), e);
    }
    if (!heads.isCommitted(request.next())) {
      throw new ConflictException();
    }
    return request.next();
  }

  /** The answer was lost, or is that of a proxy; what was asked may have been done. */
  private void requireOurs(Head wanted, StoreException failure) {
    if (!heads.isCommitted(wanted)) {
      throw failure;
    }
  }

  private void send(CommitRequest request, Delta delta) {
    if (delta.size() <= MOST_AT_ONCE) {
      engine.update(request.whole(delta));
      return;
    }
    List<String> steps = steps(request, delta);
    Node commit = request.next().commit();
    try {
      announce(request, steps);
      steps.forEach(engine::update);
    } catch (ConflictException | QueryRejectedException | EngineFailedException e) {
      withdraw(commit, steps);
      throw e;
    }
    forget(commit, steps);
  }

  private void announce(CommitRequest request, List<String> steps) {
    for (int number = 0; number < steps.size(); number++) {
      engine.update(request.kept(number, steps.get(number)));
    }
    engine.update(request.announcement());
    if (!isPending(request.next().commit())) {
      throw new ConflictException();
    }
  }

  private boolean isPending(Node announced) {
    return heads.read().pending().filter(announced::equals).isPresent();
  }

  private static List<String> steps(CommitRequest request, Delta delta) {
    List<String> steps = new ArrayList<>();
    parts(delta.removed()).forEach(part -> steps.add(request.part(part, List.of())));
    parts(delta.added()).forEach(part -> steps.add(request.part(List.of(), part)));
    steps.add(request.completion(delta));
    return steps;
  }

  private static List<List<Quad>> parts(Iterable<Quad> quads) {
    List<Quad> all = new ArrayList<>();
    quads.forEach(all::add);
    List<List<Quad>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
      parts.add(all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())));
    }
    return parts;
  }

  /** Ends what another writer announced, or began to withdraw, and did not finish. */
  void complete(Node pending) {
    Node commit = Withdrawal.commit(pending);
    List<String> steps = kept(commit);
    LOG.warn("commit {} was left half written: {} requests are sent again", commit, steps.size());
    if (pending.equals(commit)) {
      try {
        steps.forEach(engine::update);
      } catch (QueryRejectedException | EngineFailedException e) {
        LOG.warn("commit {} cannot be finished, and is withdrawn: {}", commit, e.getMessage());
        withdraw(commit, steps);
        return;
      }
    } else {
      undo(commit, steps);
    }
    forget(commit, steps);
  }

  private List<String> kept(Node commit) {
    TreeMap<Long, String> steps = new TreeMap<>();
    for (Binding row : heads.rows(PARTS, Map.of("commit", commit))) {
      steps.put(Heads.number(row.get("number")), row.get("text").getLiteralLexicalForm());
    }
    return List.copyOf(steps.values());
  }

  /**
   * Leads back to the state before a commit that is not done, announced or not.
   *
   * @throws StoreUnavailableException if that cannot be done now; who looks next goes on with it
   */
  private void withdraw(Node commit, List<String> steps) {
    try {
      engine.update(Withdrawal.beginning(commit));
      if (isPending(Withdrawal.name(commit))) {
        undo(commit, steps);
      }
    } catch (QueryRejectedException e) {
      throw new StoreUnavailableException(e.reason(), e);
    }
    forget(commit, steps);
  }

  /** What stays of it for once is in nobody's way. */
  private void forget(Node commit, List<String> steps) {
    try {
      engine.update(CommitRequest.forgetting(commit, steps.size()));
    } catch (StoreException e) {
      LOG.warn("the parts of commit {} stay in the store: {}", commit, e.getMessage());
    }
  }

  private void undo(Node commit, List<String> steps) {
    for (int number = steps.size() - 1; number >= 0; number--) {
      Withdrawal undone = Withdrawal.of(commit, steps.get(number));
      try {
        engine.update(undone.whole());
      } catch (QueryRejectedException | EngineFailedException e) {
        undone.single().forEach(this::undoOne);
      }
    }
    engine.update(Withdrawal.end(commit));
  }

  /** A statement that the engine does not take is not there either. */
  private void undoOne(String update) {
    try {
      engine.update(update);
    } catch (QueryRejectedException | EngineFailedException e) {
      LOG.warn("not undone, as the engine does not take it at all: {}: {}", update, e.getMessage());
    }
  }
}
