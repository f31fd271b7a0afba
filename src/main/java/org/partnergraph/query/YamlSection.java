package org.partnergraph.query;

import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML mapping read as texts only, so that {@code 2024-11-18} and {@code no} stay what was
 * written. Whatever does not have the expected shape is refused with its line.
 */
public final class YamlSection {

  private final String file;
  private final int line;
  private final Map<String, Node> entries = new LinkedHashMap<>();

  private YamlSection(String file, Node node) {
    this.file = file;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw problem(node, "expected 'key: value' lines");
    }
    mapping.getValue().forEach(this::enter);
  }

  /**
   * Parses a document.
   *
   * @param file named in problems
   * @param yaml starts with the file's first line
   */
  public static YamlSection parse(String file, String yaml) {
    try {
      Node node =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
      if (node == null) {
        throw new QueryFileException(file, 1, "the header is empty");
      }
      return new YamlSection(file, node);
    } catch (MarkedYAMLException e) {
      throw new QueryFileException(
          file, e.getProblemMark().getLine() + 1, "the header is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new QueryFileException(file, 1, "the header is not YAML: " + e.getMessage());
    }
  }

  private void enter(NodeTuple tuple) {
    String key = scalar(tuple.getKeyNode());
    if (entries.put(key, tuple.getValueNode()) != null) {
      throw problem(tuple.getKeyNode(), "'" + key + "' stands twice");
    }
  }

  /** Refuses keys that nobody reads. */
  public void refuseOthersThan(Set<String> known) {
    entries.forEach(
        (key, node) -> {
          if (!known.contains(key)) {
            throw problem(
                node, "unknown key '" + key + "'; known are " + String.join(", ", sorted(known)));
          }
        });
  }

  private static List<String> sorted(Set<String> known) {
    return known.stream().sorted().toList();
  }

  /** The keys in their order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** The text of a key, if it is there. */
  public Optional<String> optional(String key) {
    return node(key).map(this::scalar);
  }

  /** The text of a key that must be there and not be blank. */
  public String text(String key) {
    return optional(key)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new QueryFileException(file, lineOf(key), "'" + key + "' is missing"));
  }

  /** True or false; a key that is not there is false. */
  public boolean flag(String key) {
    return switch (optional(key).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(key, "'" + key + "' is true or false");
    };
  }

  /** The texts of a list; none if the key is not there. */
  public List<String> texts(String key) {
    return sequence(key).stream().map(this::scalar).toList();
  }

  List<YamlSection> sections(String key) {
    return sequence(key).stream().map(node -> new YamlSection(file, node)).toList();
  }

  /** Texts by language; each of the languages must be there. */
  public LocalText localText(String key, Set<String> languages) {
    Node node = node(key).orElseThrow(() -> problem(key, "'" + key + "' is missing"));
    YamlSection section = new YamlSection(file, node);
    section.refuseOthersThan(languages);
    Map<String, String> texts = new TreeMap<>();
    sorted(languages).forEach(language -> texts.put(language, section.text(language)));
    return LocalText.of(texts);
  }

  /** The same where the key may be missing; where it is there, no language may. */
  public Optional<LocalText> optionalLocalText(String key, Set<String> languages) {
    return node(key).map(node -> localText(key, languages));
  }

  /** A problem with the value of a key, or with the section if the key is not there. */
  public QueryFileException problem(String key, String message) {
    return new QueryFileException(file, lineOf(key), message);
  }

  private List<Node> sequence(String key) {
    Optional<Node> found = node(key);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw problem(key, "'" + key + "' must be a list");
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw problem(node, "expected a text");
  }

  private Optional<Node> node(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  private int lineOf(String key) {
    return node(key).map(YamlSection::lineOf).orElse(line);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private QueryFileException problem(Node node, String message) {
    return new QueryFileException(file, lineOf(node), message);
  }
}
