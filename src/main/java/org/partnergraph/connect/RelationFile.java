package org.partnergraph.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.partnergraph.entities.Basis;
import org.partnergraph.query.LocalText;
import org.partnergraph.query.QueryFileException;
import org.partnergraph.query.QuerySource;
import org.partnergraph.query.YamlSection;
import org.partnergraph.store.Namespaces;

/** Reads one file of {@code queries/relations} and refuses it where something is missing. */
final class RelationFile {

  static final List<String> COLUMNS = List.of("from", "to", "bearer", "when");
  private static final Set<String> LANGUAGES = Set.of("de", "en", "pl");
  private static final Set<String> KEYS =
      Set.of(
          "weight", "symmetric", "timeless", "document", "basis", "label", "inverse", "sentence");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  private final String id;
  private final QuerySource source;
  private final YamlSection header;

  private RelationFile(String id, QuerySource source) {
    this.id = id;
    this.source = source;
    this.header = YamlSection.parse(source.file(), source.header());
  }

  static Relation read(String id, Path path, Namespaces namespaces) {
    String file = Relations.FOLDER + "/" + id + Relations.ENDING;
    if (!NAME.matcher(id).matches()) {
      throw new QueryFileException(file, 1, "the name consists of a-z, 0-9 and '-'");
    }
    return new RelationFile(id, QuerySource.read(file, path, namespaces)).relation();
  }

  private Relation relation() {
    header.refuseOthersThan(KEYS);
    return new Relation(
        id,
        weight(),
        header.flag("symmetric"),
        header.flag("timeless"),
        header.flag("document"),
        basis(),
        header.localText("label", LANGUAGES),
        header.localText("inverse", LANGUAGES),
        sentence(),
        pattern());
  }

  private double weight() {
    try {
      double weight = Double.parseDouble(header.text("weight"));
      if (weight > 0 && weight <= 1) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of bounds
    }
    throw header.problem("weight", "'weight' is a number above 0, and 1 at most");
  }

  private Basis basis() {
    return switch (header.text("basis")) {
      case "stated" -> Basis.STATED;
      case "derived" -> Basis.DERIVED;
      default -> throw header.problem("basis", "'basis' is stated or derived");
    };
  }

  private LocalText sentence() {
    LocalText sentence = header.localText("sentence", LANGUAGES);
    sentence.byLanguage().values().forEach(this::checkSentence);
    return sentence;
  }

  private void checkSentence(String sentence) {
    List<String> places = Sentences.places(sentence);
    Stream.of("from", "to")
        .filter(place -> !places.contains(place))
        .findFirst()
        .ifPresent(place -> refuseSentence("must name {" + place + "}: " + sentence));
    places.stream()
        .filter(place -> !Sentences.PLACES.contains(place))
        .findFirst()
        .ifPresent(place -> refuseSentence("knows {from}, {to}, {when}, not {" + place + "}"));
    if (sentence.endsWith(".")) {
      refuseSentence("is a clause and ends without a stop: " + sentence);
    }
  }

  private void refuseSentence(String problem) {
    throw header.problem("sentence", "a sentence " + problem);
  }

  private Query pattern() {
    Query query = source.query();
    if (!query.isSelectType() || !query.getResultVars().equals(COLUMNS)) {
      throw new QueryFileException(
          source.file(), 1, "the query must be SELECT ?from ?to ?bearer ?when");
    }
    return query;
  }
}
