package org.partnergraph.embed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.Sentences;
import org.partnergraph.connect.Vicinity.Bond;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Dated;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Named;

/**
 * What an edge of a picture shows: a link, or two links over a thing between that is not drawn.
 *
 * @param bonds one or two
 * @param via what is between; empty if it is one link
 * @param dateless what is said where it has no time
 */
record Tied(
    EntityRef from, EntityRef to, List<Bond> bonds, Optional<EntityRef> via, String dateless) {

  static Tied of(Bond bond) {
    return new Tied(bond.from(), bond.to(), List.of(bond), Optional.empty(), "");
  }

  /** Two things that take part in a third; the first one is where the picture begins. */
  static Tied over(EntityRef via, Bond near, Bond far) {
    return new Tied(near.from(), far.from(), List.of(near, far), Optional.of(via), "");
  }

  /** The same, which says something where it has no time. */
  Tied saying(String text) {
    return new Tied(from, to, bonds, via, text);
  }

  private Bond first() {
    return bonds.get(0);
  }

  /** Id of its kind. */
  String relation() {
    return kind().map(Named::id).orElse(first().relation().id());
  }

  /** How it is drawn: what leads to a relation between cities is drawn as that relation is. */
  LineKind line() {
    List<Named> kinds = bonds.stream().flatMap(bond -> bond.kinds().stream()).distinct().toList();
    LineKind usual = LineKind.of(relation());
    boolean isTie = usual == LineKind.COOPERATION || usual == LineKind.PARTNERSHIP;
    return isTie && kinds.size() == 1 ? LineKind.of(kinds.get(0).id()) : usual;
  }

  /** Whether it is of a kind, or over a thing of a class, with this id. */
  boolean isOf(String id) {
    return relation().equals(id) || type().filter(type -> type.id().equals(id)).isPresent();
  }

  /** What is between: the kind that documents agree on, else its class; empty if it is one link. */
  private Optional<Named> kind() {
    List<Named> kinds = bonds.stream().flatMap(bond -> bond.kinds().stream()).distinct().toList();
    return type().map(type -> kinds.size() == 1 ? kinds.get(0) : type);
  }

  private Optional<Named> type() {
    return via.flatMap(thing -> Optional.ofNullable(thing.type()));
  }

  /** What it is, read from one of its ends. */
  String label(String from) {
    return kind()
        .map(Named::label)
        .orElse(isFrom(from) ? first().relation().label() : first().inverse());
  }

  boolean isFrom(String id) {
    return from.id().equals(id);
  }

  /** Whether it is a relation between cities that is drawn as one edge. */
  boolean isPartnership() {
    return via.isPresent();
  }

  /** Whether it reads the same both ways. */
  boolean isSymmetric() {
    return via.isPresent() || first().relation().label().equals(first().inverse());
  }

  EntityRef other(String id) {
    return isFrom(id) ? to : from;
  }

  boolean touches(String id) {
    return from.id().equals(id) || to.id().equals(id);
  }

  double weight() {
    return first().weight();
  }

  String sentence(String language) {
    return new Sentences(language)
        .text(bonds.stream().map(bond -> isAgain(bond) ? bond.again() : bond.sentence()).toList());
  }

  /** Whether the first one has said the most of it. */
  private boolean isAgain(Bond bond) {
    return bond != first()
        && bond.relation().equals(first().relation())
        && bond.to().equals(first().to())
        && bond.when().equals(first().when());
  }

  /** Its time in words, or when it was found to be so, or else what its dates say verbatim. */
  String time() {
    return Stream.of(first().phrase(), Twins.when(dates()), dateless)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Nullable String firstDay() {
    return first().first();
  }

  @Nullable String lastDay() {
    return first().last();
  }

  boolean isDated() {
    return firstDay() != null || lastDay() != null;
  }

  List<Dated> dates() {
    return first().when();
  }

  Basis basis() {
    return bonds.stream().map(Bond::basis).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Whether documents contradict each other about it, or about whether its event took place. */
  boolean contested() {
    return bonds.stream().anyMatch(Bond::contested) || status().size() > 1;
  }

  List<Named> status() {
    return bonds.stream().flatMap(bond -> bond.status().stream()).distinct().toList();
  }

  List<Evidence> evidence() {
    return bonds.stream().flatMap(bond -> bond.evidence().stream()).distinct().toList();
  }

  /** The years that it names. */
  Stream<Integer> years() {
    return Stream.of(Optional.ofNullable(firstDay()), Optional.ofNullable(lastDay()))
        .flatMap(Optional::stream)
        .map(day -> Integer.valueOf(day.substring(0, day.indexOf('-', 1))));
  }
}
