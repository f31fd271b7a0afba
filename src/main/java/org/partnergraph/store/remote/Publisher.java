package org.partnergraph.store.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.partnergraph.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes commits to an engine. A commit of up to {@value #MOST_AT_ONCE} statements is one request,
 * and whole or not at all. A larger one is first laid down in the store as the requests that make
 * it, then announced, then written; if that is broken off, the next writer sends the rest again.
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
    } catch (StoreUnavailableException e) {
      requireOurs(request.next(), e);
    }
    if (!heads.isCommitted(request.next())) {
      throw new ConflictException();
    }
    return request.next();
  }

  /** The answer was lost; what was asked may have been done. */
  private void requireOurs(Head wanted, StoreUnavailableException lost) {
    if (!heads.isCommitted(wanted)) {
      throw lost;
    }
  }

  private void send(CommitRequest request, Delta delta) {
    if (delta.size() <= MOST_AT_ONCE) {
      engine.update(request.whole(delta));
      return;
    }
    List<String> steps = steps(request, delta);
    for (int number = 0; number < steps.size(); number++) {
      engine.update(request.kept(number, steps.get(number)));
    }
    engine.update(request.announcement());
    if (heads.read().pending().filter(request.next().commit()::equals).isEmpty()) {
      throw new ConflictException();
    }
    steps.forEach(engine::update);
    engine.update(CommitRequest.forgetting(request.next().commit(), steps.size()));
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

  /** Writes what another writer announced and did not finish. */
  void complete(Node commit) {
    TreeMap<Long, String> steps = new TreeMap<>();
    for (Binding row : Iter.toList(engine.select(PARTS, () -> false))) {
      if (row.get(Var.alloc("commit")).equals(commit)) {
        steps.put(Heads.number(row.get("number")), row.get("text").getLiteralLexicalForm());
      }
    }
    LOG.warn("commit {} was left half written: {} requests are sent again", commit, steps.size());
    steps.values().forEach(engine::update);
    engine.update(CommitRequest.forgetting(commit, steps.size()));
  }
}
