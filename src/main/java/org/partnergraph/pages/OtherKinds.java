package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.entities.Named;
import org.partnergraph.entities.Proofs;
import org.partnergraph.entities.Types;
import org.partnergraph.query.Parameter;
import org.partnergraph.query.ParameterType;
import org.partnergraph.query.Question;
import org.partnergraph.rest.Call;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** Tells why an answer may be empty: what was asked for is of another kind than in the example. */
final class OtherKinds {

  /** Of these nearly everything is; that two things are both such makes them no kin. */
  private static final List<String> BROAD = List.of("Entity", "Actor");

  private final KnowledgeStore store;
  private final EntityResolver resolver;
  private final Types types;
  private final Proofs names;
  private final Set<Node> broad;

  OtherKinds(KnowledgeStore store) {
    this.store = store;
    resolver = new EntityResolver(store.namespaces());
    types = new Types(store.namespaces());
    names = new Proofs(store.namespaces());
    broad = BROAD.stream().map(store.namespaces()::term).collect(Collectors.toSet());
  }

  /**
   * One thing that was asked for and the one in the example.
   *
   * @param kind of what was given
   * @param usual kind of what the example has
   */
  record Difference(String given, String kind, String example, String usual) {}

  /** The differences in the arguments of a question. */
  List<Difference> of(Question question, Call meant) {
    return store.read(
        snapshot -> {
          List<Difference> found = new ArrayList<>();
          question.parameters().stream()
              .filter(p -> p.type() == ParameterType.ENTITY)
              .forEach(p -> difference(snapshot, p, meant).ifPresent(found::add));
          return List.copyOf(found);
        });
  }

  private Optional<Difference> difference(Snapshot snapshot, Parameter parameter, Call meant) {
    Optional<Node> given =
        meant.optional(parameter.name()).flatMap(text -> resolver.resolve(snapshot, text));
    Optional<Node> usual = resolver.resolve(snapshot, parameter.example());
    if (given.isEmpty() || usual.isEmpty() || akin(snapshot, given.get(), usual.get())) {
      return Optional.empty();
    }
    List<Node> both = List.of(given.get(), usual.get());
    Proofs.Found found = names.read(snapshot, List.of(), both, meant.language());
    EntityRef one = found.ref(given.get());
    EntityRef other = found.ref(usual.get());
    return Optional.of(new Difference(one.label(), kind(one), other.label(), kind(other)));
  }

  private boolean akin(Snapshot snapshot, Node one, Node other) {
    Set<Node> common = classes(snapshot, one);
    common.retainAll(classes(snapshot, other));
    common.removeAll(broad);
    return !common.isEmpty();
  }

  private Set<Node> classes(Snapshot snapshot, Node node) {
    Set<Node> classes = new HashSet<>(types.mostSpecific(snapshot, List.of(node)).values());
    for (Node own : List.copyOf(classes)) {
      classes.addAll(types.tree(snapshot).above(own));
    }
    return classes;
  }

  private static String kind(EntityRef ref) {
    Named type = ref.type();
    return type == null ? ref.id() : type.label();
  }
}
