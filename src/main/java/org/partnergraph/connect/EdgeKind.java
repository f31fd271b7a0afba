package org.partnergraph.connect;

/**
 * What the search needs to know of a relation.
 *
 * @param id of the relation
 * @param weight above 0 and up to 1
 * @param timeless whether a link without a date holds at any time
 * @param document whether it is used only where documents are allowed
 * @param within whether it says that from belongs to to, which makes to no less specific
 */
record EdgeKind(String id, double weight, boolean timeless, boolean document, boolean within) {

  static EdgeKind of(Relation relation) {
    return new EdgeKind(
        relation.id(),
        relation.weight(),
        relation.timeless(),
        relation.document(),
        relation.within());
  }
}
