package org.partnergraph.link;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.partnergraph.wikidata.ItemId;
import org.partnergraph.wikidata.ItemKinds;
import org.partnergraph.wikidata.WikidataApi;

/**
 * Wikidata's API: searches for the preferred names of each target, then for what is found, and for
 * what was judged before: it may have been merged with what is found.
 *
 * @param judged ids of items that were judged
 * @param log told how far it has come
 */
record ApiRegister(WikidataApi api, Set<String> judged, Consumer<String> log) implements Register {

  private static final int STEP = 25;

  @Override
  public List<Entry> entries(List<Target> targets) throws IOException {
    Set<ItemId> found = new TreeSet<>();
    Set<String> asked = new TreeSet<>();
    for (int i = 0; i < targets.size(); i++) {
      for (Map.Entry<String, String> name : targets.get(i).preferred().entrySet()) {
        if (asked.add(Names.key(name.getValue()))) {
          found.addAll(api.search(name.getValue(), name.getKey()));
        }
      }
      if ((i + 1) % STEP == 0) {
        log.accept((i + 1) + " of " + targets.size() + " entities searched");
      }
    }
    ItemKinds kinds = ItemKinds.load();
    Set<ItemId> hits = Set.copyOf(found);
    judged.forEach(id -> ItemId.of(id).ifPresent(found::add));
    return api.items(found).stream()
        .filter(each -> !kinds.isNothing(each.item()))
        .filter(each -> hits.contains(each.item().id()) || isMerged(each, hits))
        .map(each -> Entry.of(each.item(), kinds, texts(each.former())))
        .toList();
  }

  /** What was only asked for because it was judged is no candidate. */
  private static boolean isMerged(WikidataApi.Found found, Set<ItemId> hits) {
    return found.former().stream().anyMatch(hits::contains);
  }

  private static Set<String> texts(Set<ItemId> ids) {
    return ids.stream().map(ItemId::text).collect(Collectors.toSet());
  }
}
