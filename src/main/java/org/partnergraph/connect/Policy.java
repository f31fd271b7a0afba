package org.partnergraph.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.partnergraph.query.QueryFileException;
import org.partnergraph.query.YamlSection;
import org.partnergraph.store.Namespaces;

/**
 * What no path goes through.
 *
 * @param excluded classes whose members are no nodes at all
 * @param documents classes whose members are nodes only where documents are allowed
 * @param hubDegree a node with more links than this is an end, never a stepping stone
 */
public record Policy(Set<Node> excluded, Set<Node> documents, int hubDegree) {

  private static final String NAME = "policy.yaml";
  private static final String FILE = Relations.FOLDER + "/" + NAME;

  /** Takes copies, in the order of the IRIs. */
  public Policy {
    excluded = sorted(excluded);
    documents = sorted(documents);
  }

  private static Set<Node> sorted(Collection<Node> nodes) {
    SortedSet<Node> sorted = new TreeSet<>(Comparator.comparing(Node::getURI));
    sorted.addAll(nodes);
    return Collections.unmodifiableSortedSet(sorted);
  }

  static Policy read(Path folder, Namespaces namespaces) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new QueryFileException(FILE, 1, "the file is missing");
    }
    try {
      return parse(Files.readString(file), namespaces);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Policy parse(String yaml, Namespaces namespaces) {
    YamlSection section = YamlSection.parse(FILE, yaml);
    section.refuseOthersThan(Set.of("excluded", "documents", "hubDegree"));
    return new Policy(
        types(section, "excluded", namespaces),
        types(section, "documents", namespaces),
        hubDegree(section));
  }

  private static Set<Node> types(YamlSection section, String key, Namespaces namespaces) {
    return section.texts(key).stream()
        .map(name -> type(section, key, name, namespaces))
        .collect(Collectors.toSet());
  }

  private static Node type(YamlSection section, String key, String name, Namespaces namespaces) {
    if (!Namespaces.isLocalId(name)) {
      throw section.problem(key, "'" + name + "' is not the name of a class");
    }
    return namespaces.term(name);
  }

  private static int hubDegree(YamlSection section) {
    try {
      int degree = Integer.parseInt(section.text("hubDegree"));
      if (degree > 0) {
        return degree;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of bounds
    }
    throw section.problem("hubDegree", "'hubDegree' is a whole number above 0");
  }
}
