package org.partnergraph.link;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.partnergraph.wikidata.ItemId;
import org.partnergraph.wikidata.ItemKinds;
import org.partnergraph.wikidata.WikidataApi;

/**
 * Wikidata's API: searches for the preferred names of each target, then for what is found.
 *
 * @param log told how far it has come
 */
record ApiRegister(WikidataApi api, Consumer<String> log) implements Register {

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
    return api.items(found).stream()
        .filter(item -> !kinds.isNothing(item))
        .map(item -> Entry.of(item, kinds))
        .toList();
  }
}
