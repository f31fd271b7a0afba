package org.partnergraph.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** Where an index lies, and whether what lies there can be trusted. */
record IndexFolder(Directory directory) {

  /** Raised whenever folding or fields change: an index of another format is not read. */
  private static final String FORMAT = "2";

  /**
   * Whether the index is whole and was made from this state of the data.
   *
   * @param mark of this state
   * @param size number of entries that the data would give
   */
  boolean holds(Map<String, String> mark, int size) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return reader.numDocs() == size && reader.getIndexCommit().getUserData().equals(mark);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Opens the index as it lies there. */
  IndexWriter append() throws IOException {
    return writer(OpenMode.APPEND);
  }

  /** Removes whatever index lies there and opens an empty one. */
  IndexWriter create() throws IOException {
    for (String file : directory.listAll()) {
      if (file.startsWith(IndexFileNames.SEGMENTS)
          || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        directory.deleteFile(file);
      }
    }
    return writer(OpenMode.CREATE);
  }

  private IndexWriter writer(OpenMode mode) throws IOException {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setForceMergeDeletesPctAllowed(0);
    return new IndexWriter(
        directory,
        new IndexWriterConfig().setOpenMode(mode).setMergePolicy(merges).setCommitOnClose(false));
  }

  /** What is written into the index about the data it was made from. */
  static Map<String, String> mark(String base, long version) {
    Map<String, String> mark = new HashMap<>();
    mark.put("format", FORMAT);
    mark.put("base", base);
    mark.put("version", Long.toString(version));
    return mark;
  }
}
