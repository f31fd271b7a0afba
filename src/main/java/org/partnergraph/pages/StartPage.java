package org.partnergraph.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.Question;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.store.KnowledgeStore;

/** Where everybody starts: search, connect two, example questions. */
public final class StartPage {

  /** Questions that show what the graph is for; those that the catalogue has are shown. */
  private static final List<String> SHOWN =
      List.of(
          "events/participants",
          "partnerships/common-partners",
          "aid/totals",
          "partnerships/timeline",
          "evidence/contested",
          "evidence/not-stated");

  private final KnowledgeStore store;
  private final Catalogue catalogue;

  /** Of a store and its questions. */
  public StartPage(KnowledgeStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /** A question with the address of its example. */
  public record Example(String title, String summary, String address) {}

  /** The page. */
  public Operation operation(Pages pages) {
    Words words = Words.load("start");
    Words connecting = Words.load("connections");
    return pages.page(
        "/",
        "start",
        List.of(),
        call -> view(call, words.in(call.language()), connecting.in(call.language())));
  }

  private View view(Call call, Words.In words, Words.In connecting) {
    Map<String, Object> model =
        Map.of(
            "connecting", connecting,
            "examples", examples(call.language()),
            "questions", catalogue.questions().size());
    return View.of("start.jte", words.get("title"), words.get("lead"), model, store.version());
  }

  private List<Example> examples(String language) {
    return SHOWN.stream()
        .flatMap(id -> question(id).stream())
        .map(q -> QuestionPages.example(q, language))
        .toList();
  }

  private Optional<Question> question(String id) {
    return catalogue.questions().stream().filter(q -> q.id().equals(id)).findFirst();
  }
}
