package org.partnergraph.describe;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;
import org.partnergraph.query.LocalText;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;
import org.partnergraph.store.Namespaces;

/** The descriptions of dataset and service, by address. */
public final class Descriptions {

  private final Namespaces namespaces;
  private final Counter counter;
  private final Supplier<List<Download>> downloads;
  private final ServiceDescription service;

  /**
   * Of what a counter counts.
   *
   * @param downloads the files of the newest data; asked for at each description that names them
   * @param federated whether queries may ask any other endpoint
   */
  public Descriptions(
      Namespaces namespaces,
      Counter counter,
      Supplier<List<Download>> downloads,
      boolean federated) {
    this.namespaces = namespaces;
    this.counter = counter;
    this.downloads = downloads;
    this.service = new ServiceDescription(namespaces, federated);
  }

  /** VoID, DCAT and the functions of SPARQL, documented in the interface. */
  public List<Operation> operations() {
    return List.of(
        operation(
            "void",
            "/.well-known/void",
            Operation.text(
                "Was der Datensatz enthält, gezählt (VoID).",
                "What the dataset holds, counted (VoID).",
                "Co zawiera zbiór danych, w liczbach (VoID)."),
            new VoidDescription(namespaces)::of),
        operation(
            "dcat",
            "/dcat",
            Operation.text(
                "Der Datensatz für Datenkataloge (DCAT-AP 3).",
                "The dataset for data catalogues (DCAT-AP 3).",
                "Zbiór danych dla katalogów danych (DCAT-AP 3)."),
            (counts, origin) ->
                new DcatDescription(namespaces).of(counts, downloads.get(), origin)),
        operation(
            "function",
            "/function",
            Operation.text(
                "Die Funktionen, die SPARQL hier mehr hat, erklärt.",
                "The functions that SPARQL has here in addition, explained.",
                "Objaśnienie dodatkowych funkcji SPARQL."),
            (counts, origin) -> Template.read("function.ttl", namespaces, origin)));
  }

  /**
   * The description of the endpoint.
   *
   * @throws org.partnergraph.rest.ProblemException 406 if no format of RDF is accepted
   */
  public Reply service(Call call) {
    Counts counts = counter.counts();
    Model model = service.of(counts, call.origin());
    return RdfReply.of(model, call.accept(), counts.version());
  }

  /** All that is said of the dataset, its graphs, its downloads and its endpoint. */
  public Reply data(Call call) {
    Counts counts = counter.counts();
    Model model = service.of(counts, call.origin());
    model.add(new DcatDescription(namespaces).of(counts, downloads.get(), call.origin()));
    return RdfReply.of(model, call.accept(), counts.version());
  }

  /** Media types of statements, the default first. */
  public static List<String> formats() {
    return RdfReply.FORMATS;
  }

  private Operation operation(
      String id, String path, LocalText summary, BiFunction<Counts, String, Model> description) {
    return new Operation(
        id,
        path,
        "description",
        summary,
        List.of(),
        new Operation.Answer("RDF", RdfReply.READABLE, ""),
        path,
        call -> reply(description, call));
  }

  private Reply reply(BiFunction<Counts, String, Model> description, Call call) {
    Counts counts = counter.counts();
    return RdfReply.of(description.apply(counts, call.origin()), call.accept(), counts.version());
  }
}
