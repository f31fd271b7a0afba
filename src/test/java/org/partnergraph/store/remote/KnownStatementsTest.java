package org.partnergraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.partnergraph.store.remote.KnownStatements.About;
import org.partnergraph.store.remote.KnownStatements.Said;

/** What is remembered of an engine's statements, and what goes first. */
class KnownStatementsTest {

  private static final int EACH = 19;
  private static final int FULL = 5_000;
  private static final int BATCH = 2_500;

  private final KnownStatements known = new KnownStatements();

  private static About term(int number) {
    return new About(NodeFactory.createURI("https://example.org/" + number), true);
  }

  private static Said said(About about, int statements) {
    Node node = about.term();
    Quad quad = Quad.create(node, node, node, node);
    return Said.of(Collections.nCopies(statements, quad).iterator());
  }

  private static List<About> terms(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(KnownStatementsTest::term).toList();
  }

  private void read(About about) {
    assertThat(known.about(about, () -> said(about, EACH)).isWhole()).isTrue();
  }

  @Test
  void keepAllOfABatchThatIsReadAheadHoweverOftenOthersWereAskedFor() {
    for (int i = 0; i < 5; i++) {
      terms(0, FULL).forEach(this::read);
    }
    List<About> batch = terms(FULL, BATCH);
    batch.forEach(about -> known.put(about, said(about, EACH)));
    assertThat(batch).allMatch(known::has);
    assertThat(terms(0, FULL - BATCH)).noneMatch(known::has);
    assertThat(terms(FULL - BATCH, BATCH)).allMatch(known::has);
  }

  @Test
  void loseWhatWasAskedForLongestAgo() {
    List<About> terms = terms(0, FULL);
    terms.forEach(this::read);
    read(terms.get(0));
    read(term(FULL));
    assertThat(known.has(terms.get(0))).isTrue();
    assertThat(known.has(terms.get(1))).isFalse();
  }

  @Test
  void countATermAnewThatIsReadAgain() {
    About about = term(0);
    for (int i = 0; i < 2 * FULL; i++) {
      known.put(about, said(about, EACH));
    }
    terms(1, FULL - 1).forEach(this::read);
    assertThat(known.has(about)).isTrue();
  }

  @Test
  void tellATermThatIsTooLargeToBeReadAsAWhole() {
    About about = term(0);
    assertThat(said(about, KnownStatements.MOST_OF_ONE).isWhole()).isTrue();
    Said large = said(about, KnownStatements.MOST_OF_ONE + 1);
    assertThat(large.isWhole()).isFalse();
    assertThat(large.quads()).isEmpty();
  }

  /** What is left open keeps a connection to the engine. */
  @Test
  void closeWhatIsTooMuchToBeRead() {
    Quad quad = Quad.create(Quad.defaultGraphIRI, term(0).term(), term(1).term(), term(2).term());
    AtomicBoolean closed = new AtomicBoolean();
    Iterator<Quad> endless =
        Iter.onCloseIO(Stream.generate(() -> quad).iterator(), () -> closed.set(true));
    assertThat(Said.of(endless).isWhole()).isFalse();
    assertThat(closed).isTrue();
  }
}
