package org.partnergraph.wikidata;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an import found.
 *
 * @param statements on twinnings that were read
 * @param twice how many of them stood there a second time, with the same dates
 * @param toThemselves how many say that an item is twinned with itself; they are left out
 * @param partnerships how many pairs the rest make
 * @param oneSided how many of these only one of the two parties tells
 * @param disagreeing how many of these are dated in ways that cannot both be true; the dates of one
 *     statement are taken
 * @param misdated where statements stand whose end lies before their begin; their dates are left
 *     out
 * @param known how many of these the graph had from other documents
 * @param cities that take part
 * @param matched how many of these the graph had already
 * @param nameless how many have no name, and are called by their id
 * @param namesakes how many new ones bear the name of a city that the graph has without an item
 * @param leftOut how many described items have no part in any partnership
 */
public record ImportCounts(
    long statements,
    long twice,
    long toThemselves,
    long partnerships,
    long oneSided,
    long disagreeing,
    List<String> misdated,
    long known,
    long cities,
    long matched,
    long nameless,
    long namesakes,
    long leftOut) {

  /** Copies what it is given. */
  public ImportCounts {
    misdated = List.copyOf(misdated);
  }

  /** Counts, before anything is written. */
  static ImportCounts of(World world, KnownItems known, Labels labels) {
    return new ImportCounts(
        world.statements(),
        world.twice(),
        world.toThemselves(),
        world.partnerships().size(),
        world.oneSided(),
        disagreeing(world),
        misdated(world),
        known(world, known),
        world.cities().size(),
        world.cities().stream().filter(known::has).count(),
        world.cities().stream().filter(labels::nameless).count(),
        namesakes(world, known, labels),
        world.leftOut());
  }

  private static long disagreeing(World world) {
    return world.partnerships().values().stream()
        .filter(statements -> Period.of(statements).stream().anyMatch(Period::isDisputed))
        .count();
  }

  private static List<String> misdated(World world) {
    return world
        .dated()
        .filter(statement -> statement.span().isBackward())
        .map(Statement::place)
        .map(place -> "line " + place.firstLine() + ": " + place.quote())
        .toList();
  }

  private static long known(World world, KnownItems known) {
    return world.partnerships().keySet().stream()
        .filter(p -> known.has(known.node(p.first()), known.node(p.second())))
        .count();
  }

  private static long namesakes(World world, KnownItems known, Labels labels) {
    Set<String> ours = known.unlinkedNames();
    return world.cities().stream()
        .filter(item -> !known.has(item))
        .filter(
            item ->
                labels.of(item).values().stream()
                    .anyMatch(name -> ours.contains(name.toLowerCase(Locale.ROOT))))
        .count();
  }
}
