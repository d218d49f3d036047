package labsim.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the house holds, and would be seen if it did not. */
class ArchitectureTest {

  /**
   * A rule and who breaks it.
   *
   * @param offenders classes of the crooked house
   */
  record Law(String name, Function<Rules, ArchRule> rule, Set<String> offenders) {
    static Law of(String name, Function<Rules, ArchRule> rule, String... offenders) {
      return new Law(name, rule, Set.of(offenders));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Law> laws() {
    return List.of(
        Law.of(
            "a room sees only the rooms below it",
            Rules::roomsLookDown,
            "engine.KnowsTheLab",
            "lab.people.KnowsTheScenario",
            "reports.MeetsTheLab",
            "cellar.Lodger"),
        Law.of(
            "packages are acyclic",
            Rules::packagesAreAcyclic,
            "engine.KnowsTheLab",
            "lab.compute.Cluster"),
        Law.of(
            "the engine can be used alone",
            Rules::engineStandsAlone,
            "engine.KnowsTheLab",
            "engine.ReadsYaml"),
        Law.of(
            "a library lives in one room",
            Rules::libraryLivesInOneRoom,
            "engine.ReadsYaml",
            "study.Prints",
            "app.AsksTheStore"),
        Law.of("randomness is an argument", Rules::randomnessIsAnArgument, "lab.compute.RollsDice"),
        Law.of(
            "time is simulated",
            Rules::timeIsSimulated,
            "lab.compute.LooksAtTheClock",
            "lab.compute.HandsOutTheClock"),
        Law.of("static fields are final", Rules::staticFieldsAreFinal, "study.Counts"),
        Law.of("values are called by name", Rules::valuesAreCalledByName, "lab.people.HasGetter"),
        Law.of(
            "names are concepts", Rules::namesAreConcepts, "study.RunManager", "study.util.Sums"));
  }

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("labsim");
  private static final JavaClasses CROOKED_HOUSE =
      new ClassFileImporter().importPackages("crooked");

  @ParameterizedTest
  @MethodSource("laws")
  void theHouseKeepsEveryLaw(Law law) {
    assertFalse(HOUSE.isEmpty());
    law.rule.apply(new Rules("labsim")).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void everyLawSeesItsOffendersAndNobodyElse(Law law) {
    assertEquals(
        new TreeSet<>(law.offenders), offendersAgainst(law.rule.apply(new Rules("crooked"))));
  }

  /** Every line of a complaint names first the class that it is about. */
  private static Set<String> offendersAgainst(ArchRule rule) {
    Pattern name = Pattern.compile("crooked\\.((?:\\p{Lower}+\\.)+\\p{Upper}\\w*)");
    return rule.evaluate(CROOKED_HOUSE).getFailureReport().getDetails().stream()
        .flatMap(String::lines)
        .flatMap(line -> name.matcher(line).results().limit(1))
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
