package org.partnergraph.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.search.SearchRequest;
import org.partnergraph.store.KnowledgeStore;

/** Finds entities by any of their spellings. */
public final class SearchOperation {

  private final KnowledgeStore store;
  private final SearchIndex index;
  private final Terms terms;

  /** Over the index of a store. */
  public SearchOperation(KnowledgeStore store, SearchIndex index) {
    this.store = store;
    this.index = index;
    this.terms = new Terms(store.namespaces());
  }

  /** The operation. */
  public Operation operation() {
    return new Operation(
        "search",
        "/api/search",
        "entities",
        Operation.text(
            "Findet Städte, Menschen, Institutionen und Ereignisse in jeder Schreibweise.",
            "Finds cities, people, institutions and events in any spelling.",
            "Znajduje miasta, osoby, instytucje i wydarzenia w każdej pisowni."),
        List.of(query(), type(), Paging.limit(SearchRequest.MAX_LIMIT, 10), ApiParameter.lang()),
        Operation.Answer.json("Matches, the best first", "Matches"),
        "/api/search?q=Zylina",
        this::search);
  }

  private static ApiParameter query() {
    return new ApiParameter(
        "q",
        ApiParameter.In.QUERY,
        new ApiParameter.Type.Text(SearchRequest.MAX_TEXT),
        true,
        Optional.empty(),
        Operation.text("Der gesuchte Name.", "The name to find.", "Szukana nazwa."),
        "Lemberg");
  }

  private static ApiParameter type() {
    return ApiParameter.text(
        "type",
        Operation.text(
            "Nur diese Klasse der Ontologie.",
            "Only this class of the ontology.",
            "Tylko ta klasa ontologii."),
        "City");
  }

  private Reply search(Call call) {
    Set<String> types =
        store.read(snapshot -> terms.check(snapshot, call, "type")).map(Set::of).orElse(Set.of());
    SearchRequest request =
        new SearchRequest(call.text("q"), types, call.whole("limit"), call.language());
    long version = index.version();
    return Reply.of(new Envelope(index.search(request), Envelope.Meta.of(version, call)));
  }
}
