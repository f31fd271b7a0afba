package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.partnergraph.pages.Pages;
import org.partnergraph.pages.View;
import org.partnergraph.pages.Words;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.search.EntityFinder;
import org.partnergraph.search.EntityFinder.Meaning;
import org.partnergraph.search.Match;

/** Where an editor chooses what to show, sees it, and copies what to paste. */
public final class BuilderPage {

  private static final String PATH = "/embed";

  private final Subjects subjects;
  private final EntityFinder finder;
  private final WidgetModule module;
  private final Words words;

  BuilderPage(Subjects subjects, EntityFinder finder, WidgetModule module, Words words) {
    this.subjects = subjects;
    this.finder = finder;
    this.module = module;
    this.words = words;
  }

  Operation operation(Pages pages) {
    List<ApiParameter> parameters = new ArrayList<>();
    for (String name : List.of("entity", "shows", "colours", "load")) {
      parameters.add(
          ApiParameter.text(name, Operation.text("Angabe.", "A choice.", "Wybór."), "leipzig"));
    }
    parameters.addAll(EmbedPage.choices());
    parameters.addAll(ThemeSheet.parameters());
    return pages.page(PATH, words, Limits.after(parameters), this::view);
  }

  private View view(Call call) {
    Map<String, Object> model = new LinkedHashMap<>();
    List<Built.Unclear> unclear = new ArrayList<>();
    Optional<Node> entity = meant(call, "entity", unclear);
    boolean connects = call.optional("view").filter("connection"::equals).isPresent();
    Optional<Node> end = connects ? meant(call, "to", unclear) : Optional.empty();
    boolean same = end.isPresent() && end.equals(entity);
    Optional<Node> to = end.filter(node -> !same);
    Optional<Built> built =
        entity.filter(node -> unclear.isEmpty()).map(node -> built(call, node, to));
    model.put("given", new Given(call));
    model.put("unclear", unclear);
    model.put("built", built);
    boolean lacks = connects && built.isPresent() && to.isEmpty();
    model.put("lack", lacks ? Optional.of(same ? "sameEnd" : "needsEnd") : Optional.empty());
    Words.In said = words.in(call.language());
    long version = subjects.store().version();
    return View.of("embed/builder.jte", said.get("title"), said.get("lead"), model, version);
  }

  private Built built(Call call, Node entity, Optional<Node> to) {
    String view = call.optional("view").orElse("graph");
    String language =
        call.optional("shows").filter(Negotiation.LANGUAGES::contains).orElse(call.language());
    Choice choice =
        new Choice(
            subjects.id(entity),
            to.map(subjects::id).orElse(null),
            view.equals("connection") && to.isEmpty() ? "graph" : view,
            language,
            call.optional("theme").orElse("auto"),
            call.optional("colours").isPresent() ? ThemeSheet.colours(call) : Map.of(),
            Limits.of(call, subjects.kinds()));
    String name = name(entity, to, language);
    boolean waits = call.optional("load").filter("click"::equals).isPresent();
    String picture = words.in(language).get("pictureOf", name);
    Snippets snippets = Snippets.of(choice, call.origin(), name, picture, module, waits);
    return new Built(
        choice, name, choice.frame(), snippets, new Palette(choice.colours()).isFaint());
  }

  private String name(Node entity, Optional<Node> to, String language) {
    String first = label(entity, language);
    return to.map(node -> first + " – " + label(node, language)).orElse(first);
  }

  private String label(Node entity, String language) {
    return Plain.text(subjects.label(entity, language));
  }

  private Optional<Node> meant(Call call, String parameter, List<Built.Unclear> unclear) {
    Optional<String> text = call.optional(parameter).filter(t -> !t.isBlank());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Meaning meaning = finder.find(text.get(), call.language());
    if (meaning instanceof Meaning.One one) {
      return Optional.of(one.entity());
    }
    List<Built.Meant> choices =
        meaning instanceof Meaning.Several several
            ? several.matches().stream().map(match -> meant(call, parameter, match)).toList()
            : List.of();
    unclear.add(new Built.Unclear(text.get(), choices));
    return Optional.empty();
  }

  private static Built.Meant meant(Call call, String parameter, Match match) {
    return new Built.Meant(match, call.with(parameter, match.id()));
  }

  /** What stands in the fields of the form. */
  public record Given(Call call) {

    /** The views that can be chosen. */
    public static List<String> views() {
      return Choice.VIEWS;
    }

    /** Light, dark, or as the visitor has it. */
    public static List<String> themes() {
      return Choice.THEMES;
    }

    /** The value, or else what stands there at first. */
    public String get(String name, String usual) {
      return call.optional(name).orElse(usual);
    }

    /** The values of what may be given several times, with commas. */
    public String all(String name) {
      return String.join(",", call.texts(name));
    }

    /** A colour as the field for it takes it. */
    public String colour(String name, String usual) {
      return "#" + call.optional(name).map(text -> text.replace("#", "")).orElse(usual);
    }

    /** Whether a box is ticked. */
    public boolean has(String name) {
      return call.optional(name).isPresent();
    }
  }
}
