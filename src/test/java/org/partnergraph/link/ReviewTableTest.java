package org.partnergraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people and spreadsheets leave them. */
class ReviewTableTest {

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static int reviewed(Path file, String answers) throws IOException {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Reviewer(file, new BufferedReader(new StringReader(answers)), out).run(false);
  }

  @Test
  void changesNothingButTheDecisionAndItsReason() throws IOException {
    Path table =
        file(
            "own.csv",
            """
            # made on Monday
            seen by,item,entity,decision,reason,my note
            Ada,Q1,leipzig,,,"a, ""b""
            # c"

            # the next one is odd
            Ada,Q2,krakow,close,,'x
            Bob,Q3,lyon,
            # end
            """);
    Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(reviewed(table, "m\n=yes, it is\nn\n\n")).isEqualTo(2);
    assertThat(table)
        .hasContent(
            """
            # made on Monday
            seen by,item,entity,decision,reason,my note
            Ada,Q1,leipzig,match,"'=yes, it is","a, ""b""
            # c"

            # the next one is odd
            Ada,Q2,krakow,close,,'x
            Bob,Q3,lyon,no-match,
            # end
            """);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table)))
        .isEqualTo("rw-r--r--");
    assertThat(folder.toFile().list()).containsExactly("own.csv");
  }

  @Test
  void namesTheLineOnWhichARowBegins() throws IOException {
    Path table =
        file(
            "lines.csv",
            "# one\nentity,item,decision\n\n# two\na,Q1,\"x\ny\"\n,,\n# three\nb,Q2,\n\n");
    assertThat(ReviewTable.read(table))
        .extracting(line -> line.line() + " " + line.row().entity())
        .containsExactly("5 a", "9 b");
  }

  @Test
  void readsWhatSpreadsheetsWriteWhereACommaIsADecimalSign() throws IOException {
    Path table =
        file(
            "excel.csv", "\uFEFFentity;item;decision;name\r\nkrakow;Q31487;;Kraków, PL\r\n;;;\r\n");
    assertThat(ReviewTable.read(table))
        .singleElement()
        .satisfies(line -> assertThat(line.row().name()).isEqualTo("Kraków, PL"));
    assertThat(reviewed(table, "u\n")).isEqualTo(1);
    assertThat(Files.readString(table))
        .isEqualTo("\uFEFFentity;item;decision;name\r\nkrakow;Q31487;unsure;Kraków, PL\r\n;;;\r\n");
  }

  @Test
  void letsOthersReadANewTable() throws IOException {
    Path table = folder.resolve("new.csv");
    ReviewTable.write(table, java.util.List.of());
    Path usual = file("usual.csv", "");
    assertThat(Files.getPosixFilePermissions(table))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }
}
