package org.partnergraph;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
class ArchitectureTest {

  private static final String ROOT = "org.partnergraph";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void looksAtTheWholeProgram() {
    assertThat(CLASSES.size()).isGreaterThan(20);
    assertThat(packages()).contains(ROOT, ROOT + ".store", ROOT + ".query", ROOT + ".ingest");
  }

  @Test
  void letsOnlyRestSeeSpark() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("spark.."));
  }

  @Test
  void hasNoCycles() {
    hold(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void keepsTheStoreBelowEveryFeature() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".store..")
            .should()
            .dependOnClassesThat(areOfOursOutside(".store..")));
  }

  @Test
  void letsTheQueriesSeeOnlyTheStore() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".query..")
            .should()
            .dependOnClassesThat(areOfOursOutside(".store..", ".query..")));
  }

  @Test
  void letsConnectionsSeeOnlyWhatTheyReadFrom() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".connect..")
            .should()
            .dependOnClassesThat(
                areOfOursOutside(".connect..", ".entities..", ".query..", ".store..")));
  }

  @Test
  void leavesTheProcessAndItsEnvironmentToTheRoot() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".cli..")
            .should()
            .callMethodWhere(
                target(owner(assignableTo(System.class).or(assignableTo(Runtime.class))))
                    .and(target(nameMatching("exit|halt|getenv")))));
  }

  @Test
  void marksEveryPackageForNullness() {
    assertThat(packages())
        .allSatisfy(
            name ->
                assertThat(Class.forName(name + ".package-info").getPackage())
                    .satisfies(p -> assertThat(p.isAnnotationPresent(NullMarked.class)).isTrue()));
  }

  private static DescribedPredicate<JavaClass> areOfOursOutside(String... packages) {
    String[] full = Stream.of(packages).map(name -> ROOT + name).toArray(String[]::new);
    return resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(full));
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static Set<String> packages() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> !name.equals(ROOT + ".pages")) // generated from templates
        .collect(toSet());
  }
}
