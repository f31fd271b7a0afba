package org.partnergraph.publish;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.partnergraph.query.Labels;
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
  private final CitedAnswers answers;
  private final ThingDescriptions descriptions;
  private final RdfWriters writers;
  private final CitedSources sources;
  private final Labels labels;

  CiteOperation(
      KnowledgeStore store,
      Things things,
      CitedAnswers answers,
      ThingDescriptions descriptions,
      RdfWriters writers) {
    this.store = store;
    this.things = things;
    this.answers = answers;
    this.descriptions = descriptions;
    this.writers = writers;
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
    Citation citation =
        id.map(text -> thing(text, call)).orElseGet(() -> answer(url.orElse(""), call));
    return Reply.of(form.contentType(), form.write(citation), citation.version());
  }

  private Citation thing(String text, Call call) {
    return store.read(snapshot -> thing(snapshot, text, call));
  }

  private Citation thing(Snapshot snapshot, String text, Call call) {
    Node node = things.find(snapshot, text, call.language());
    String name =
        labels.of(snapshot, Set.of(node), call.language()).getOrDefault(node, node.getURI());
    String id = store.namespaces().localId(node.getURI()).orElse(text);
    byte[] content = writers.write(descriptions.of(snapshot, node, id), RdfForm.N_TRIPLES);
    String address = descriptions.document(id).getURI() + RdfForm.N_TRIPLES.suffix();
    return new Citation(
        key(id, snapshot.version()),
        name,
        node.getURI(),
        snapshot.version(),
        day(snapshot),
        call.language(),
        sources.read(snapshot, sources.speakingOf(snapshot, node), call.language()),
        Citation.Content.of(address, content));
  }

  /** The answer is made before the store is read, for a search may take its time. */
  private Citation answer(String url, Call call) {
    CitedAnswer cited = answers.of(url, call.language());
    return store.read(snapshot -> answer(snapshot, cited));
  }

  private Citation answer(Snapshot snapshot, CitedAnswer cited) {
    List<Node> documents = cited.sources().stream().map(store.namespaces()::entity).toList();
    String address = store.namespaces().base() + cited.permalink().substring(1);
    return new Citation(
        key(cited.operation() + "-" + digest(cited.permalink()), cited.version()),
        title(snapshot, cited),
        address,
        cited.version(),
        cited.version() == snapshot.version() ? day(snapshot) : Optional.empty(),
        cited.language(),
        sources.read(snapshot, documents, cited.language()),
        Citation.Content.of(address, cited.body()));
  }

  /** What was asked, and of what: things by their names, with their ids. */
  private String title(Snapshot snapshot, CitedAnswer cited) {
    String asked =
        cited.asked().entrySet().stream()
            .map(e -> e.getKey() + ": " + named(snapshot, e.getValue(), cited.language()))
            .collect(Collectors.joining("; "));
    return asked.isEmpty() ? cited.title() : cited.title() + " (" + asked + ")";
  }

  private String named(Snapshot snapshot, List<String> values, String language) {
    return values.stream()
        .map(
            value ->
                things
                    .named(snapshot, value)
                    .map(node -> named(snapshot, node, language))
                    .orElse(value))
        .collect(Collectors.joining(", "));
  }

  private String named(Snapshot snapshot, Node node, String language) {
    String id = store.namespaces().localId(node.getURI()).orElse(node.getURI());
    String name = labels.of(snapshot, Set.of(node), language).getOrDefault(node, id);
    return name.equals(id) ? id : name + " [" + id + "]";
  }

  private static Optional<LocalDate> day(Snapshot snapshot) {
    return snapshot.committed().map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  /** Tells apart answers to different questions. */
  private static String digest(String permalink) {
    return Sha256.of(permalink.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }

  private static String key(String id, long version) {
    return "partnergraph-" + id + "-v" + version;
  }
}
