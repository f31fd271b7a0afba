package org.partnergraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.partnergraph.entities.SpellingKind;

/**
 * A text as a Lucene query whose score is that of the best tier in the best kind of spelling. The
 * last word may always be unfinished.
 *
 * @param words folded, at least one
 * @param likeness what the index has that is like a word
 */
record TextQuery(List<String> words, Likenesses likeness) {

  /** Words beyond these only count in a match of the whole spelling. */
  private static final int MOST_WORDS = 24;

  /** Tells which words of the index are like a word. */
  interface Likenesses {

    /** Those that so many slips turn into the word, in spellings of one kind. */
    List<BytesRef> of(String word, int slips, SpellingKind kind);
  }

  /** Spellings that are the text, or have all its words. */
  Query bearing() {
    return best(Stream.of(SpellingKind.values()).flatMap(this::borne).toList());
  }

  /** Spellings that answer the text. */
  Query matching() {
    return best(Stream.of(SpellingKind.values()).flatMap(this::tiers).toList());
  }

  /** Spellings that answer the text, or at least resemble it. */
  Query resembling() {
    List<Query> queries = new ArrayList<>(List.of(matching()));
    for (SpellingKind kind : SpellingKind.values()) {
      queries.add(some(kind));
    }
    return best(queries);
  }

  private Stream<Query> tiers(SpellingKind kind) {
    Term whole = new Term(Fields.whole(kind), String.join(" ", words));
    return Stream.of(
        scored(Tier.WHOLE, kind, new TermQuery(whole)),
        scored(Tier.BEGINNING, kind, new PrefixQuery(whole)),
        scored(Tier.WORDS, kind, all(kind, TextQuery::exactly, TextQuery::exactly)),
        scored(Tier.UNFINISHED, kind, all(kind, TextQuery::exactly, PrefixQuery::new)),
        scored(Tier.SLIP, kind, all(kind, t -> nearly(t, kind), t -> nearlyUnfinished(t, kind))));
  }

  private Stream<Query> borne(SpellingKind kind) {
    Term whole = new Term(Fields.whole(kind), String.join(" ", words));
    return Stream.of(
        scored(Tier.WHOLE, kind, new TermQuery(whole)),
        scored(Tier.WORDS, kind, all(kind, TextQuery::exactly, TextQuery::exactly)));
  }

  private Query all(SpellingKind kind, Shape shape, Shape shapeOfLast) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Term> terms = terms(kind);
    Term last = terms.get(terms.size() - 1);
    terms.forEach(term -> all.add((term == last ? shapeOfLast : shape).of(term), Occur.MUST));
    return all.build();
  }

  private Query some(SpellingKind kind) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    List<Term> terms = terms(kind);
    float points = (float) Tier.NEAR.score(kind) / terms.size();
    for (Term term : terms) {
      int slips = term.text().length() < 4 ? 0 : 2;
      Query word = new ConstantScoreQuery(like(term, slips, kind));
      some.add(new BoostQuery(word, points), Occur.SHOULD);
    }
    return some.setMinimumNumberShouldMatch((terms.size() + 1) / 2).build();
  }

  private List<Term> terms(SpellingKind kind) {
    int from = Math.max(0, words.size() - MOST_WORDS);
    return words.stream().skip(from).map(word -> new Term(Fields.words(kind), word)).toList();
  }

  private static Query exactly(Term term) {
    return new TermQuery(term);
  }

  private Query nearly(Term term, SpellingKind kind) {
    return like(term, Slips.allowed(term.text()), kind);
  }

  private Query nearlyUnfinished(Term term, SpellingKind kind) {
    return best(List.of(nearly(term, kind), new PrefixQuery(term)));
  }

  private Query like(Term term, int slips, SpellingKind kind) {
    if (slips == 0) {
      return exactly(term);
    }
    List<BytesRef> like = likeness.of(term.text(), slips, kind);
    return like.isEmpty()
        ? new MatchNoDocsQuery("nothing is like " + term)
        : new TermInSetQuery(term.field(), like);
  }

  private static Query scored(Tier tier, SpellingKind kind, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), tier.score(kind));
  }

  private static Query best(List<Query> queries) {
    return new DisjunctionMaxQuery(queries, 0);
  }

  private interface Shape {
    Query of(Term term);
  }
}
