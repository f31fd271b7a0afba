package org.partnergraph.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnergraph.ingest.Progress;
import org.partnergraph.wikidata.Item;
import org.partnergraph.wikidata.ItemKinds;
import org.partnergraph.wikidata.Items;

/**
 * A file of entities. Of a dump only those are kept that have partner cities or bear the name of a
 * target, so that memory holds them.
 *
 * @param file as {@link Items#read} takes it
 */
record FileRegister(Path file, Progress progress) implements Register {

  @Override
  public List<Entry> entries(List<Target> targets) {
    ItemKinds kinds = ItemKinds.load();
    Set<String> wanted =
        targets.stream()
            .flatMap(target -> target.names().stream())
            .map(Names::key)
            .collect(Collectors.toSet());
    List<Entry> entries = new ArrayList<>();
    Items.read(
        file,
        progress,
        item -> {
          boolean wantedItem = !item.twinnings().isEmpty() || isNamed(item, wanted);
          if (wantedItem && !kinds.isNothing(item)) {
            entries.add(Entry.of(item, kinds));
          }
        });
    progress.done();
    return entries;
  }

  private static boolean isNamed(Item item, Set<String> wanted) {
    return Stream.concat(
            item.names().values().stream(),
            item.aliases().values().stream().flatMap(Collection::stream))
        .map(Names::key)
        .anyMatch(wanted::contains);
  }
}
