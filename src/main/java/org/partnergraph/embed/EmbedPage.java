package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.embed.Embedded.Row;
import org.partnergraph.pages.Pages;
import org.partnergraph.pages.View;
import org.partnergraph.pages.Words;
import org.partnergraph.query.LocalText;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.ProblemException;

/** A page for frames on other sites: the widget, and without scripts its picture and its table. */
final class EmbedPage {

  static final String PATH = "/embed/{id}";

  private final Subjects subjects;
  private final Twins twins;
  private final CardRows cards;
  private final WidgetModule module;
  private final Words words;

  EmbedPage(Subjects subjects, Twins twins, WidgetModule module, Words words) {
    this.subjects = subjects;
    this.cards = new CardRows(subjects.store(), words);
    this.twins = twins;
    this.module = module;
    this.words = words;
  }

  Operation operation(Pages pages) {
    List<ApiParameter> parameters = new ArrayList<>();
    parameters.add(
        ApiParameter.path("id", Operation.text("Kennung.", "Id.", "Identyfikator."), "leipzig"));
    parameters.addAll(choices());
    parameters.addAll(ThemeSheet.parameters());
    return pages.framed(PATH, words, Limits.after(parameters), this::view);
  }

  /** What can be chosen on this page and where it is built. */
  static List<ApiParameter> choices() {
    LocalText end =
        Operation.text("Das andere Ende einer Verbindung.", "The other end.", "Drugi koniec.");
    return List.of(
        ApiParameter.choice(
            "view", Choice.VIEWS, Operation.text("Ansicht.", "View.", "Widok."), "graph"),
        ApiParameter.choice(
            "theme", Choice.THEMES, Operation.text("Farben.", "Theme.", "Motyw."), "auto"),
        ApiParameter.text("to", end, "krakow"));
  }

  private View view(Call call) {
    Node entity = subjects.node(Optional.of("id"), call.text("id"), call.language());
    Optional<Node> to =
        call.optional("to").map(id -> subjects.node(Optional.of("to"), id, call.language()));
    Choice choice =
        new Choice(
            subjects.id(entity),
            to.map(subjects::id).orElse(null),
            call.optional("view").orElse(to.isPresent() ? "connection" : "graph"),
            call.language(),
            call.optional("theme").orElse("auto"),
            ThemeSheet.colours(call),
            Limits.of(call, subjects.kinds()));
    View view =
        to.filter(end -> choice.view().equals("connection"))
            .map(end -> connection(choice, entity, end))
            .orElseGet(() -> alone(choice, entity));
    String frame = call.origin() + choice.frame();
    return view.alternate("application/json+oembed", OEmbed.about(call.origin(), frame, "json"))
        .alternate("text/xml+oembed", OEmbed.about(call.origin(), frame, "xml"));
  }

  private View connection(Choice choice, Node from, Node to) {
    if (from.equals(to)) {
      throw ProblemException.parameter("to", "to is the same entity as the one in the path");
    }
    ConnectionAnswer answer =
        subjects.connection(from, to, choice.limits().period(), choice.language());
    String title = answer.from().label() + " – " + answer.to().label();
    return view(choice, title, Twins.of(answer), 0, answer.version());
  }

  private View alone(Choice choice, Node entity) {
    if (choice.view().equals("connection")) {
      throw ProblemException.parameter("to", "the view connection needs to: the other end");
    }
    if (choice.view().equals("timeline")) {
      Twins.Told told = twins.timeline(entity, choice.limits().period(), choice.language());
      String title = told.timeline().entity().label();
      return view(choice, title, Twins.of(told.timeline()), 0, told.version());
    }
    if (choice.view().equals("card")) {
      CardRows.Told told = cards.of(entity, choice.language());
      return view(choice, told.label(), told.rows(), 0, told.version());
    }
    if (choice.view().equals("map")) {
      Pictures.Mapped mapped = subjects.map(entity, choice.limits(), choice.language());
      return drawn(choice, mapped.map().graph(), mapped.version());
    }
    Pictures.Drawn drawn = subjects.graph(entity, Form.WIDE, choice.limits(), choice.language());
    return drawn(choice, drawn.graph(), drawn.version());
  }

  private View drawn(Choice choice, EgoGraph graph, long version) {
    return view(choice, graph.entity().label(), Twins.of(graph), graph.undated(), version);
  }

  private View view(Choice choice, String title, List<Row> rows, int undated, long version) {
    Embedded shown =
        new Embedded(
            choice,
            WidgetOperation.PATH + "?v=" + module.hash(),
            Call.address(ThemeSheet.PATH, choice.colours()),
            choice.picture(),
            choice.narrow(),
            choice.page(),
            rows,
            undated);
    String name = Plain.text(title);
    String description = words.in(choice.language()).get("pictureOf", name);
    return View.of("embed/page.jte", name, description, Map.of("shown", shown), version);
  }
}
