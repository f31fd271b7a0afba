package org.partnergraph.publish;

/** The forms of a dump; all are compressed. */
enum DumpForm {
  /** What is stated, each statement in the graph that makes it. What rules derive is left out. */
  TRIG("dump.trig.gz", "application/gzip"),
  /** The union of all graphs, each statement once: what {@code /sparql} asks without GRAPH. */
  N_TRIPLES("dump.nt.gz", "application/gzip"),
  /** All graphs, what rules derive among them, with version and checksums: for replicas. */
  SNAPSHOT("snapshot.zip", "application/zip");

  private final String file;
  private final String mediaType;

  DumpForm(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /** The name under which it is saved. */
  String file() {
    return file;
  }

  String mediaType() {
    return mediaType;
  }
}
