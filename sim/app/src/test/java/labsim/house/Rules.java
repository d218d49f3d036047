package labsim.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Arrays;
import java.util.List;

/**
 * What holds between the classes of a house, whatever its name: {@code labsim} keeps these rules,
 * {@code crooked} breaks each once, so that we know that they can be broken.
 *
 * @param root the package that holds all rooms
 */
record Rules(String root) {

  /** A library, and the only rooms that may see it. */
  private record Tenant(String library, List<String> rooms) {}

  private static final List<Tenant> TENANTS =
      List.of(
          new Tenant("tools.jackson..", List.of("scenario..", "study..", "reports..")),
          new Tenant("com.fasterxml.jackson..", List.of("scenario..", "study..", "reports..")),
          new Tenant("org.apache.commons.math3..", List.of("study..")),
          new Tenant("io.jenetics..", List.of("study.search..")),
          new Tenant("org.duckdb..", List.of("study.store..")),
          new Tenant("java.sql..", List.of("study.store..")),
          new Tenant("org.graalvm..", List.of("reports..")),
          new Tenant("com.github.weisj..", List.of("reports..")),
          new Tenant("com.sun.net.httpserver..", List.of("app..")),
          new Tenant("io.micrometer..", List.of("app..")),
          new Tenant("picocli..", List.of("app..")));

  ArchRule roomsLookDown() {
    return classes().should(new Rooms(root)).allowEmptyShould(true);
  }

  ArchRule packagesAreAcyclic() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  ArchRule engineStandsAlone() {
    return classes()
        .that()
        .resideInAPackage(inside("engine.."))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            inside("engine.."),
            "java..",
            "org.apache.commons.rng..",
            "org.apache.commons.statistics..",
            "org.jspecify..")
        .allowEmptyShould(true);
  }

  ArchRule libraryLivesInOneRoom() {
    return CompositeArchRule.of(TENANTS.stream().map(this::livesOnlyThere).toList())
        .as("a library is seen only by its own rooms");
  }

  private ArchRule livesOnlyThere(Tenant tenant) {
    return noClasses()
        .that(outside(tenant.rooms()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(tenant.library())
        .allowEmptyShould(true);
  }

  ArchRule randomnessIsAnArgument() {
    return noClasses().should().accessTargetWhere(Ambient.randomness()).allowEmptyShould(true);
  }

  /** Those who deal with the world outside, files and people, may ask it for the time. */
  ArchRule timeIsSimulated() {
    return noClasses()
        .that(outside(List.of("app..", "study.store..")))
        .and(DescribedPredicate.not(isManifestOfAStudy()))
        .should()
        .accessTargetWhere(Ambient.wallClock())
        .allowEmptyShould(true);
  }

  ArchRule staticFieldsAreFinal() {
    return fields()
        .that()
        .haveModifier(JavaModifier.STATIC)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .allowEmptyShould(true);
  }

  ArchRule valuesAreCalledByName() {
    return methods().should(new Getters(root)).allowEmptyShould(true);
  }

  ArchRule namesAreConcepts() {
    String kinds = "(util|common|helper|manager|impl)s?";
    return CompositeArchRule.of(
            noClasses()
                .should()
                .haveNameMatching("(?i).*\\." + kinds + "\\..*")
                .allowEmptyShould(true))
        .and(noClasses().should().haveNameMatching("(?i).*" + kinds + "$").allowEmptyShould(true))
        .as("packages and classes are named for a concept, not a kind");
  }

  private DescribedPredicate<JavaClass> outside(List<String> rooms) {
    String[] packages = rooms.stream().map(this::inside).toArray(String[]::new);
    return DescribedPredicate.not(resideInAnyPackage(packages))
        .as("live outside %s", Arrays.toString(packages));
  }

  private DescribedPredicate<JavaClass> isManifestOfAStudy() {
    return resideInAnyPackage(inside("study.."))
        .and(
            DescribedPredicate.describe(
                "write a manifest", type -> type.getName().contains("Manifest")));
  }

  private String inside(String room) {
    return root + "." + room;
  }
}
