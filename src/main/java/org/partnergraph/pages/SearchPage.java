package org.partnergraph.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.search.Match;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.search.SearchRequest;

/** Names in any spelling, as a page. */
public final class SearchPage {

  private static final int MOST = 50;

  private final SearchIndex index;

  /** Over the index of names. */
  public SearchPage(SearchIndex index) {
    this.index = index;
  }

  /** The page. */
  public Operation operation(Pages pages) {
    Words words = Words.load("search");
    return pages.page(
        "/search",
        "search",
        List.of(
            ApiParameter.text("q", Operation.text("Der Name.", "The name.", "Nazwa."), "Lemberg")),
        call -> view(call, words.in(call.language())));
  }

  private View view(Call call, Words.In words) {
    long version = index.version();
    String text = call.optional("q").map(String::strip).orElse("");
    List<Match> matches = text.isEmpty() ? List.of() : matches(text, call.language());
    String title = text.isEmpty() ? words.get("title") : words.get("titleFor", text);
    Map<String, Object> model = Map.of("text", text, "matches", matches);
    View view = View.of("search.jte", title, words.get("lead"), model, version);
    return text.isEmpty()
        ? view
        : view.alternate("application/json", Call.address("/api/search", Map.of("q", text)));
  }

  private List<Match> matches(String text, String language) {
    String bounded = text.substring(0, Math.min(text.length(), SearchRequest.MAX_TEXT));
    return index.search(new SearchRequest(bounded, Set.of(), MOST, language));
  }
}
