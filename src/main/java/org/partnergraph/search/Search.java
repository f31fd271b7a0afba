package org.partnergraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.Ids;
import org.partnergraph.entities.Named;
import org.partnergraph.query.Labels;
import org.partnergraph.store.KnowledgeStore;

/** Runs searches on the index and names what they find. */
final class Search {

  /** What resembles a text is searched for by so many of its words; each costs four searches. */
  private static final int MOST_WORDS = 5;

  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.PREFERENCE, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  private final KnowledgeStore store;
  private final SearcherManager searchers;
  private final Folding folding;
  private final Ids ids;
  private final Labels labels;
  private final AtomicReference<@Nullable NearWords> near = new AtomicReference<>();

  Search(KnowledgeStore store, SearcherManager searchers, Folding folding) {
    this.store = store;
    this.searchers = searchers;
    this.folding = folding;
    this.ids = new Ids(store.namespaces());
    this.labels = new Labels(store.namespaces());
  }

  List<Match> matching(SearchRequest request) {
    List<String> words = folding.words(request.text());
    if (words.isEmpty()) {
      return List.of();
    }
    return matches(words, request, TextQuery::matching);
  }

  List<Match> resembling(String text, int limit, String language) {
    int length = Math.min(text.length(), SearchRequest.MAX_TEXT);
    String beginning = text.substring(0, length);
    List<String> words = begun(folding.words(beginning));
    return words.isEmpty()
        ? List.of()
        : matches(
            words, new SearchRequest(beginning, Set.of(), limit, language), TextQuery::resembling);
  }

  /** The first of these that gives any: what bears the name, what answers it, what resembles it. */
  List<Candidate> candidates(SearchRequest request) {
    List<String> words = folding.words(request.text());
    if (words.isEmpty()) {
      return List.of();
    }
    return Stream.<Supplier<List<Hit>>>of(
            () -> hits(words, request, TextQuery::bearing),
            () -> hits(words, request, TextQuery::matching),
            () -> hits(begun(words), request, TextQuery::resembling))
        .map(Supplier::get)
        .filter(hits -> !hits.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(hit -> Candidate.of(hit.entry))
        .toList();
  }

  private static List<String> begun(List<String> words) {
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  Optional<Candidate> entity(String id) {
    return hits(searcher -> new TermQuery(new Term(Fields.ID, id)), 1).stream()
        .map(hit -> Candidate.of(hit.entry))
        .findFirst();
  }

  private static Query ofTypes(Query query, Set<String> types) {
    if (types.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    types.forEach(type -> any.add(new TermQuery(new Term(Fields.TYPE, type)), Occur.SHOULD));
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(any.build(), Occur.FILTER).build();
  }

  private List<Match> matches(
      List<String> words, SearchRequest request, Function<TextQuery, Query> as) {
    SpellingPicker picker = new SpellingPicker(words, folding);
    List<Found> found = new ArrayList<>();
    for (Hit hit : hits(words, request, as)) {
      found.add(new Found(hit, picker.pick(hit.entry.spellings()).text()));
    }
    return named(found, request.language());
  }

  private List<Hit> hits(List<String> words, SearchRequest request, Function<TextQuery, Query> as) {
    return hits(
        searcher -> ofTypes(as.apply(text(words, searcher.getIndexReader())), request.types()),
        request.limit());
  }

  private TextQuery text(List<String> words, IndexReader reader) {
    NearWords known =
        near.updateAndGet(n -> n != null && n.isOf(reader) ? n : new NearWords(reader));
    return new TextQuery(
        words, (word, slips, kind) -> known.of(reader, word, slips).getOrDefault(kind, List.of()));
  }

  private List<Hit> hits(Function<IndexSearcher, Query> asked, int limit) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        TopFieldDocs top = searcher.search(asked.apply(searcher), limit, BEST_FIRST, true);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : top.scoreDocs) {
          hits.add(new Hit(IndexEntry.read(stored.document(doc.doc)), Math.round(doc.score)));
        }
        return hits;
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Match> named(List<Found> found, String language) {
    Set<Node> nodes =
        found.stream()
            .flatMap(f -> Stream.of(node(f.hit.entry), f.hit.entry.type()))
            .collect(Collectors.toSet());
    Map<Node, String> names = store.read(data -> labels.of(data, nodes, language));
    return found.stream().map(f -> match(f, names)).toList();
  }

  private Match match(Found found, Map<Node, String> names) {
    IndexedEntity entry = found.hit.entry;
    Named type = new Named(ids.of(entry.type()), name(names, entry.type()));
    return new Match(entry.id(), name(names, node(entry)), type, found.spelling, found.hit.score);
  }

  private Node node(IndexedEntity entry) {
    return store.namespaces().entity(entry.id());
  }

  private static String name(Map<Node, String> names, Node node) {
    return names.getOrDefault(node, node.toString());
  }

  private record Hit(IndexedEntity entry, int score) {}

  private record Found(Hit hit, String spelling) {}
}
