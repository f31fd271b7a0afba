package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.web.HttpSC;
import org.partnergraph.store.Namespaces;

/**
 * Connections within SPARQL: a property function that gives a row for each step of each path, and
 * for each evidence of the step, to be joined with the rest of the query.
 *
 * <pre>
 * (?path ?step ?from ?relation ?to ?evidence) pgf:connection (id:tomasz-daros id:holger-mahnicke 3 8)
 * </pre>
 *
 * <p>After {@code ?evidence} the score of the path may follow, and after it its parts: {@code
 * ?score ?weight ?length ?specificity ?time ?witnesses}, or the first few of them.
 *
 * <p>The object names two entities and, if wanted, how many paths and how many steps at most; then
 * {@code "documents"}, if documents may be stepping stones; then any parameters of {@link
 * ConnectionReader}, each by its name and a value, such as {@code "since" "1990" "through"
 * id:krakow}. {@code ?evidence} stays unbound where a rule derived the step.
 */
public final class ConnectionFunction extends PropertyFunctionBase {

  /** What follows the base in the function's IRI. */
  public static final String NAME = "function#connection";

  private static final int COLUMNS = 6;

  /** Further columns, of which the first may stand without the others. */
  private static final List<String> SCORE =
      List.of("score", "weight", "length", "specificity", "time", "witnesses");

  private final Connections connections;
  private final ConnectionReader reader;
  private final Namespaces namespaces;

  private ConnectionFunction(Connections connections, Namespaces namespaces) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.connections = connections;
    this.reader = new ConnectionReader(connections.relations());
    this.namespaces = namespaces;
  }

  /** Makes the function known to all queries over a dataset, and to no others. */
  public static void register(
      DatasetGraph dataset, Connections connections, Namespaces namespaces) {
    PropertyFunctionRegistry registry = PropertyFunctionRegistry.get(dataset.getContext());
    if (registry == null) {
      registry = PropertyFunctionRegistry.createFrom(PropertyFunctionRegistry.standardRegistry());
    }
    registry.put(namespaces.base() + NAME, uri -> new ConnectionFunction(connections, namespaces));
    PropertyFunctionRegistry.set(dataset.getContext(), registry);
  }

  @Override
  public QueryIterator exec(
      Binding binding,
      PropFuncArg row,
      Node function,
      PropFuncArg asked,
      ExecutionContext context) {
    int size = row.getArgListSize();
    if (size < COLUMNS || size > COLUMNS + SCORE.size()) {
      throw refused(
          "left of it stand (?path ?step ?from ?relation ?to ?evidence), and perhaps ?"
              + String.join(" ?", SCORE));
    }
    List<Node> columns =
        row.getArgList().stream().map(column -> Substitute.substitute(column, binding)).toList();
    Iterator<Binding> found =
        request(binding, Substitute.substitute(asked, binding)).map(connections::find).stream()
            .flatMap(answer -> rows(answer).stream())
            .flatMap(values -> joined(binding, columns, values).stream())
            .iterator();
    return QueryIterPlainWrapper.create(found, context);
  }

  /**
   * What is asked; empty where things that the query found cannot be connected, as they are the
   * same or not known.
   *
   * @throws Refused if the query itself says what cannot be meant
   */
  private Optional<ConnectionRequest> request(Binding binding, PropFuncArg asked) {
    List<Node> arguments = asked.isList() ? asked.getArgList() : List.of(asked.getArg());
    Set<Node> values = new HashSet<>();
    binding.forEach((name, value) -> values.add(value));
    boolean found = arguments.stream().anyMatch(node -> node.isURI() && values.contains(node));
    try {
      ConnectionRequest request =
          reader.read(ConnectionArguments.read(arguments), "en", (name, iri) -> uri(iri));
      Optional<Node> unknown =
          arguments.stream().filter(n -> n.isURI() && !connections.isKnown(n)).findFirst();
      if (unknown.isPresent() && !found) {
        throw refused("nothing is known of " + unknown.get().getURI());
      }
      return Optional.of(request).filter(any -> unknown.isEmpty());
    } catch (WrongParameterException e) {
      if (found && e.isOfEntities()) {
        return Optional.empty();
      }
      throw refused(e.parameter() + " " + e.rule());
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Refused refused(String problem) {
    return new Refused(NAME + ": " + problem);
  }

  /** A call that cannot be meant; the SPARQL protocol answers with status 400 and these words. */
  private static final class Refused extends HttpException {

    private final String problem;

    Refused(String problem) {
      super(HttpSC.BAD_REQUEST_400, problem, null);
      this.problem = problem;
    }

    @Override
    public String getMessage() {
      return problem;
    }
  }

  private List<List<Node>> rows(ConnectionAnswer answer) {
    List<List<Node>> rows = new ArrayList<>();
    for (int path = 0; path < answer.paths().size(); path++) {
      List<ConnectionAnswer.Step> steps = answer.paths().get(path).steps();
      for (int step = 0; step < steps.size(); step++) {
        rows.addAll(
            rows(
                integer(path + 1),
                integer(step + 1),
                steps.get(step),
                scores(answer.paths().get(path).score())));
      }
    }
    return rows;
  }

  private static List<Node> scores(ConnectionAnswer.Scored score) {
    return SCORE.stream()
        .map(part -> NodeValue.makeDouble(score.parts().getOrDefault(part, score.total())).asNode())
        .toList();
  }

  private List<List<Node>> rows(
      Node path, Node number, ConnectionAnswer.Step step, List<Node> scores) {
    List<Node> known =
        List.of(
            path,
            number,
            namespaces.entity(step.from().id()),
            NodeFactory.createLiteralString(step.relation().id()),
            namespaces.entity(step.to().id()));
    return step.evidence().isEmpty()
        ? List.of(with(known, Node.ANY, scores))
        : step.evidence().stream()
            .map(evidence -> with(known, namespaces.entity(evidence.id()), scores))
            .toList();
  }

  /**
   * A whole row.
   *
   * @param evidence {@link Node#ANY} if there is none
   */
  private static List<Node> with(List<Node> known, Node evidence, List<Node> scores) {
    List<Node> row = new ArrayList<>(known);
    row.add(evidence);
    row.addAll(scores);
    return row;
  }

  private static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  /** The row, unless one of its columns is bound to something else. */
  private static List<Binding> joined(Binding binding, List<Node> columns, List<Node> values) {
    boolean fits =
        IntStream.range(0, columns.size())
            .allMatch(i -> columns.get(i).isVariable() || columns.get(i).equals(values.get(i)));
    if (!fits) {
      return List.of();
    }
    Map<Var, Node> found = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (Var.isVar(columns.get(i)) && values.get(i).isConcrete()) {
        Node other = found.putIfAbsent(Var.alloc(columns.get(i)), values.get(i));
        if (other != null && !other.equals(values.get(i))) {
          return List.of();
        }
      }
    }
    BindingBuilder row = Binding.builder(binding);
    found.forEach(row::add);
    return List.of(row.build());
  }
}
