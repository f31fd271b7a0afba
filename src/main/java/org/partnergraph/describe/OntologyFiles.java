package org.partnergraph.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.partnergraph.store.Namespaces;

/** The files of the ontology, under the IRIs of a deployment. */
public final class OntologyFiles {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Digits count as numbers: 0.10.0 comes after 0.2.0. */
  static final Comparator<String> BY_NUMBER =
      Comparator.comparing(
          version -> DIGITS.matcher(version).replaceAll(run -> "%9s".formatted(run.group())));

  private static final String TURTLE = ".ttl";

  private final Path folder;
  private final Namespaces namespaces;
  private final Map<Path, Model> read = new ConcurrentHashMap<>();

  /** Those in {@code ontology/} under a home folder, which may lie inside the jar. */
  public OntologyFiles(Path home, Namespaces namespaces) {
    this.folder = home.resolve("ontology");
    this.namespaces = namespaces;
  }

  /** Classes and properties. */
  Model terms() {
    return model(List.of(folder.resolve("partnergraph.ttl")));
  }

  /** The concept schemes. */
  Model vocabularies() {
    return model(list("vocabularies"));
  }

  Model alignments() {
    return model(List.of(folder.resolve("alignments.ttl")));
  }

  Model shapes() {
    return model(List.of(folder.resolve("shapes.ttl")));
  }

  /** Versions before the present one, by number. */
  SortedMap<String, Model> earlier() {
    SortedMap<String, Model> versions = new TreeMap<>(BY_NUMBER);
    for (Path file : list("versions")) {
      String name = String.valueOf(file.getFileName());
      versions.put(name.substring(0, name.length() - TURTLE.length()), model(List.of(file)));
    }
    return versions;
  }

  /** The JSON-LD context. */
  String context() {
    return text(folder.resolve("context.jsonld"))
        .replace(Namespaces.CANONICAL.base(), namespaces.base());
  }

  /** A copy of what was read once, so that blank nodes have the same labels each time. */
  private Model model(List<Path> files) {
    Model model = ModelFactory.createDefaultModel();
    for (Path file : files) {
      Model part = read.computeIfAbsent(file, this::parsed);
      model.add(part).setNsPrefixes(part);
    }
    return model;
  }

  private Model parsed(Path file) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(namespaces.rebaseText(text(file)), Lang.TURTLE)
        .base(namespaces.base())
        .parse(model);
    return model;
  }

  private List<Path> list(String name) {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.filter(file -> file.toString().endsWith(TURTLE)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
