package org.partnergraph.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.query.Labels;
import org.partnergraph.rest.Addresses;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** How to cite a thing or an answer, with the documents behind it. */
final class CiteOperation {

  private final KnowledgeStore store;
  private final Things things;
  private final Addresses addresses;
  private final CitedSources sources;
  private final Labels labels;

  CiteOperation(KnowledgeStore store, Things things, Addresses addresses) {
    this.store = store;
    this.things = things;
    this.addresses = addresses;
    this.sources = new CitedSources(store.namespaces());
    this.labels = new Labels(store.namespaces());
  }

  Operation operation() {
    return new Operation(
        "cite",
        "/api/cite",
        Publishing.TAG,
        Operation.text(
            "Wie man ein Ding oder eine Antwort zitiert, mit Datenstand und Quellen.",
            "How to cite a thing or an answer, with data version and sources.",
            "Jak cytować rzecz lub odpowiedź, z wersją danych i źródłami."),
        List.of(thing(), url(), format(), ApiParameter.lang()),
        Operation.Answer.chosen("The citation", CiteForm.mediaTypes(), "Citation"),
        "/api/cite?id=leipzig",
        this::cite);
  }

  private static ApiParameter thing() {
    return ApiParameter.text(
        "id",
        Operation.text(
            "Das Ding: Kennung, IRI oder Wikidata-Kennung.",
            "The thing: id, IRI or Wikidata id.",
            "Rzecz: identyfikator, IRI lub identyfikator Wikidata."),
        "leipzig");
  }

  private static ApiParameter url() {
    return ApiParameter.text(
        "url",
        Operation.text(
            "Oder die Antwort: ihre Adresse ab /api/, als ein Wert kodiert.",
            "Or the answer: its address from /api/ on, encoded as one value.",
            "Albo odpowiedź: jej adres od /api/, zakodowany jako jedna wartość."),
        "/api/questions/events/participants?event=meeting-2024-11-18");
  }

  private static ApiParameter format() {
    return ApiParameter.choice(
        "format",
        CiteForm.words(),
        Operation.text(
            "Format; geht Accept vor.",
            "Format; comes before Accept.",
            "Format; ma pierwszeństwo przed Accept."),
        "text");
  }

  private Reply cite(Call call) {
    CiteForm form =
        CiteForm.of(
            call.optional("format")
                .orElseGet(() -> Negotiation.format(call.accept(), CiteForm.mediaTypes())));
    Optional<String> id = call.optional("id");
    Optional<String> url = call.optional("url");
    if (id.isPresent() == url.isPresent()) {
      throw ProblemException.parameter("id", "give either id or url");
    }
    return store.read(
        snapshot -> {
          Citation citation =
              id.map(text -> thing(snapshot, text, call))
                  .orElseGet(() -> answer(snapshot, url.orElse(""), call));
          return Reply.of(form.contentType(), form.write(citation), citation.version())
              .modified(snapshot.committed());
        });
  }

  private Citation thing(Snapshot snapshot, String text, Call call) {
    Node node = things.find(snapshot, text, call.language());
    String name =
        labels.of(snapshot, Set.of(node), call.language()).getOrDefault(node, node.getURI());
    String id = store.namespaces().localId(node.getURI()).orElse(text);
    return new Citation(
        key(id, snapshot.version()),
        name,
        node.getURI(),
        snapshot.version(),
        day(snapshot),
        call.language(),
        sources.read(snapshot, sources.speakingOf(snapshot, node), call.language()));
  }

  private Citation answer(Snapshot snapshot, String url, Call call) {
    Addresses.Answered answered = answered(url, call);
    JsonNode meta = meta(answered.reply());
    List<Node> documents = new ArrayList<>();
    meta.path("sources").forEach(id -> documents.add(store.namespaces().entity(id.asText())));
    String language = meta.path("lang").asText();
    long version = meta.path("version").asLong();
    return new Citation(
        key(answered.operation().id(), version),
        answered.operation().summary().in(language).replaceFirst("\\.$", ""),
        store.namespaces().base() + meta.path("permalink").asText().substring(1),
        version,
        version == snapshot.version() ? day(snapshot) : Optional.empty(),
        language,
        sources.read(snapshot, documents, language));
  }

  private Addresses.Answered answered(String url, Call call) {
    String base = store.namespaces().base();
    String address = url.startsWith(base) ? "/" + url.substring(base.length()) : url;
    Addresses.Answered answered;
    try {
      answered =
          addresses
              .get(address, call.language())
              .orElseThrow(() -> fault(address + " is no answer of this service that is cited"));
    } catch (IllegalArgumentException e) {
      throw fault(address + " is not well-formed");
    }
    if (answered.reply().status() != 200) {
      throw fault(address + " gives no answer: status " + answered.reply().status());
    }
    return answered;
  }

  private static ProblemException fault(String detail) {
    return ProblemException.parameter("url", detail);
  }

  private static JsonNode meta(Reply reply) {
    try {
      JsonNode meta = new ObjectMapper().readTree(reply.body()).path("meta");
      if (meta.has("permalink")) {
        return meta;
      }
    } catch (IOException e) {
      throw fault("url gives no JSON");
    }
    throw fault("url gives an answer without meta");
  }

  private static Optional<LocalDate> day(Snapshot snapshot) {
    return snapshot.committed().map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  private static String key(String id, long version) {
    return "partnergraph-" + id + "-v" + version;
  }
}
