package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.partnergraph.pages.Pages;
import org.partnergraph.pages.View;
import org.partnergraph.pages.Words;
import org.partnergraph.query.LocalText;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.search.EntityFinder;
import org.partnergraph.search.EntityFinder.Meaning;
import org.partnergraph.search.Match;

/** Where an editor chooses what to show, sees it, and copies what to paste. */
public final class BuilderPage {

  private static final String PATH = "/embed";
  private static final int BAD_REQUEST = 400;
  private static final LocalText ANY = Operation.text("Angabe.", "A choice.", "Wybór.");

  /** What is checked here, so that a wrong one is told beside its field. */
  private static final List<ApiParameter> CHOSEN =
      List.of(
          ApiParameter.choice("view", Choice.VIEWS, ANY, "graph"),
          ApiParameter.choice("theme", Choice.THEMES, ANY, "auto"),
          ApiParameter.choice("shows", Negotiation.LANGUAGES, ANY, "de"));

  private final Subjects subjects;
  private final EntityFinder finder;
  private final WidgetModule module;
  private final Words words;
  private final Words pictures = Words.load(Pictures.class, "words.yaml", "embed");

  BuilderPage(Subjects subjects, EntityFinder finder, WidgetModule module, Words words) {
    this.subjects = subjects;
    this.finder = finder;
    this.module = module;
    this.words = words;
  }

  Operation operation(Pages pages) {
    List<ApiParameter> parameters = new ArrayList<>();
    Stream.concat(
            Stream.of("entity", "to", "colours", "load"), CHOSEN.stream().map(ApiParameter::name))
        .map(name -> ApiParameter.text(name, ANY, "leipzig"))
        .forEach(parameters::add);
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
    Map<String, String> faults = new LinkedHashMap<>();
    Limits limits = limits(call, faults);
    Map<String, String> colours = checked(call, faults);
    Optional<Built> built =
        entity
            .filter(node -> unclear.isEmpty() && faults.isEmpty())
            .map(node -> built(call, node, to, colours, limits));
    Words.In said = words.in(call.language());
    model.put("given", new Given(call, faults, limits.kinds()));
    model.put("kinds", subjects.kinds().offered(call.language(), pictures.in(call.language())));
    model.put("unclear", unclear);
    model.put("built", built);
    boolean lacks = connects && built.isPresent() && to.isEmpty();
    model.put("lack", lacks ? Optional.of(same ? "sameEnd" : "needsEnd") : Optional.empty());
    long version = subjects.store().version();
    View view = View.of("embed/builder.jte", said.get("title"), said.get("lead"), model, version);
    return faults.isEmpty() ? view : view.failing(BAD_REQUEST);
  }

  /** What a call limits the picture to, but for what is wrong, which is told by its name. */
  private Limits limits(Call call, Map<String, String> faults) {
    while (true) {
      try {
        return Limits.of(
            name ->
                faults.containsKey(name)
                    ? Optional.empty()
                    : Optional.of(String.join(",", call.texts(name))),
            subjects.kinds());
      } catch (ProblemException e) {
        int told = faults.size();
        tell(e, call, faults);
        if (faults.size() == told) {
          throw e;
        }
      }
    }
  }

  /** The colours of a call; of these and its other choices, what is wrong is told by its name. */
  private static Map<String, String> checked(Call call, Map<String, String> faults) {
    for (ApiParameter choice : CHOSEN) {
      try {
        call.optional(choice.name()).ifPresent(choice::check);
      } catch (ProblemException e) {
        tell(e, call, faults);
      }
    }
    try {
      return call.optional("colours").isPresent() ? ThemeSheet.colours(call) : Map.of();
    } catch (ProblemException e) {
      tell(e, call, faults);
      return Map.of();
    }
  }

  private static void tell(ProblemException wrong, Call call, Map<String, String> faults) {
    String parameter = String.valueOf(wrong.problem().members().get("parameter"));
    faults.put(parameter, wrong.problem().in(call.language()));
  }

  private Built built(
      Call call, Node entity, Optional<Node> to, Map<String, String> colours, Limits limits) {
    String view = call.optional("view").orElse("graph");
    String language = call.optional("shows").orElse(call.language());
    Choice choice =
        new Choice(
            subjects.id(entity),
            to.map(subjects::id).orElse(null),
            view.equals("connection") && to.isEmpty() ? "graph" : view,
            language,
            call.optional("theme").orElse("auto"),
            colours,
            limits);
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

  /**
   * What stands in the fields of the form.
   *
   * @param faults what is wrong, by the names of the fields
   * @param kinds ids of the kinds that are ticked
   */
  public record Given(Call call, Map<String, String> faults, Set<String> kinds) {

    /** What is wrong in a field; empty if nothing is. */
    public String fault(String name) {
      return faults.getOrDefault(name, "");
    }

    /** As {@code aria-invalid} takes it. */
    public @Nullable String wrong(String name) {
      return faults.containsKey(name) ? "true" : null;
    }

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
