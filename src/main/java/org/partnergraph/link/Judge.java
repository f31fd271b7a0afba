package org.partnergraph.link;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Takes the decisions of a table into the graph, all or none. */
final class Judge {

  private final KnowledgeStore store;
  private final Path file;
  private final String by;
  private final LocalDate on;

  /** For a table that a person filled in. */
  Judge(KnowledgeStore store, Path file, String by, LocalDate on) {
    this.store = store;
    this.file = file;
    this.by = by;
    this.on = on;
  }

  /** A decision as it was read. */
  private record Decision(int line, Node entity, String item, Outcome outcome, Row row) {
    private List<String> pair() {
      return List.of(entity.getURI(), item);
    }
  }

  /**
   * Reads, checks and writes.
   *
   * @throws UnreadableFileException at the first line that cannot be meant; nothing is written
   * @throws org.partnergraph.store.RefusedCommitException if a link that is stated would be judged
   *     to be wrong, or another shape breaks
   */
  JudgeReport run() {
    List<ReviewTable.Line> lines = ReviewTable.read(file);
    AtomicReference<JudgeReport> report = new AtomicReference<>();
    long after =
        store.write(
            data -> {
              JudgementWriter writer = new JudgementWriter(data, store.namespaces(), by, on);
              report.set(store.read(snapshot -> judge(lines, snapshot, writer)));
            });
    JudgeReport done = Objects.requireNonNull(report.get());
    return new JudgeReport(
        done.written(), done.standing(), done.open(), done.again(), done.before(), after);
  }

  private JudgeReport judge(
      List<ReviewTable.Line> lines, Snapshot snapshot, JudgementWriter writer) {
    Judgements known = Judgements.read(snapshot, store.namespaces());
    List<Decision> decisions = decisions(lines, snapshot);
    requireOneMeaning(decisions, Links.read(snapshot, store.namespaces()));
    Map<String, Integer> written = new TreeMap<>();
    int standing = 0;
    Set<List<String>> seen = new HashSet<>();
    for (Decision decision : decisions) {
      Optional<Judgement> before =
          known.of(decision.entity(), Wikidata.nodes(decision.item()).get(0));
      boolean again = !seen.add(decision.pair());
      if (again || before.filter(j -> j.outcome() == decision.outcome()).isPresent()) {
        standing++;
      } else {
        writer.write(
            decision.entity(), decision.item(), decision.outcome(), decision.row(), before);
        written.merge(decision.outcome().code(), 1, Integer::sum);
      }
    }
    int open = lines.size() - decisions.size();
    return new JudgeReport(
        written, standing, open, again(snapshot, decisions), snapshot.version(), 0);
  }

  /** An import that did not know of the match made an entity of the item, named by its id. */
  private List<String> again(Snapshot snapshot, List<Decision> decisions) {
    List<Node> made =
        decisions.stream()
            .filter(decision -> decision.outcome() == Outcome.MATCH)
            .map(decision -> store.namespaces().entity(decision.item()))
            .toList();
    return Wikidata.imported(snapshot).stream()
        .filter(graph -> made.stream().anyMatch(node -> isIn(snapshot, graph, node)))
        .flatMap(graph -> store.namespaces().localId(graph.getURI()).stream())
        .toList();
  }

  private static boolean isIn(Snapshot snapshot, Node graph, Node node) {
    return !snapshot.find(graph, node, Node.ANY, Node.ANY).isEmpty()
        || !snapshot.find(graph, Node.ANY, Node.ANY, node).isEmpty();
  }

  private List<Decision> decisions(List<ReviewTable.Line> lines, Snapshot snapshot) {
    List<Decision> decisions = new ArrayList<>();
    for (ReviewTable.Line line : lines) {
      if (!line.row().decision().isBlank()) {
        decisions.add(decision(line.line(), line.row(), snapshot));
      }
    }
    return decisions;
  }

  private Decision decision(int line, Row row, Snapshot snapshot) {
    Outcome outcome =
        Outcome.of(row.decision())
            .orElseThrow(
                () ->
                    error(line, "decision must be " + Outcome.known() + ", not " + row.decision()));
    String item =
        Wikidata.id(row.item())
            .orElseThrow(() -> error(line, "item must be an id such as Q2079, not " + row.item()));
    Node entity =
        Optional.of(row.entity())
            .filter(Namespaces::isLocalId)
            .map(store.namespaces()::entity)
            .filter(snapshot::isSubject)
            .orElseThrow(() -> error(line, "the graph has no entity " + row.entity()));
    requireScore(line, row.score());
    return new Decision(line, entity, item, outcome, row);
  }

  private void requireScore(int line, String score) {
    try {
      if (!score.isBlank() && new BigDecimal(score).abs().compareTo(new BigDecimal(100)) > 0) {
        throw error(line, "score must be from 0 to 100, not " + score);
      }
    } catch (NumberFormatException e) {
      throw error(line, "score must be a number, not " + score);
    }
  }

  /** One pair has one decision, one entity one item, and one item one entity. */
  private void requireOneMeaning(List<Decision> decisions, Links links) {
    Map<List<String>, Decision> byPair = new HashMap<>();
    Map<String, Decision> byEntity = new HashMap<>();
    Map<String, Decision> byItem = new HashMap<>();
    for (Decision decision : decisions) {
      String entity = decision.entity().getURI();
      Decision same = byPair.putIfAbsent(decision.pair(), decision);
      if (same != null && same.outcome() != decision.outcome()) {
        throw error(decision.line(), "decides otherwise than line " + same.line());
      }
      if (same == null && decision.outcome() == Outcome.MATCH) {
        requireFree(decision, byEntity.putIfAbsent(entity, decision));
        requireFree(decision, byItem.putIfAbsent(decision.item(), decision));
      }
    }
    decisions.stream()
        .filter(decision -> decision.outcome() == Outcome.MATCH)
        .forEach(match -> requireFree(match, links, byPair));
  }

  /** Whether a match that holds is taken back by another line of the same table. */
  private static boolean isTakenBack(
      Node entity, String item, Links links, Map<List<String>, Decision> byPair) {
    Decision now = byPair.get(List.of(entity.getURI(), item));
    return now != null && now.outcome() != Outcome.MATCH && !links.isStated(entity, item);
  }

  private void requireFree(Decision decision, @Nullable Decision other) {
    if (other != null) {
      throw error(
          decision.line(),
          decision.row().entity()
              + " and "
              + decision.item()
              + " cannot match: line "
              + other.line()
              + " matches "
              + other.row().entity()
              + " and "
              + other.item());
    }
  }

  private void requireFree(Decision decision, Links links, Map<List<String>, Decision> byPair) {
    List<String> items =
        links.items(decision.entity()).stream()
            .filter(item -> !isTakenBack(decision.entity(), item, links, byPair))
            .toList();
    if (!items.isEmpty() && !items.contains(decision.item())) {
      throw error(
          decision.line(),
          decision.row().entity() + " is matched with " + items.get(0) + " already");
    }
    Optional<String> other =
        links
            .entity(decision.item())
            .filter(node -> !node.equals(decision.entity()))
            .filter(node -> !isTakenBack(node, decision.item(), links, byPair))
            .flatMap(node -> store.namespaces().localId(node.getURI()))
            .filter(id -> !id.equals(decision.item()));
    if (other.isPresent()) {
      throw error(
          decision.line(), decision.item() + " is matched with " + other.get() + " already");
    }
  }

  private UnreadableFileException error(int line, String what) {
    return new UnreadableFileException(file + ":" + line + ": " + what);
  }
}
