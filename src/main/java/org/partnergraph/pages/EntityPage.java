package org.partnergraph.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.Cards;
import org.partnergraph.entities.DocumentLanguages;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.entities.Ids;
import org.partnergraph.entities.Timeline;
import org.partnergraph.entities.TimelineRequest;
import org.partnergraph.entities.Timelines;
import org.partnergraph.entities.Types;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** The page of an entity, made from the same answers as the interface gives. */
public final class EntityPage {

  private static final String SOURCE = "SourceDocument";

  private final KnowledgeStore store;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final Drawings drawings;
  private final Ids ids;
  private final Types types;
  private final Cards cards;
  private final Timelines timelines;
  private final PassageReader passages;
  private final DocumentLanguages languages;
  private final GlanceReader glances;
  private final Layout layout = Layout.load();
  private final Words words = Words.load("entity");
  private final Words titles = Words.load("sections");

  /** Over one store. */
  public EntityPage(
      KnowledgeStore store, EntityResolver resolver, UnknownEntities unknown, Drawings drawings) {
    Namespaces namespaces = store.namespaces();
    this.store = store;
    this.resolver = resolver;
    this.unknown = unknown;
    this.drawings = drawings;
    ids = new Ids(namespaces);
    types = new Types(namespaces);
    cards = new Cards(namespaces);
    timelines = new Timelines(namespaces);
    passages = new PassageReader(namespaces);
    languages = new DocumentLanguages(namespaces);
    glances = new GlanceReader(namespaces);
  }

  /** The page. */
  public Operation operation(Pages pages) {
    ApiParameter id =
        ApiParameter.path(
            "id", Operation.text("Kennung.", "Id.", "Identyfikator."), "burkhard-jung");
    return pages.page("/page/{id}", "entity", List.of(id), this::view);
  }

  private View view(Call call) {
    String id = call.text("id");
    Node entity =
        store
            .read(snapshot -> resolver.resolve(snapshot, id))
            .orElseThrow(() -> unknown.problem(Optional.empty(), id, call.language()));
    Optional<Drawings.Drawing> drawing =
        drawings.of(entity, call.language(), page -> page(call, page));
    return store.read(snapshot -> view(snapshot, entity, drawing, call));
  }

  private static String page(Call call, String id) {
    return "/page/" + id + (call.optional("lang").isPresent() ? "?lang=" + call.language() : "");
  }

  private View view(Snapshot snapshot, Node entity, Optional<Drawings.Drawing> drawing, Call call) {
    String language = call.language();
    EntityView shown = entity(snapshot, entity, drawing, language);
    Card card = shown.card();
    String type = card.type() == null ? card.id() : card.type().label();
    int speaking = card.coverage().speaking().size();
    String description = words.in(language).get("description", card.label(), type, speaking);
    Family family = family(snapshot, card);
    return View.of(
            "entity.jte", card.label(), description, Map.of("shown", shown), snapshot.version())
        .alternate("application/json", "/api/entities/" + card.id())
        .alternate("text/turtle", "/doc/" + card.id() + ".ttl")
        .embeddable(call, call.origin() + "/page/" + card.id() + "?lang=" + language)
        .about(card.iri(), StructuredData.of(card, family, language));
  }

  private EntityView entity(
      Snapshot snapshot, Node entity, Optional<Drawings.Drawing> drawing, String language) {
    Card card = cards.card(snapshot, entity, language);
    Timeline timeline =
        timelines.timeline(
            snapshot, entity, new TimelineRequest(Optional.empty(), Optional.empty(), language));
    Telling telling = new Telling(language, languages.byDocument(snapshot), words.in(language));
    Family family = family(snapshot, card);
    FactRows rows = new FactRows(layout, telling, card.facts());
    boolean source = card.type() != null && card.type().id().equals(SOURCE);
    PassageReader.Text text =
        source
            ? passages.read(snapshot, entity, language)
            : new PassageReader.Text(List.of(), Map.of());
    return new EntityView(
        card,
        glances.read(snapshot, card, family, timeline, telling),
        family.id(),
        rows.sections(family),
        rows.anchors(),
        timeline,
        drawing,
        text.passages(),
        text.entities(),
        telling,
        titles.in(language),
        snapshot.version());
  }

  private Family family(Snapshot snapshot, Card card) {
    if (card.type() == null) {
      return Family.OTHER;
    }
    Set<String> classes = new HashSet<>(Set.of(card.type().id()));
    Node type = store.namespaces().term(card.type().id());
    types.tree(snapshot).above(type).forEach(above -> classes.add(ids.of(above)));
    return Family.of(classes);
  }
}
