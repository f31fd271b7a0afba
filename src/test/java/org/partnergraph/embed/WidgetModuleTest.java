package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    assertThat(words).hasSizeGreaterThan(70).allMatch(line -> line.split("\\|").length == 4);
    assertThat(words.stream().map(line -> line.split("\\|")[0])).doesNotHaveDuplicates();
    String code = source.substring(source.indexOf("class Failure"));
    assertThat(words.stream().map(line -> line.substring(1).split("\\|")[0]))
        .filteredOn(name -> !name.startsWith("key") && !name.equals("inferred"))
        .allMatch(name -> code.contains("'" + name.replaceFirst("Lead$", "") + "'"));
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
        const a = (b) => ({c: b ? 1 : - -2,});
        const d = [1, /* kept */];
          if (x === 'a - b') return /[/ ] = \\/ /g.test(y) && `p ${q.map((r) => `${r} , s`)} = t`;
        for (const e of f) { d[0]++; const g = 1; const h = async (i) => i / g; }
        """
            .replace("/* kept */", "'//'");
    assertThat(Squeezed.script(script, Set.of()))
        .isEqualTo(
            """
            let B=a=>({c:a?1:- -2}),A=[1,'//'];if(x==='a - b')return/[/ ] = \\/ /g.test(y)&&`p ${q.map(a=>`${a} , s`)} = t`;for(let b of f){A[0]++;let c=1,d=async e=>e/c}
            """);
    assertThat(
            Squeezed.script(
                "class A {\n  #kept = '#kept';\n  #all() {\n    return this.#kept\n  }\n}",
                Set.of()))
        .isEqualTo("class A{#a='#kept';#b(){return this.#a}}\n");
    assertThat(
            Squeezed.style(
                "a b > c { width: calc(1px - 2px); }\n/* no */ @media (x: y) { d, e { } }"))
        .isEqualTo("a b>c{width:calc(1px - 2px)}@media (x:y){d,e{}}");
  }

  @Test
  void givesShortNamesToVariablesAndLeavesPropertiesTheirs() {
    String script =
        """
        const total=(first,second)=>first+second.size;const label='total';
        class Thing{name(word){return{label,word:`${total(word,/total/)} total`}}}
        const kept=(...things)=>things.map((each)=>each.set(total));
        """;
    assertThat(Squeezed.script(script, Set.of("kept")))
        .isEqualTo(
            """
            let A=(a,b)=>a+b.size,B='total';\
            class C{name(a){return{label:B,word:`${A(a,/total/)} total`}}}\
            let kept=(...a)=>a.map(b=>b.set(A));
            """);
  }

  @Test
  void namesWhatIsTakenOutOfOtherThingsWhereverItIsDeclared() {
    String script =
        """
        const [left, {right: up}] = [1, {right: left}];
        const asked = async ({name, size = left, ...more}, [head]) => ({name, up, size, head, more});
        class Thing {
          #name = name;
          static made({name} = {}) { for (const [key, one] of name) { this[key] = one } }
          get size() { try { return this.name } catch (fault) { return {fault, size: (name) => name} } }
        }
        """;
    assertThat(Squeezed.script(script, Set.of()))
        .isEqualTo(
            """
            let[A,{right:B}]=[1,{right:A}],D=async({name:a,size:b=A,...c},[d])=>({name:a,up:B,size:b,head:d,more:c});\
            class C{#a=name;\
            static made({name:a}={}){for(let[b,c]of a){this[b]=c}}\
            get size(){try{return this.name}catch(a){return{fault:a,size:b=>b}}}}
            """);
  }

  @Test
  void whatAStatementNamesForItselfIsNamedAlikeInOthers() {
    String script =
        "const one=(value,other)=>value*value+other;const two=(thing)=>one(thing,(inner)=>thing+inner);";
    assertThat(Squeezed.script(script, Set.of()))
        .isEqualTo("let A=(a,b)=>a*a+b,B=a=>A(a,b=>a+b);\n");
  }

  @Test
  void refusesWhatDoesNotEndOnItsLine() {
    for (String open : List.of("const a = `b", "const a = 'b\n'", "const a = /b\n/")) {
      assertThatThrownBy(() -> Squeezed.script("const z = 1;\n" + open, Set.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("const a")
          .hasMessageNotContaining("const z");
    }
  }
}
