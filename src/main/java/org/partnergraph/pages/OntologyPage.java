package org.partnergraph.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.OntologyDocuments;
import org.partnergraph.describe.Term;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;

/** The ontology: a page on which every term is explained, and RDF at the same address. */
public final class OntologyPage {

  private static final String ADDRESS = "/ontology";
  private static final List<Term.Kind> SHOWN =
      List.of(Term.Kind.CLASS, Term.Kind.PROPERTY, Term.Kind.ATTRIBUTE, Term.Kind.SCHEME);
  private static final ApiParameter VOCABULARIES =
      new ApiParameter(
          "vocabularies",
          ApiParameter.In.QUERY,
          new ApiParameter.Type.Choice(List.of("yes", "no")),
          false,
          Optional.of("no"),
          Operation.text(
              "Ob die Vokabulare in den RDF-Formaten mitkommen.",
              "Whether the vocabularies come along in the formats of RDF.",
              "Czy formaty RDF mają zawierać słowniki."),
          "yes");

  private final Ontology ontology;
  private final OntologyDocuments documents;
  private final Words words = Words.load("ontology");

  /** Of an ontology and its files. */
  public OntologyPage(Ontology ontology, OntologyDocuments documents) {
    this.ontology = ontology;
    this.documents = documents;
  }

  /** Terms of one kind under their heading. */
  public record Group(String id, String title, List<Term> terms) {}

  /** The page, what stands beside it, and each term and version; the order matters. */
  public List<Operation> operations(Pages pages) {
    Operation page = pages.page(ADDRESS, "ontology", List.of(VOCABULARIES), this::view);
    List<String> formats = OntologyDocuments.formats();
    return List.of(
        Negotiated.of(
            page,
            formats,
            call -> documents.ontology(call, call.text("vocabularies").equals("yes"))),
        rdf("shapes", documents::shapes, formats),
        nameOfShapes(formats),
        rdf("context.jsonld", call -> documents.context(), List.of("application/ld+json")),
        Negotiated.of(part(pages), formats, this::part));
  }

  /** The IRIs of the shapes, without their fragments, lead to them. */
  private static Operation nameOfShapes(List<String> formats) {
    return new Operation(
        "shapes",
        "/shapes",
        "ontology",
        Operation.text(
            "Der Name der Regeln führt zu ihnen.",
            "The name of the shapes leads to them.",
            "Nazwa reguł prowadzi do nich."),
        List.of(),
        Operation.Answer.seeOther("The shapes", formats),
        "/shapes",
        call -> Reply.seeOther(ADDRESS + "/shapes"));
  }

  private static Operation rdf(
      String name, java.util.function.Function<Call, Reply> handler, List<String> formats) {
    return new Operation(
        "ontology-" + name,
        ADDRESS + "/" + name,
        "ontology",
        Operation.text("Teil der Ontologie.", "Part of the ontology.", "Część ontologii."),
        List.of(),
        new Operation.Answer("RDF", formats, ""),
        ADDRESS + "/" + name,
        handler);
  }

  /** A term, or a version by its number. */
  private Operation part(Pages pages) {
    ApiParameter part =
        ApiParameter.path(
            "part",
            Operation.text("Begriff oder Version.", "Term or version.", "Pojęcie lub wersja."),
            "City");
    return pages
        .page(ADDRESS + "/{part}", "ontology", List.of(part), this::view)
        .handledBy(this::redirect);
  }

  private Reply redirect(Call call) {
    String name = call.text("part");
    Optional<Term> term = ontology.named(name);
    if (term.isEmpty()) {
      return documents.version(name, call).orElseThrow(() -> unknown(name));
    }
    String address = Call.repeating(ADDRESS, call.query()) + "#" + name;
    return new Reply(303, "text/plain", new byte[0], -1, Map.of("Location", address));
  }

  private Reply part(Call call) {
    String name = call.text("part");
    return ontology
        .named(name)
        .map(term -> documents.term(term, call))
        .or(() -> documents.version(name, call))
        .orElseThrow(() -> unknown(name));
  }

  private static ProblemException unknown(String name) {
    return new ProblemException(
        Problem.of(
            Problem.Kind.NOT_FOUND,
            "the ontology has no term and no version " + name + "; see " + ADDRESS));
  }

  private View view(Call call) {
    Words.In said = words.in(call.language());
    List<Group> groups =
        SHOWN.stream()
            .map(kind -> new Group(kind.name(), said.get(kind.name()), ontology.terms(kind)))
            .toList();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("ontology", ontology);
    model.put("groups", groups);
    model.put("links", new TermLinks(ontology, call.language()));
    model.put("picture", ClassPicture.of(ontology, call.language()));
    View view = View.of("ontology.jte", said.get("title"), said.get("lead"), model, 0);
    for (String format : OntologyDocuments.formats()) {
      view = view.alternate(format, ADDRESS);
    }
    return view;
  }
}
