package org.partnergraph.link;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.partnergraph.describe.Ontology;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.reconcile.Matching;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Proposes items for entities; what a person has decided is never proposed again. */
final class CandidateFinder {

  private static final int MOST_LOOKED_AT = 100;

  private final Snapshot snapshot;
  private final Namespaces namespaces;
  private final Ontology ontology;
  private final Links links;
  private final Judgements judgements;
  private final Consumer<String> log;

  CandidateFinder(
      Snapshot snapshot,
      Namespaces namespaces,
      Ontology ontology,
      Links links,
      Judgements judgements,
      Consumer<String> log) {
    this.snapshot = snapshot;
    this.namespaces = namespaces;
    this.ontology = ontology;
    this.links = links;
    this.judgements = judgements;
    this.log = log;
  }

  /**
   * Pairs to be judged, by entity, the best first.
   *
   * @param limit the most for one entity
   * @throws IOException if the register cannot be asked
   */
  List<Row> find(List<Target> targets, Register register, int limit, String language)
      throws IOException {
    Map<String, Entry> entries = new HashMap<>();
    register.entries(targets).forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    int all = entries.size();
    entries.keySet().removeIf(this::isTaken);
    log.accept(
        all
            + " items looked at; "
            + (all - entries.size())
            + " of them are other entities already");
    List<Entry> ordered =
        entries.values().stream().sorted(Comparator.comparing(Entry::id)).toList();
    try (Scratch scratch = new Scratch(namespaces, ontology, ordered, labels(ordered))) {
      return targets.stream()
          .flatMap(target -> rows(target, scratch, entries, limit, language).stream())
          .toList();
    }
  }

  /** Whether an item is an entity that has a name of ours. */
  private boolean isTaken(String item) {
    return links
        .entity(item)
        .flatMap(node -> namespaces.localId(node.getURI()))
        .filter(id -> !id.equals(item))
        .isPresent();
  }

  private Map<String, Map<String, String>> labels(List<Entry> entries) {
    Set<String> named =
        entries.stream()
            .flatMap(e -> Stream.concat(e.partners().stream(), e.countries().stream()))
            .collect(Collectors.toSet());
    Map<String, Map<String, String>> labels = new HashMap<>();
    named.forEach(id -> links.entity(id).ifPresent(node -> labels.put(id, labels(node))));
    return labels;
  }

  private Map<String, String> labels(Node node) {
    Map<String, String> names = new HashMap<>();
    snapshot
        .values(node, SKOS.prefLabel.asNode())
        .forEach(l -> names.put(l.getLiteralLanguage(), l.getLiteralLexicalForm()));
    return names;
  }

  private List<Row> rows(
      Target target, Scratch scratch, Map<String, Entry> entries, int limit, String language) {
    Set<String> rejected =
        entries.values().stream()
            .filter(entry -> judgements(target, entry).contains(Outcome.NO_MATCH))
            .map(Entry::id)
            .collect(Collectors.toSet());
    return scratch.match(target, rejected, MOST_LOOKED_AT, language).stream()
        .filter(found -> isOpen(target, entries.get(found.id())))
        .limit(limit)
        .map(found -> row(target, found, entries, language))
        .toList();
  }

  private Optional<Judgement> judgement(Target target, String item) {
    return judgements.of(target.node(), Wikidata.nodes(item).get(0));
  }

  /** The outcomes that hold for an item, also under an id that it had before. */
  private Set<Outcome> judgements(Target target, Entry entry) {
    return entry
        .ids()
        .flatMap(id -> judgement(target, id).stream())
        .map(Judgement::outcome)
        .collect(Collectors.toSet());
  }

  private boolean isOpen(Target target, @Nullable Entry entry) {
    return entry != null && Set.of(Outcome.UNSURE).containsAll(judgements(target, entry));
  }

  private Row row(
      Target target, Matching.Found found, Map<String, Entry> entries, String language) {
    Entry entry = entries.get(found.id());
    String features =
        found.features().entrySet().stream()
            .map(f -> f.getKey() + " " + number(f.getValue()))
            .collect(Collectors.joining("; "));
    String judged =
        judgement(target, found.id())
            .map(j -> j.outcome().code() + " (" + j.by() + ", " + j.on() + "): " + j.why())
            .orElse("");
    return new Row(
        target.candidate().id(),
        target.candidate().name(language).text(),
        target.type(),
        found.id(),
        found.name(),
        entry == null ? "" : entry.description(language),
        number(found.score()),
        found.match() ? "yes" : "",
        features,
        found.why(),
        judged,
        "",
        "");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
