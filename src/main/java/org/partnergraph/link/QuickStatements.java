package org.partnergraph.link;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final boolean own;

  /**
   * With references.
   *
   * @param sources web address or item of documents, by local id
   * @param day on which the documents were looked at
   * @param own whether any other document is referred to by its own IRI; else it is not referred to
   */
  public QuickStatements(
      Namespaces namespaces, Map<String, String> sources, LocalDate day, boolean own) {
    this.namespaces = namespaces;
    this.sources = Map.copyOf(sources);
    this.day = day;
    this.own = own;
  }

  /**
   * What a person submits.
   *
   * @param lines one command to a line
   * @param unreferenced local ids of documents that state it and are not referred to, because
   *     nobody gave an address
   */
  public record Commands(List<String> lines, List<String> unreferenced) {}

  /**
   * The commands.
   *
   * @throws IllegalArgumentException as {@link Drift#read}
   */
  public Commands commands(KnowledgeStore store, Drift.Request request) {
    return store.read(
        snapshot -> {
          Drift drift = Drift.of(snapshot, store.namespaces(), request);
          List<String> lines = new ArrayList<>();
          Set<String> unreferenced = new TreeSet<>();
          drift.differences(request).stream()
              .filter(difference -> TOLD.contains(difference.what()))
              .forEach(
                  difference -> {
                    Told texts = drift.texts(difference);
                    lines(difference, texts, lines);
                    texts.documents.stream().filter(d -> !isReferred(d)).forEach(unreferenced::add);
                  });
          return new Commands(lines, List.copyOf(unreferenced));
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

  private boolean isReferred(String document) {
    return own || sources.containsKey(document);
  }

  private String references(Told texts) {
    StringBuilder all = new StringBuilder();
    for (String document : texts.documents.stream().filter(this::isReferred).toList()) {
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
