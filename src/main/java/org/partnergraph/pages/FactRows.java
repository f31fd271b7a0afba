package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Direction;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Fact;
import org.partnergraph.entities.Literal;
import org.partnergraph.entities.Qualifier;
import org.partnergraph.entities.Value;

/** Arranges the facts of a card in sections. */
final class FactRows {

  /** What every sentence of a text is unless it says otherwise; not worth saying. */
  private static final String USUAL = "modality-asserted";

  private static final List<String> GRAPHS = List.of("graph-ontology");

  private final Layout layout;
  private final Telling telling;
  private final Map<String, Map<String, List<FactRow>>> sections = new LinkedHashMap<>();
  private final Map<String, String> anchors = new LinkedHashMap<>();
  private int count;

  FactRows(Layout layout, Telling telling, List<Fact> facts) {
    this.layout = layout;
    this.telling = telling;
    facts.stream().filter(FactRows::isWorldly).forEach(this::add);
  }

  /** Terms of the ontology may name a document as their source; that is no fact about it. */
  private static boolean isWorldly(Fact fact) {
    return fact.direction() == Direction.FORWARD || !fact.documents().equals(GRAPHS);
  }

  private void add(Fact fact) {
    FactRow row = row(fact);
    fact.evidence().forEach(evidence -> anchors.putIfAbsent(evidence.id(), row.anchor()));
    sections
        .computeIfAbsent(layout.section(fact), section -> new LinkedHashMap<>())
        .computeIfAbsent(fact.direction() + fact.property().id(), kind -> new ArrayList<>())
        .add(row);
  }

  /** The sections that have facts, in the order of a family. */
  List<Section> sections(Family family) {
    return layout.order(family).stream()
        .filter(sections::containsKey)
        .map(id -> new Section(id, groups(sections.getOrDefault(id, Map.of()))))
        .toList();
  }

  private static List<Section.Group> groups(Map<String, List<FactRow>> byKind) {
    return byKind.values().stream()
        .sorted(Comparator.comparing(rows -> Telling.rank(rows.get(0).fact().property().id())))
        .map(
            rows -> {
              Fact first = rows.get(0).fact();
              boolean backward =
                  first.direction() == Direction.BACKWARD
                      && first.part() == null
                      && first.basis() != Basis.EDITORIAL;
              return new Section.Group(first.property().label(), backward, rows);
            })
        .toList();
  }

  /** Where on the page some evidence is shown first; evidence that no fact shows is no key. */
  Map<String, String> anchors() {
    return anchors;
  }

  /** Whether the facts show all of some evidence. */
  static boolean shows(Map<String, String> anchors, List<Evidence> evidence) {
    return !evidence.isEmpty() && evidence.stream().allMatch(e -> anchors.containsKey(e.id()));
  }

  private FactRow row(Fact fact) {
    Map<String, Set<Value>> said = new LinkedHashMap<>();
    List<Value> notes = new ArrayList<>();
    Set<String> open = new LinkedHashSet<>();
    for (Qualifier qualifier : fact.qualifiers()) {
      switch (qualifier.property().id()) {
        case "note" -> notes.add(qualifier.value());
        case "notStated" -> open.add(open(fact, qualifier));
        default -> {
          if (!isUsual(qualifier.value())) {
            said.computeIfAbsent(qualifier.property().label(), p -> new LinkedHashSet<>())
                .add(qualifier.value());
          }
        }
      }
    }
    List<FactRow.Said> grouped = new ArrayList<>();
    said.forEach(
        (property, values) -> grouped.add(new FactRow.Said(property, List.copyOf(values))));
    String when = telling.when(fact.when());
    return new FactRow("f" + ++count, fact, when, grouped, notes, List.copyOf(open));
  }

  /** What one document leaves open and another states is told with the document that is silent. */
  private static String open(Fact fact, Qualifier qualifier) {
    String label = label(qualifier.value());
    boolean elsewhere = fact.when().stream().anyMatch(d -> d.property().label().equals(label));
    return elsewhere ? label + " (" + String.join(", ", qualifier.documents()) + ")" : label;
  }

  private static boolean isUsual(Value value) {
    return value instanceof EntityRef ref && ref.id().equals(USUAL);
  }

  private static String label(Value value) {
    return value instanceof EntityRef ref ? ref.label() : ((Literal) value).value();
  }
}
