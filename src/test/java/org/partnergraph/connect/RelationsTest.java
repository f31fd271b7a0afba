package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.entities.Basis;
import org.partnergraph.query.QueryFileException;
import org.partnergraph.store.Namespaces;

class RelationsTest {

  private static final String POLICY =
      "excluded: [Document, Topic]\ndocuments: [Letter]\nhubDegree: 7\n";

  @TempDir private Path queries;

  @BeforeEach
  void writeFilesInOrder() throws IOException {
    Files.createDirectory(queries.resolve("relations"));
    write("greets.rq", inOrder());
    write("policy.yaml", POLICY);
  }

  @Test
  void areReadWithAllThatTheirFilesSay() {
    Relation relation = load().find("greets").orElseThrow();

    assertThat(relation.weight()).isEqualTo(0.9);
    assertThat(relation.symmetric()).isFalse();
    assertThat(relation.timeless()).isTrue();
    assertThat(relation.basis()).isEqualTo(Basis.STATED);
    assertThat(relation.label().in("en")).isEqualTo("greets");
    assertThat(relation.inverse().in("pl")).isEqualTo("pozdrawiany przez");
    assertThat(relation.properties())
        .containsExactlyInAnyOrder(
            Namespaces.CANONICAL.term("subject"), Namespaces.CANONICAL.term("object"));
  }

  /** A set has another order in each process; an index that was saved would never be read again. */
  @Test
  void areToldInTheSameOrderInEachProcess() {
    for (Relation relation : Edges.RELATIONS.all()) {
      assertThat(List.copyOf(relation.properties()))
          .as(relation.id())
          .isSortedAccordingTo(Comparator.comparing(Node::getURI));
    }
  }

  @Test
  void growByAFile() throws IOException {
    write("answers.rq", inOrder());

    assertThat(load().all()).extracting(Relation::id).containsExactly("answers", "greets");
  }

  @Test
  void readThePolicy() {
    assertThat(load().policy().excluded())
        .containsExactly(Namespaces.CANONICAL.term("Document"), Namespaces.CANONICAL.term("Topic"));
    assertThat(load().policy().documents()).containsExactly(Namespaces.CANONICAL.term("Letter"));
    assertThat(load().policy().hubDegree()).isEqualTo(7);
  }

  @Test
  void moveToTheBaseOfADeployment() {
    Namespaces own = new Namespaces("https://example.org/graph/");
    Relations relations = Relations.load(queries, own);

    assertThat(relations.policy().excluded()).contains(own.term("Topic"));
    assertThat(relations.all().get(0).properties()).contains(own.term("subject"));
  }

  @Test
  void haveAChecksumThatFollowsWhatTheFilesSay() throws IOException {
    String before = load().checksum("");
    assertThat(load().checksum("")).isEqualTo(before);

    write("policy.yaml", POLICY.replace("7", "8"));
    String otherPolicy = load().checksum("");
    write("greets.rq", inOrder().replace("cp:object", "cp:addressee"));

    assertThat(otherPolicy).isNotEqualTo(before);
    assertThat(load().checksum("")).isNotEqualTo(otherPolicy);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          weight: 0.9       | weight: much          | 1 | 'weight' is a number above 0, and 1 at most
          weight: 0.9       | weight: 0             | 1 | 'weight' is a number above 0, and 1 at most
          weight: 0.9       | weight: 1.1           | 1 | 'weight' is a number above 0, and 1 at most
          #+ weight: 0.9    | #+ wait: 0.9          | 1 | unknown key 'wait'
          symmetric: false  | symmetric: perhaps    | 2 | 'symmetric' is true or false
          timeless: true    | timeless: [           | 5 | the header is not YAML
          basis: stated     | basis: guessed        | 4 | 'basis' is stated, derived or inferred
          pl: pozdrawia}    | xx: pozdrawia}        | 5 | unknown key 'xx'
          en: greeted by,   | ""                    | 6 | 'en' is missing
          {from} greets     | {who} greets          | 7 | a sentence must name {from}
          greets {to}{when} | greets {to} {whenever}| 7 | a sentence knows {from}, {to}, {when}, not {whenever}
          greets {to}{when} | greets {to}{when}.    | 7 | a sentence is a clause and ends without a stop
          greets {to}{when} | greets {to}{when | 7 | a sentence leaves a brace open
          ?bearer ?when     | ?bearer               | 1 | the query must be SELECT ?from ?to ?bearer ?when
          cp:object ?to     | cp:object ?too        | 1 | the pattern never binds ?to,
          cp:subject ?from  | cp:subject ?form      | 1 | the pattern never binds ?from,
          ?bearer cp:subject| [] cp:subject         | 1 | the pattern never binds ?bearer,
          cp:object ?to     | cp:object ?to ?to     | 10 | Encountered
          #+ weight: 0.9    | weight: 0.9           | 1 | must start with a header
          """)
  void refuseABrokenFileWithItsLine(String right, String wrong, int line, String problem)
      throws IOException {
    assertThat(inOrder()).contains(right);
    write("greets.rq", inOrder().replace(right, wrong));

    assertThatThrownBy(this::load)
        .isInstanceOf(QueryFileException.class)
        .hasMessageStartingWith("relations/greets.rq:" + line + ": ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          since  | {from} has greeted {to} | a sentence must name {when}
          past   | {from} greeted{when}    | a sentence must name {to}
          onward | greeted was somebody    | a sentence must name {to}
          there  | greeted there           | a sentence must name {from}
          again  | and so did {who}        | a sentence must name {from}
          there  | {from} did.             | a sentence is a clause and ends without a stop
          """)
  void refuseAClauseThatDoesNotNameWhatItIsFor(String key, String clause, String problem)
      throws IOException {
    String line = "#+ %s: {de: '%2$s', en: '%2$s', pl: '%2$s'}\n".formatted(key, clause);
    write("greets.rq", inOrder().replace("PREFIX cp:", line + "PREFIX cp:"));

    assertThatThrownBy(this::load)
        .isInstanceOf(QueryFileException.class)
        .hasMessageStartingWith("relations/greets.rq:8: ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          hubDegree: 7      | hubDegree: many | 3 | 'hubDegree' is a whole number above 0
          hubDegree: 7      | hubDegree: 0    | 3 | 'hubDegree' is a whole number above 0
          hubDegree: 7      | hubs: 7         | 3 | unknown key 'hubs'
          [Document, Topic] | Document        | 1 | 'excluded' must be a list
          [Letter]          | [a b]           | 2 | 'a b' is not the name of a class
          [Document, Topic] | [http://x]      | 1 | 'http://x' is not the name of a class
          """)
  void refuseABrokenPolicyWithItsLine(String right, String wrong, int line, String problem)
      throws IOException {
    write("policy.yaml", POLICY.replace(right, wrong));

    assertThatThrownBy(this::load)
        .isInstanceOf(QueryFileException.class)
        .hasMessageStartingWith("relations/policy.yaml:" + line + ": ")
        .hasMessageContaining(problem);
  }

  @Test
  void refuseANameThatCannotStandInAnAddress() throws IOException {
    write("Greets all.rq", inOrder());

    assertThatThrownBy(this::load)
        .isInstanceOf(QueryFileException.class)
        .hasMessageContaining("relations/Greets all.rq:1: the name consists of");
  }

  @Test
  void refuseToDoWithoutPolicyOrFiles() throws IOException {
    Files.delete(queries.resolve("relations/greets.rq"));
    assertThatThrownBy(this::load).hasMessageContaining("relations:1: no relation");

    Files.delete(queries.resolve("relations/policy.yaml"));
    assertThatThrownBy(this::load).hasMessageContaining("policy.yaml:1: the file is missing");
  }

  private Relations load() {
    return Relations.load(queries, Namespaces.CANONICAL);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(queries.resolve("relations").resolve(file), text);
  }

  private static String inOrder() throws IOException {
    try (InputStream in = RelationsTest.class.getResourceAsStream("in-order.rq")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
