package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.partnergraph.connect.Period;
import org.partnergraph.connect.WrongParameterException;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Fault;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.PeriodParameters;
import org.partnergraph.rest.ProblemException;

/**
 * How much an embedded picture shows: the attributes of the element that bear the same names.
 *
 * @param given their values as they were given, by name; what was not given is not there
 * @param period the days to show
 * @param kinds ids of kinds of relations; empty for all
 * @param limit how many nodes are drawn one by one
 */
public record Limits(Map<String, String> given, Period period, Set<String> kinds, int limit) {

  /** All there is, as many one by one as a page has room for. */
  static final Limits NONE = new Limits(Map.of(), Period.ALL, Set.of(), Embedding.FEW);

  private static final String LIMIT = "limit";

  /** Some parameters, with those by which a call names the limits. */
  static List<ApiParameter> after(List<ApiParameter> parameters) {
    List<ApiParameter> all = new ArrayList<>(PeriodParameters.after(parameters));
    all.add(GraphOperations.kinds());
    all.add(
        ApiParameter.text(
            LIMIT,
            Operation.text(
                "So viele Knoten einzeln.", "So many nodes one by one.", "Tyle węzłów pojedynczo."),
            Integer.toString(Embedding.FEW)));
    return all;
  }

  /**
   * What a call says.
   *
   * @throws ProblemException naming the parameter that is wrong
   */
  static Limits of(Call call, Kinds known) {
    return of(name -> Optional.of(String.join(",", call.texts(name))), known);
  }

  /**
   * The same from anything else that has values by the names of the parameters.
   *
   * @throws ProblemException as for a call
   */
  static Limits of(Function<String, Optional<String>> values, Kinds known) {
    Function<String, Optional<String>> told =
        name -> values.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    Map<String, String> given = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(Period.ENDS);
    names.addAll(List.of(Kinds.NAME, LIMIT));
    names.forEach(name -> told.apply(name).ifPresent(text -> given.put(name, text)));
    return new Limits(
        given,
        period(told),
        known.of(told.apply(Kinds.NAME).stream().toList()),
        told.apply(LIMIT).map(Limits::limit).orElse(Embedding.FEW));
  }

  private static Period period(Function<String, Optional<String>> told) {
    try {
      return Period.of(told);
    } catch (WrongParameterException e) {
      throw Fault.of(e);
    }
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= GraphOperations.LEAST && limit <= GraphOperations.MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw wrong();
    }
    throw wrong();
  }

  private static ProblemException wrong() {
    return Fault.number(GraphOperations.LEAST, GraphOperations.MOST).of(LIMIT);
  }

  /** What the picture of a view is asked with. */
  Map<String, String> query(String view) {
    Map<String, String> query = new LinkedHashMap<>(given);
    switch (view) {
      case "timeline", "connection" -> query.keySet().retainAll(Period.ENDS);
      case "map" -> query.remove(LIMIT);
      default -> query.put(LIMIT, Integer.toString(limit));
    }
    return query;
  }
}
