package org.partnergraph.link;

import java.io.IOException;
import java.util.List;

/** Where Wikidata's items come from: a file, graphs that were imported, or its API. */
interface Register {

  /**
   * Items that may be one of the targets; also many that are not.
   *
   * @throws IOException if it cannot be asked
   */
  List<Entry> entries(List<Target> targets) throws IOException;
}
