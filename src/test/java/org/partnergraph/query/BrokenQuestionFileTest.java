package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.store.Namespaces;

/** Each case changes one thing in a file that is in order. */
class BrokenQuestionFileTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      commentCharacter = '~',
      textBlock =
          """
          #+ tags: []               | #+ tagz: []                   | 3  | unknown key 'tagz'
          #+ tags: []               | #+ tags: towns                | 3  | 'tags' must be a list
          #+ tags: []               | #+ tags: [                    | 5  | the header is not YAML
          #+ tags: []               | #+ returns: rows              | 15 | 'returns' stands twice
          #+ title: {en: T, de: T, pl: T} | #+ title: {en: T, de: T} | 1 | 'pl' is missing
          #+ tags: []               | #+ limits: {en: L, de: L}     | 3  | 'pl' is missing
          #+ returns: rows          | #+ returns: table             | 15 | returns is one of rows, graph, answer
          #+ returns: rows          | #+ returns: graph             | 1  | does not fit the query's form
          type: entity              | type: thing                   | 6  | type is one of entity, date
          required: true            | required: perhaps             | 7  | 'required' is true or false
          example: krakow           | default: krakow               | 5  | 'example' is missing
          name: town                | name: city                    | 1  | no variable for the parameter 'city'
          name: town                | name: the town                | 5  | is not a name
          - name: least             | - name: town                  | 10 | 'town' is declared twice
          example: 1                | example: one                  | 13 | 'least' must be a whole number
          example: 1                | example: 10                   | 13 | 'least' must be at most 9
          max: 9                    | choices: [a]                  | 12 | nothing else, has choices
          ORDER BY ?meeting         | #                             | 1  | the rows must have an order
          SELECT ?meeting           | SELECT *                      | 1  | must name its columns
          cp:place ?town            | cp:place ?town ?town          | 18 | Encountered
          cp:place ?town            | cp:place{101} ?town           | 1  | a property path of the query goes too deep
          cp:place ?town            | cp:place ?x BIND(?x AS ?town) | 1  | assigned within the query
          FILTER(?least < 10)       | FILTER(BOUND(?least))         | 1  | is not SPARQL
          #+ title                  | title                         | 1  | must start with a header
          """)
  void isRefusedWithItsLine(String right, String wrong, int line, String problem)
      throws IOException {
    String text = Files.readString(TownGraph.file("in-order.rq"));
    assertThat(text).contains(right);
    write("meetings", "where.rq", text.replace(right, wrong));

    assertThatThrownBy(this::load)
        .isInstanceOf(QueryFileException.class)
        .hasMessageContaining("meetings/where.rq:")
        .hasMessageContaining(problem)
        .extracting(thrown -> ((QueryFileException) thrown).line())
        .isEqualTo(line);
  }

  @Test
  void isTakenWhenNothingIsChanged() throws IOException {
    write("meetings", "where.rq", Files.readString(TownGraph.file("in-order.rq")));

    assertThat(load().questions()).hasSize(1);
  }

  @Test
  void isRefusedUnderANameThatCannotStandInAPath() throws IOException {
    write("meetings", "Where is it.rq", Files.readString(TownGraph.file("in-order.rq")));

    assertThatThrownBy(this::load)
        .isInstanceOf(QueryFileException.class)
        .hasMessageContaining("meetings/Where is it.rq:1: topic and name consist of");
  }

  private void write(String topic, String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(topic));
    Files.writeString(folder.resolve(topic).resolve(file), text);
  }

  private Catalogue load() {
    return Catalogue.load(folder, Namespaces.CANONICAL);
  }
}
