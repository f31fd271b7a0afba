package org.partnergraph.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.partnergraph.store.Late;

/**
 * A query file: what it asks, what it takes, what it answers.
 *
 * @param topic the folder
 * @param name the file's name without its ending
 * @param limits what the answer cannot tell
 * @param text the whole file, under this deployment's IRIs
 * @param parsed the text, parsed when it is first wanted
 */
public record Question(
    String topic,
    String name,
    LocalText title,
    LocalText summary,
    Optional<LocalText> limits,
    List<String> tags,
    List<Parameter> parameters,
    Returns returns,
    String text,
    Late<Query> parsed) {

  /** Takes copies of the lists. */
  public Question {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }

  /**
   * The parsed text; not to be changed.
   *
   * @throws QueryFileException if it is no query
   */
  public Query query() {
    return parsed.get();
  }

  /** The answer's columns in order; empty unless it returns rows. */
  public List<String> columns() {
    return query().isSelectType() ? List.copyOf(query().getResultVars()) : List.of();
  }

  /** Topic and name, such as {@code events/participants}. */
  public String id() {
    return topic + "/" + name;
  }

  /** The parameter of a name. */
  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
  }

  /**
   * Turns texts into terms for the query's variables.
   *
   * @param arguments parameter name to text; an empty text counts as not given
   * @param language the language of the answer; bound to {@code ?lang} where the query uses it
   *     without declaring it
   * @throws BadArgumentException if a parameter is unknown, missing, or cannot take its text
   * @throws UnknownEntityException if the graph does not know a thing that is named
   */
  public Binding bind(Map<String, String> arguments, String language, EntityLookup entities) {
    return new Arguments(this, entities).bind(arguments, language);
  }

  /** A query that gives the same answer at any SPARQL endpoint over the same graph. */
  public String sparql(Binding arguments) {
    return with(arguments).toString();
  }

  /** The same for one page of the answer. */
  public String sparql(Binding arguments, Page page) {
    return with(arguments, page).toString();
  }

  /**
   * The same as {@link #sparql(Binding)}, as the file has it where that is possible: with its
   * comments and line breaks.
   */
  public String readable(Binding arguments) {
    String own =
        text.lines().filter(line -> !line.startsWith("#+")).collect(Collectors.joining("\n"));
    return new OwnText(query(), arguments)
        .of(own, with(arguments))
        .orElseGet(() -> sparql(arguments));
  }

  Query with(Binding arguments) {
    Map<Var, Node> terms = new HashMap<>();
    arguments.forEach(terms::put);
    Query bound = QueryTransformOps.replaceVars(query(), terms);
    if (bound.hasOrderBy()) {
      // ordering by what became a constant orders nothing, and cannot be written as SPARQL
      bound.getOrderBy().removeIf(condition -> condition.getExpression().isConstant());
    }
    return bound;
  }

  Query with(Binding arguments, Page page) {
    Query paged = with(arguments);
    if (returns == Returns.ROWS) {
      page.applyTo(paged);
    }
    return paged;
  }
}
