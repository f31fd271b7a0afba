package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.partnergraph.ingest.Fixture.file;
import static org.partnergraph.ingest.Fixture.load;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;

/** Loading files into the shipped graph, which obeys its shapes. */
class GuardedLoadTest {

  private static KnowledgeStore store;

  @TempDir Path temporary;

  @BeforeAll
  static void openStore() {
    store = ShippedStore.fresh();
  }

  @AfterAll
  static void closeStore() {
    store.close();
  }

  @Test
  void takesWhatConforms() {
    long before = store.version();
    assertThat(load(store, file("newcomer.trig")).after()).isEqualTo(before + 1);
    assertThat(load(store, file("newcomer.trig")).after()).isEqualTo(before + 1);
  }

  @Test
  void loadsTheShippedFilesAgainWithoutAChange() {
    long before = store.version();
    LoadReport report = new ShippedGraph(ShippedStore.HOME).load(store, Progress.silent());
    assertThat(report.statements()).isGreaterThan(5000);
    assertThat(report.after()).isEqualTo(before);
  }

  @Test
  void tellsWhereAndWhyAFileBreaksAShapeInThreeLanguages() {
    Path file = file("nobody-takes-part.trig");
    long before = store.version();
    Violation violation = refused(file).get(0);

    assertThat(violation.shape()).isEqualTo("Participation-agent");
    assertThat(violation.node()).isEqualTo("participation-1");
    assertThat(violation.path()).contains("agent|capacity");
    assertThat(violation.where()).contains(file + ":9");
    assertThat(violation.text("en"))
        .isEqualTo(
            file
                + ":9: Participation-agent: participation-1 agent|capacity: A participation names the"
                + " agent or, where the document does not, the post (cp:capacity).");
    assertThat(violation.message("de")).startsWith("Eine Teilnahme nennt den Akteur oder");
    assertThat(violation.message("pl")).startsWith("Udział wskazuje podmiot działający albo");
    assertThat(store.version()).isEqualTo(before);
  }

  @Test
  void locatesANodeInACompressedFile() throws Exception {
    Path file = file("nobody-takes-part.trig.gz", temporary);
    assertThat(refused(file).get(0).where()).contains(file + ":9");
  }

  @Test
  void keepsNothingOfAGoodFileBesideOneThatBreaksAShape() {
    long before = store.version();
    long derived = new Derived(store).size();
    assertThat(refused(file("second-newcomer.trig"), file("nobody-takes-part.trig"))).hasSize(1);
    assertThat(store.version()).isEqualTo(before);
    assertThat(new Derived(store).size()).isEqualTo(derived);
  }

  private static List<Violation> refused(Path... files) {
    return catchThrowableOfType(RefusedCommitException.class, () -> load(store, files))
        .violations();
  }
}
