package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The widget as one module. */
class WidgetModuleTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/partnergraph/widget");

  private final WidgetModule module = WidgetModule.load();
  private final String source = new String(module.source(), StandardCharsets.UTF_8);

  @Test
  void joinsEveryFileOfItsFolder() throws IOException {
    List<String> parts = Files.readAllLines(FOLDER.resolve("parts.txt"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> !f.endsWith(".txt")))
          .containsExactlyInAnyOrderElementsOf(parts)
          .hasSizeGreaterThan(5);
    }
  }

  @Test
  void hasEachOfItsWordsInThreeLanguages() throws IOException {
    List<String> words =
        Files.readAllLines(FOLDER.resolve("words.js")).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("'") && line.endsWith("',"))
            .toList();
    assertThat(words).hasSizeGreaterThan(70).allMatch(line -> line.split(" \\| ").length == 4);
    assertThat(words.stream().map(line -> line.split(" ")[0])).doesNotHaveDuplicates();
    String code = source.substring(source.indexOf("class Failure"));
    assertThat(words.stream().map(line -> line.substring(1).split(" ")[0]))
        .filteredOn(name -> !name.startsWith("key") && !name.equals("inferred"))
        .allMatch(name -> code.contains("'" + name + "'"));
  }

  @Test
  void needsNothingElseAndMakesNoMarkupFromText() {
    assertThat(source)
        .contains("customElements.define('partner-graph'")
        .doesNotContainPattern("(?m)^(import|export) ")
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
        .doesNotContain("eval(", "new Function", "localStorage", "sessionStorage", "indexedDB")
        .doesNotContain("document.cookie", "setAttribute('style'");
  }

  @Test
  void itsHashesTellOneModuleFromAnother() {
    WidgetModule other = new WidgetModule(new byte[] {1}, new byte[0]);
    assertThat(module.hash()).hasSize(16).isEqualTo(WidgetModule.load().hash());
    assertThat(other.hash()).isNotEqualTo(module.hash());
    assertThat(module.integrity()).startsWith("sha384-").hasSize(71);
    assertThat(other.integrity()).isNotEqualTo(module.integrity());
  }

  @Test
  void squeezesWhatOnlyReadersNeed() {
    String script =
        """
        // a comment
        const a = (b) => ({c: b ? 1 : - -2});
          if (x === 'a - b') return /[/ ] = \\/ /.test(y) && `p ${q.map((r) => `${r} , s`)} = t`;
        """;
    assertThat(Squeezed.script(script))
        .isEqualTo(
            """
            const a=(b)=>({c:b?1:- -2});if(x==='a - b')return /[/ ] = \\/ /.test(y)&&`p ${q.map((r) => `${r} , s`)} = t`;
            """);
    assertThat(
            Squeezed.script(
                "class A {\n  #kept = '#kept';\n  #all() {\n    return this.#kept\n  }\n}"))
        .isEqualTo("class A{#b='#kept';#a(){return this.#b\n}}\n");
    assertThat(
            Squeezed.style(
                "a b > c { width: calc(1px - 2px); }\n/* no */ @media (x: y) { d, e { } }"))
        .isEqualTo("a b > c{width:calc(1px - 2px)}@media (x:y){d,e{}}");
  }

  @Test
  void refusesWhatDoesNotEndOnItsLine() {
    assertThatThrownBy(() -> Squeezed.script("const a = `b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("const a");
  }
}
