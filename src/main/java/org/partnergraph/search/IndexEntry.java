package org.partnergraph.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.partnergraph.entities.Spelling;
import org.partnergraph.entities.SpellingKind;

/** The entry of an entity in the Lucene index, both ways. */
final class IndexEntry {

  private static final int LONGEST_WHOLE = 1000;
  private static final FieldType WORD = word();

  private IndexEntry() {}

  static Document write(IndexedEntity entity, Folding folding) {
    Document entry = new Document();
    entry.add(new StringField(Fields.ID, entity.id(), Field.Store.YES));
    entry.add(new SortedDocValuesField(Fields.ID, new BytesRef(entity.id())));
    entry.add(new StoredField(Fields.SHOWN_TYPE, entity.type().getURI()));
    entry.add(new NumericDocValuesField(Fields.PREFERENCE, Preference.of(entity.types())));
    entity.types().forEach(type -> entry.add(new StringField(Fields.TYPE, type, Field.Store.YES)));
    entity.spellings().forEach(spelling -> add(entry, spelling, folding));
    return entry;
  }

  private static void add(Document entry, Spelling spelling, Folding folding) {
    List<String> words = folding.words(spelling.text());
    String whole = String.join(" ", words);
    String key = whole.substring(0, Math.min(whole.length(), LONGEST_WHOLE));
    entry.add(new StringField(Fields.whole(spelling.kind()), key, Field.Store.NO));
    words.forEach(word -> entry.add(new Field(Fields.words(spelling.kind()), word, WORD)));
    entry.add(new StoredField(Fields.SPELLING, stored(spelling)));
  }

  private static String stored(Spelling spelling) {
    return spelling.kind() + " " + spelling.language() + " " + spelling.text();
  }

  static IndexedEntity read(Document entry) {
    List<Spelling> spellings =
        Arrays.stream(entry.getValues(Fields.SPELLING)).map(IndexEntry::spelling).toList();
    Node type = NodeFactory.createURI(entry.get(Fields.SHOWN_TYPE));
    return new IndexedEntity(
        entry.get(Fields.ID), Set.of(entry.getValues(Fields.TYPE)), type, spellings);
  }

  private static Spelling spelling(String stored) {
    String[] parts = stored.split(" ", 3);
    return new Spelling(parts[2], parts[1], SpellingKind.valueOf(parts[0]));
  }

  private static FieldType word() {
    FieldType word = new FieldType();
    word.setIndexOptions(IndexOptions.DOCS);
    word.setOmitNorms(true);
    word.setTokenized(false);
    word.freeze();
    return word;
  }
}
