package org.partnergraph.embed;

import java.util.HashSet;
import java.util.Set;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Ids;
import org.partnergraph.entities.Types;
import org.partnergraph.pages.Family;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** What things are, coarsely, by which they are coloured and put in order. */
final class Families {

  private final Namespaces namespaces;
  private final Types types;
  private final Ids ids;

  Families(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.types = new Types(namespaces);
    this.ids = new Ids(namespaces);
  }

  /** Of a thing, by its class and the classes above it. */
  Family of(Snapshot snapshot, EntityRef thing) {
    if (thing.type() == null) {
      return Family.OTHER;
    }
    Set<String> classes = new HashSet<>(Set.of(thing.type().id()));
    types
        .tree(snapshot)
        .above(namespaces.term(thing.type().id()))
        .forEach(above -> classes.add(ids.of(above)));
    return Family.of(classes);
  }
}
