package org.partnergraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.partnergraph.entities.SpellingKind;

/**
 * The words of one state of the index that are a slip or two away from another word. To look for
 * them is what a search for misspelt names costs, so it is done once for all fields, and what was
 * found for the last words asked is kept.
 */
final class NearWords {

  /** Of the words near one word, so many of a field are taken, the nearest. */
  private static final int MOST = 50;

  private static final int KEPT = 2_000;

  private final Object state;
  private final Map<Asked, Map<SpellingKind, List<BytesRef>>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Map<SpellingKind, List<BytesRef>>> e) {
          return size() > KEPT;
        }
      };

  /** Of what a reader shows. */
  NearWords(IndexReader reader) {
    state = state(reader);
  }

  private record Asked(String word, int slips) {}

  /** Whether this reader shows the same state of the index. */
  boolean isOf(IndexReader reader) {
    return state.equals(state(reader));
  }

  /**
   * The words near a word, by the kind of spelling in which they stand.
   *
   * @param reader one of the same state
   * @param slips 1 or 2 letters to insert, drop, replace, or to exchange with the next
   */
  Map<SpellingKind, List<BytesRef>> of(IndexReader reader, String word, int slips) {
    Asked asked = new Asked(word, slips);
    synchronized (kept) {
      Map<SpellingKind, List<BytesRef>> known = kept.get(asked);
      if (known != null) {
        return known;
      }
    }
    Map<SpellingKind, List<BytesRef>> found = found(reader, asked);
    synchronized (kept) {
      kept.put(asked, found);
    }
    return found;
  }

  private static Map<SpellingKind, List<BytesRef>> found(IndexReader reader, Asked asked) {
    CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(asked.word, asked.slips, 0, true);
    Map<SpellingKind, List<BytesRef>> found = new EnumMap<>(SpellingKind.class);
    try {
      for (SpellingKind kind : SpellingKind.values()) {
        Terms terms = MultiTerms.getTerms(reader, Fields.words(kind));
        found.put(kind, terms == null ? List.of() : nearest(near.getTermsEnum(terms), asked.word));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<BytesRef> nearest(TermsEnum words, String word) throws IOException {
    List<BytesRef> all = new ArrayList<>();
    for (BytesRef each = words.next(); each != null; each = words.next()) {
      all.add(BytesRef.deepCopyOf(each));
    }
    if (all.size() > MOST) {
      all.sort(Comparator.comparingInt(each -> Slips.between(word, each.utf8ToString())));
    }
    return List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
  }

  private static Object state(IndexReader reader) {
    return reader.getReaderCacheHelper().getKey();
  }
}
