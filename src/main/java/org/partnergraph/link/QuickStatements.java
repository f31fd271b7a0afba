package org.partnergraph.link;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/**
 * What Wikidata lacks, as commands of <a
 * href="https://www.wikidata.org/wiki/Help:QuickStatements">QuickStatements</a> (version 1) for a
 * person to check and submit: twinned administrative body (P190) in both directions where Wikidata
 * has none, start and end time (P580, P582) where the texts state them and Wikidata does not, and
 * the documents that state all of it as references (S854 the address, or S248 the item; S813 the
 * day).
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
   * @throws IllegalArgumentException as {@link Drift#read}, or if a source is of no document
   */
  public Commands commands(KnowledgeStore store, Drift.Request request) {
    return store.read(
        snapshot -> {
          requireDocuments(snapshot);
          Drift drift = Drift.of(snapshot, store.namespaces(), request);
          List<String> lines = new ArrayList<>();
          Set<String> unreferenced = new TreeSet<>();
          drift.differences(request).stream()
              .filter(difference -> TOLD.contains(difference.what()))
              .forEach(
                  difference ->
                      line(drift, difference)
                          .ifPresent(
                              line -> {
                                lines(difference, line, lines);
                                line.documents().stream()
                                    .filter(d -> !isReferred(d))
                                    .forEach(unreferenced::add);
                              }));
          return new Commands(lines, List.copyOf(unreferenced));
        });
  }

  private void requireDocuments(Snapshot snapshot) {
    sources.keySet().stream()
        .filter(id -> !Namespaces.isLocalId(id) || !snapshot.isSubject(namespaces.entity(id)))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalArgumentException("--source: the graph has no document " + id);
            });
  }

  /**
   * What is told of a pair.
   *
   * @param dates as qualifiers
   * @param documents that state all of it
   */
  private record Line(String dates, Set<String> documents) {}

  /**
   * Nothing but what one document states at once, for the reference stands behind all of it: an end
   * that no document states together with the beginning is left to the person.
   */
  private static Optional<Line> line(Drift drift, Difference difference) {
    Told texts = drift.texts(difference);
    Told wikidata = drift.wikidata(difference);
    Set<String> documents = new TreeSet<>(texts.documents);
    StringBuilder dates = new StringBuilder();
    if (wikidata.begins.isEmpty()) {
      dates.append(date("P580", texts.begins, documents));
    }
    if (wikidata.ends.isEmpty()) {
      dates.append(date("P582", texts.ends, documents));
    }
    boolean datesOnly = difference.what().equals(Difference.WIKIDATA_LACKS_DATE);
    return datesOnly && dates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(dates.toString(), documents));
  }

  /** A qualifier, if some of the documents state the date; only those are left. */
  private static String date(String property, Told.Dates dates, Set<String> documents) {
    Optional<String> finest = dates.finest();
    Set<String> stating = new TreeSet<>(documents);
    finest.ifPresent(date -> stating.retainAll(dates.documents(date)));
    if (finest.isEmpty() || stating.isEmpty()) {
      return "";
    }
    documents.retainAll(stating);
    return time(property, finest.get());
  }

  private void lines(Difference difference, Line line, List<String> lines) {
    String tail = line.dates() + references(line.documents());
    lines.add(difference.cityItem() + "\tP190\t" + difference.partnerItem() + tail);
    lines.add(difference.partnerItem() + "\tP190\t" + difference.cityItem() + tail);
  }

  /** A year, a month or a day, no more precise than it is. */
  private static String time(String property, String text) {
    int precision = text.length() == 4 ? 9 : text.length() == 7 ? 10 : 11;
    String day = text + "-00-00".substring(0, 10 - text.length());
    return "\t" + property + "\t+" + day + "T00:00:00Z/" + precision;
  }

  private boolean isReferred(String document) {
    return own || sources.containsKey(document);
  }

  private String references(Set<String> documents) {
    StringBuilder all = new StringBuilder();
    for (String document : documents.stream().filter(this::isReferred).toList()) {
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
