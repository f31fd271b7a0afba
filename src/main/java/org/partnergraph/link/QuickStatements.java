package org.partnergraph.link;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/**
 * What Wikidata lacks, as commands of <a
 * href="https://www.wikidata.org/wiki/Help:QuickStatements">QuickStatements</a> (version 1) for a
 * person to check and submit: twinned administrative body (P190) in both directions, start and end
 * time (P580, P582) where the texts state them, and the document as reference (S854 its address, or
 * S248 its item; S813 the day).
 */
public final class QuickStatements {

  private static final Set<String> TOLD =
      Set.of(Difference.WIKIDATA_LACKS, Difference.WIKIDATA_LACKS_DATE);

  private final Namespaces namespaces;
  private final Map<String, String> sources;
  private final LocalDate day;

  /**
   * With references.
   *
   * @param sources web address or item of documents, by local id; any other document is referred to
   *     by its own IRI
   * @param day on which the documents were looked at
   */
  public QuickStatements(Namespaces namespaces, Map<String, String> sources, LocalDate day) {
    this.namespaces = namespaces;
    this.sources = Map.copyOf(sources);
    this.day = day;
  }

  /**
   * One command to a line.
   *
   * @throws IllegalArgumentException as {@link Drift#read}
   */
  public List<String> lines(KnowledgeStore store, Drift.Request request) {
    return store.read(
        snapshot -> {
          Drift drift = Drift.of(snapshot, store.namespaces(), request);
          List<String> lines = new ArrayList<>();
          drift.all(request).stream()
              .filter(difference -> TOLD.contains(difference.what()))
              .forEach(difference -> lines(difference, drift.texts(difference), lines));
          return lines;
        });
  }

  private void lines(Difference difference, Told texts, List<String> lines) {
    String tail = dates(texts) + references(texts);
    lines.add(difference.cityItem() + "\tP190\t" + difference.partnerItem() + tail);
    lines.add(difference.partnerItem() + "\tP190\t" + difference.cityItem() + tail);
  }

  private static String dates(Told texts) {
    return texts.begin().flatMap(date -> time("P580", date)).orElse("")
        + texts.end().flatMap(date -> time("P582", date)).orElse("");
  }

  /** A date no more precise than it is; what is no year, month or day is left out. */
  private static Optional<String> time(String property, Node date) {
    String text = date.getLiteralLexicalForm();
    String day =
        switch (text.length()) {
          case 4 -> text + "-00-00";
          case 7 -> text + "-00";
          default -> text;
        };
    if (!day.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return Optional.empty();
    }
    int precision = text.length() == 4 ? 9 : text.length() == 7 ? 10 : 11;
    return Optional.of("\t" + property + "\t+" + day + "T00:00:00Z/" + precision);
  }

  private String references(Told texts) {
    StringBuilder all = new StringBuilder();
    for (String document : texts.documents) {
      String source = sources.getOrDefault(document, namespaces.entity(document).getURI());
      String mark = all.isEmpty() ? "S" : "!S"; // an exclamation mark begins another reference
      all.append('\t').append(mark);
      if (source.matches("Q[1-9]\\d*")) {
        all.append("248\t").append(source);
      } else {
        all.append("854\t\"").append(URI.create(source)).append('"');
      }
      all.append("\tS813\t+").append(day).append("T00:00:00Z/11");
    }
    return all.toString();
  }
}
