package org.partnergraph.publish;

/** The forms of a dump; both are compressed. */
enum DumpForm {
  /** What is stated, each statement in the graph that makes it. What rules derive is left out. */
  TRIG("dump.trig.gz"),
  /** The union of all graphs, each statement once: what {@code /sparql} asks without GRAPH. */
  N_TRIPLES("dump.nt.gz");

  static final String MEDIA_TYPE = "application/gzip";

  private final String file;

  DumpForm(String file) {
    this.file = file;
  }

  /** The name under which it is saved. */
  String file() {
    return file;
  }
}
