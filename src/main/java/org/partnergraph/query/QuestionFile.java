package org.partnergraph.query;

import java.nio.file.Path;
import org.partnergraph.store.Late;
import org.partnergraph.store.Namespaces;

/** Reads one query file; whether its query is in order is left to {@link QuestionCheck}. */
final class QuestionFile {

  private QuestionFile() {}

  static Question read(String topic, String name, Path path, Namespaces namespaces) {
    String file = topic + "/" + name + Catalogue.ENDING;
    QuerySource source = QuerySource.read(file, path, namespaces);
    QuestionHeader header = QuestionHeader.parse(file, source.header());
    return new Question(
        topic,
        name,
        header.title(),
        header.summary(),
        header.limits(),
        header.tags(),
        header.parameters(),
        header.returns(),
        source.text(),
        new Late<>(source::query));
  }
}
