package org.partnergraph.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.core.Var;
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
          "weight",
          "symmetric",
          "timeless",
          "document",
          "within",
          "basis",
          "label",
          "inverse",
          "sentence",
          "since",
          "past",
          "back",
          "onward",
          "there",
          "again",
          "alike");
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
    Query pattern = pattern();
    Basis basis = basis();
    refuseUnbound(pattern, basis);
    return new Relation(
        id,
        weight(),
        header.flag("symmetric"),
        header.flag("timeless"),
        header.flag("document"),
        header.flag("within"),
        basis,
        header.localText("label", LANGUAGES),
        header.localText("inverse", LANGUAGES),
        clauses(),
        pattern,
        PatternProperties.of(pattern));
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
      case "inferred" -> Basis.INFERRED;
      default -> throw header.problem("basis", "'basis' is stated, derived or inferred");
    };
  }

  private Clauses clauses() {
    LocalText sentence = header.localText("sentence", LANGUAGES);
    check("sentence", sentence, "from", "to");
    return new Clauses(
        sentence,
        clause("since", "from", "to", "when"),
        clause("past", "from", "to", "when"),
        clause("back", "from", "to"),
        clause("onward", "to"),
        clause("there", "from"),
        clause("again", "from"),
        header.flag("alike"));
  }

  private Optional<LocalText> clause(String key, String... named) {
    Optional<LocalText> clause = header.optionalLocalText(key, LANGUAGES);
    clause.ifPresent(text -> check(key, text, named));
    return clause;
  }

  private void check(String key, LocalText clause, String... named) {
    clause.byLanguage().values().forEach(text -> checkSentence(key, text, named));
  }

  private void checkSentence(String key, String sentence, String... named) {
    List<String> places = Sentences.places(sentence);
    if (sentence.chars().filter(c -> c == '{').count() != places.size()) {
      refuseSentence(key, "leaves a brace open: " + sentence);
    }
    Stream.of(named)
        .filter(place -> !places.contains(place))
        .findFirst()
        .ifPresent(place -> refuseSentence(key, "must name {" + place + "}: " + sentence));
    places.stream()
        .filter(place -> !Sentences.PLACES.contains(place))
        .findFirst()
        .ifPresent(place -> refuseSentence(key, "knows {from}, {to}, {when}, not {" + place + "}"));
    if (sentence.endsWith(".")) {
      refuseSentence(key, "is a clause and ends without a stop: " + sentence);
    }
  }

  private void refuseSentence(String key, String problem) {
    throw header.problem(key, "a sentence " + problem);
  }

  private Query pattern() {
    Query query = source.query();
    if (!query.isSelectType() || !query.getResultVars().equals(COLUMNS)) {
      throw new QueryFileException(
          source.file(), 1, "the query must be SELECT ?from ?to ?bearer ?when");
    }
    return query;
  }

  /** A link has two ends; and what documents state has a node that bears their words. */
  private void refuseUnbound(Query pattern, Basis basis) {
    Set<Var> bound = bound(pattern);
    for (Var end : List.of(PatternRow.FROM, PatternRow.TO)) {
      refuseUnless(bound.contains(end), end + ", so nothing would be linked");
    }
    refuseUnless(
        basis != Basis.STATED || bound.contains(PatternRow.BEARER),
        PatternRow.BEARER + ", so nothing would prove what is stated");
  }

  private void refuseUnless(boolean holds, String problem) {
    if (!holds) {
      throw new QueryFileException(source.file(), 1, "the pattern never binds " + problem);
    }
  }

  /** What some row at least may have before the columns are chosen. */
  private static Set<Var> bound(Query query) {
    Op rows = Algebra.compile(query);
    while (rows instanceof OpModifier modifier) {
      rows = modifier.getSubOp();
    }
    return OpVars.visibleVars(rows);
  }
}
