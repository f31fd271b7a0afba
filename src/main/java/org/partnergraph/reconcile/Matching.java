package org.partnergraph.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.describe.Ontology;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;

/** The matcher of the service, for other parts of the program. */
public final class Matching {

  private final Matcher matcher;
  private final Candidates candidates;
  private final Properties properties;

  /** Over what may be meant. */
  public Matching(KnowledgeStore store, SearchIndex index, Ontology ontology) {
    EntityTypes types = new EntityTypes(ontology, store.namespaces());
    this.matcher = new Matcher(store, index, types);
    this.candidates = new Candidates(types);
    this.properties = new Properties(ontology, types, store.namespaces());
  }

  /** A place as {@code coordinates} takes it, of degrees, north and east positive. */
  public static String place(double latitude, double longitude) {
    return Position.text(latitude, longitude);
  }

  /**
   * What is known of the thing that is looked for.
   *
   * @param names any of which may be its name
   * @param type class of it
   * @param values ids of entities or literals, by id of the property: {@code inCountry}, {@code
   *     partnerOf}, {@code coordinates}
   */
  public record Wanted(List<String> names, String type, Map<String, List<String>> values) {

    /** Takes copies. */
    public Wanted {
      names = List.copyOf(names);
      values = Map.copyOf(values);
    }
  }

  /**
   * One thing that may be meant.
   *
   * @param id its local id
   * @param name to show
   * @param score 0 to 100: how much of what is known is so of it
   * @param match whether it is what was meant, beyond doubt
   * @param features what speaks for it, in percent, by name
   * @param why one sentence
   */
  public record Found(
      String id,
      String name,
      double score,
      boolean match,
      Map<String, Double> features,
      String why) {}

  /**
   * What may be meant, best first.
   *
   * @param without ids of what is surely not meant; they are no rivals of the others
   * @param limit the most that are wanted
   * @param language of names and sentences
   */
  public List<Found> match(Wanted wanted, Set<String> without, int limit, String language) {
    List<Condition> conditions = new ArrayList<>();
    for (Property property : properties.all()) {
      List<String> values = wanted.values().getOrDefault(property.id(), List.of());
      if (!values.isEmpty()) {
        conditions.add(condition(property, values));
      }
    }
    MatchQuery query =
        new MatchQuery(
            wanted.names(),
            List.of(),
            Set.of(wanted.type()),
            MatchQuery.Strictness.SHOULD,
            conditions,
            limit,
            language,
            Optional.empty(),
            without);
    return matcher.match(List.of(query)).get(0).stream().map(this::found).toList();
  }

  private static Condition condition(Property property, List<String> values) {
    List<Condition.Operand> operands =
        values.stream().map(value -> new Condition.Operand(value, Optional.empty())).toList();
    return new Condition(property, operands, false, Condition.Quantifier.ANY);
  }

  private Found found(Ranked ranked) {
    return new Found(
        ranked.id(),
        ranked.name().text(),
        ranked.score(),
        ranked.match(),
        new LinkedHashMap<>(candidates.features(ranked)),
        ranked.why());
  }
}
