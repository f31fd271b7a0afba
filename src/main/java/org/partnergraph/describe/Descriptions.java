package org.partnergraph.describe;

import java.util.List;
import java.util.function.BiFunction;
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

  /** Of what a counter counts. */
  public Descriptions(Namespaces namespaces, Counter counter) {
    this.namespaces = namespaces;
    this.counter = counter;
  }

  /** VoID and DCAT, documented in the interface. */
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
            new DcatDescription(namespaces)::of));
  }

  /**
   * The description of the endpoint.
   *
   * @throws org.partnergraph.rest.ProblemException 406 if no format of RDF is accepted
   */
  public Reply service(Call call) {
    Counts counts = counter.counts();
    Model model = new ServiceDescription(namespaces).of(counts, call.origin());
    return RdfReply.of(model, call.accept(), counts.version());
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
