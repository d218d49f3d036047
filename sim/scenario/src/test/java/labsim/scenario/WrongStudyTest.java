package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongStudyTest {
  private static final String KEYS =
      "study, name, description, scenario, set, factors, correlation, screening, design, search, measures,"
          + " replications, precision, seed";

  @TempDir private Path temporary;
  private StudyFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new StudyFolder(temporary);
  }

  @Test
  void everyMistakeIsReportedAtOnceInTheOrderOfLines() {
    assertEquals(
        List.of(
            "study.yaml:1:1  a study needs a design: one of grid, halton, latin-hypercube, morris,"
                + " one-at-a-time, saltelli, sobol",
            "study.yaml:1:8  study is swep; it must be one of sweep, sensitivity, regimes,"
                + " calibrate; nearest: sweep",
            "study.yaml:2:11  wrold.yaml does not exist; nearest: world.yaml",
            "study.yaml:4:3  factors: compute.gpu is unknown; it must be the path of a parameter;"
                + " nearest: compute.gpus",
            "study.yaml:5:22  assistants.speed is 0.5; it must be at least 1x",
            "study.yaml:6:12  measures: uplfit is unknown; it must be uplift, regime,"
                + " gain:compute, elasticity:compute or a measure of the lab; nearest: uplift",
            "study.yaml:7:1  factors is set twice; it was first set in line 3",
            "study.yaml:8:1  nam is unknown in a study; allowed: " + KEYS + "; nearest: name",
            "study.yaml:9:1  compute is unknown in a study; allowed: "
                + KEYS
                + "; a parameter of the lab belongs into factors or set"),
        folder.problems(
            """
            study: swep
            scenario: wrold.yaml
            factors:
              compute.gpu: [1 H100e, 2 H100e]
              assistants.speed: [0.5, 3]
            measures: [uplfit]
            factors: {}
            nam: x
            compute: { gpus: 3 }
            """));
  }

  @Test
  void aStudyThatIsNoneSaysWhatOneNeeds() {
    assertEquals(
        List.of("study.yaml:1:1  the study is a list; it must be a mapping of " + KEYS),
        folder.problems("- 1\n"));
    assertEquals(
        List.of(
            "study.yaml:1:1  a study needs a scenario: the file whose parameters are varied",
            "study.yaml:1:1  a study needs factors: at least one parameter to vary",
            "study.yaml:1:1  a study needs measures, such as [uplift, regime]",
            "study.yaml:1:1  a study needs a design: one of grid, halton, latin-hypercube,"
                + " one-at-a-time, sobol"),
        folder.problems("study: sweep\n"));
  }

  @Test
  void mistakesInTheScenarioAreReportedWhereTheyStand() throws Exception {
    Path study = folder.write(StudyFolder.RIGHT);
    Files.writeString(temporary.resolve("world.yaml"), "compute: { gpu: 3 }\n");
    assertEquals(
        List.of("world.yaml:1:12"),
        folder.problems(Files.readString(study)).stream()
            .map(line -> line.split("  ", 2)[0])
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "factors.compute.gpus=[1k H100e] | 22  compute.gpus has fewer than two levels; it must have"
            + " two",
        "factors.compute.gpus=[1 H100e, 1 H100e] | 22  compute.gpus has the level 1 H100e twice",
        "factors.compute.gpus=many | 22  factors: compute.gpus is many; it must be a list of levels"
            + " such as [397000 H100e, …], low to high (with \", log\" or \", prior\" behind it),"
            + " or prior",
        "factors.compute.gpus=1 to 3 H100e, lgo | 22  factors: compute.gpus is spread as lgo; it"
            + " must be linear, log or prior; nearest: log",
        "factors.people.taste.mean=0 to 0.3, log | 27  factors: people.taste.mean starts at 0; on a"
            + " log scale it must start above 0",
        "factors.compute.discipline=prior | 28  factors: compute.discipline is prior; it must be a"
            + " list of levels such as [value, …]",
        "factors.compute.growth=prior | 24  factors: compute.growth has no prior in world; write low"
            + " to high, prior",
        "factors.people=1 to 2 | 9  factors: people is a group; it must be one of researchers,"
            + " taste, engineers, teams below it",
        "set.compute.gpus=3 H100e | 18  set: compute.gpus is a factor; it cannot be fixed as well",
        "set.training.slots=many | 20  set: training.slots is many; it must be a bare whole number,"
            + " such as 150",
        "set.experiments.debug-least=20 h | 1  set: experiments.debug-least is 20 h; it must be at"
            + " most experiments.debug-most, which is 16 h",
        "design=gird | 8  design.kind is gird; it must be one of grid, halton, latin-hypercube,"
            + " one-at-a-time, sobol; nearest: grid",
        "design.kind=sobol | 1  design.points is missing; it must be a whole number from 2 to"
            + " 1000000",
        "design.points=5 | 15  design.points means nothing to grid; allowed: kind, levels; nearest:"
            + " kind",
        "design.levels=1 | 15  design.levels is 1; it must be a whole number from 2 to 100",
        "screening.trajectories=4 | 1  screening belongs to a sensitivity study, not to a sweep",
        "correlation.compute.gpus=0.2 | 13  correlation: compute.gpus is not a pair; it must be path"
            + " ~ path",
        "correlation.a ~ b=2 | 19  correlation: a ~ b is 2; it must be a rank correlation between -1"
            + " and 1",
        "measures=[uplift, uplift] | 10  measures: uplift is there twice",
        "replications=0 | 14  replications is 0; it must be a whole number from 1 to 999999",
        "precision=lots | 11  precision.relative is lots; it must lie between 0% and 100%, as 5% or"
            + " 0.05",
        "precision.relative=100% | 20  precision.relative is 100%; it must lie between 0% and 100%,"
            + " as 5% or 0.05",
        "precision.absolute=0 | 20  precision.absolute is 0; it must be a number above 0, in the"
            + " measure's unit",
        "precision.most=300 | 1  precision needs relative, such as 5%, or absolute, in the measure's"
            + " unit",
        "precision.within=5% | 18  precision.within is unknown; allowed: measure, relative,"
            + " absolute, most; nearest: most",
        "compute.gpus=0 H100e | 14  compute.gpus is 0 H100e; it must be at least 1 H100e",
      })
  void overridesHaveThePlacesOfTheirArguments(String override, String told) {
    String path = override.substring(0, override.indexOf('='));
    assertEquals(
        List.of("--set " + path + ":1:" + told), folder.problems(StudyFolder.RIGHT, override));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "precision: { relative: 5%, most: 19 } | study.yaml:6:34  precision.most is 19; it must be a"
            + " whole number from 20 to 100000",
        "precision: { relative: 5%, absolute: 1 } | study.yaml:6:1  precision needs relative, such"
            + " as 5%, or absolute, in the measure's unit",
        "precision: { measure: uplfit, relative: 5% } | study.yaml:6:23  precision.measure is"
            + " uplfit; it must be one of the study's measures that are numbers: uplift; nearest:"
            + " uplift",
        "precision: { relativ: 5%, absolute: 1 } | study.yaml:6:23  precision.relativ is unknown;"
            + " allowed: measure, relative, absolute, most; nearest: relative",
        "precision: [5%] | study.yaml:6:1  precision is a list; it must be a mapping of measure,"
            + " relative, absolute, most",
        "precision: { relative: [5%] } | study.yaml:6:14  precision.relative is a list; it must be a"
            + " name or a number",
      })
  void aPrecisionMustBePossible(String line, String told) {
    String yaml = StudyFolder.RIGHT + line + "\n";
    assertEquals(List.of(told), folder.problems(yaml));
  }

  @Test
  void replicationsAndPrecisionExcludeEachOther() {
    assertEquals(
        List.of("study.yaml:7:1  give replications or precision, not both"),
        folder.problems(StudyFolder.RIGHT + "replications: 5\nprecision: 5%\n"));
    assertEquals(
        List.of("study.yaml:7:1  give precision or replications, not both"),
        folder.problems(StudyFolder.RIGHT + "precision: 5%\nreplications: 5\n"));
    assertEquals(
        List.of(
            "study.yaml:6:1  precision belongs to a sweep; a sensitivity study has replications"),
        folder.problems(
            """
            study: sensitivity
            scenario: world.yaml
            factors: { compute.gpus: 1k to 2k H100e, people.engineers.count: 1 to 2 }
            design: { kind: sobol, points: 8 }
            measures: [uplift]
            precision: 5%
            """));
    assertEquals(
        List.of(
            "study.yaml:6:1  precision needs a measure that is a number, such as uplift, among"
                + " measures"),
        folder.problems(StudyFolder.RIGHT.replace("uplift", "regime") + "precision: 5%\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "study: sensitivity | study.yaml:3:26  factors: compute.gpus is a list of levels; a"
            + " sensitivity study needs low to high",
        "screening: { levels: 3, trajectories: 5 } | study.yaml:6:1  screening.levels is 3; for"
            + " morris it must be even",
        "correlation: { compute.gpus ~ x: 0 } | study.yaml:6:16  correlation: x is not a factor of"
            + " this study; nearest: compute.gpus",
      })
  void keysMustSuitEachOther(String line, String told) {
    String key = line.substring(0, line.indexOf(':') + 1);
    String design = key.equals("correlation:") ? "sobol, points: 8" : "saltelli, points: 8";
    String rest = StudyFolder.RIGHT.replace("design: grid", "design: { kind: " + design + " }");
    String yaml =
        key.equals("study:")
            ? rest.replace("study: sweep", line)
            : rest.replace("study: sweep", "study: sensitivity") + line + "\n";
    List<String> problems = folder.problems(yaml);
    assertEquals(told, problems.stream().filter(told::equals).findFirst().orElse("" + problems));
  }
}
