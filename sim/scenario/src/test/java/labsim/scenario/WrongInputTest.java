package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongInputTest {
  private static final String COMPUTE_KEYS =
      "gpus, growth, delivery-interval, delivery-spread, attrition, attrition-ageing, discipline,"
          + " backfill-depth, patience, widest-share, price-memory, flop-per-gpu-hour, partitions,"
          + " hardware, sharing, background";
  static final String TOP_KEYS =
      "name, extends, description, seed, replications, priors, horizon, warm-up, ideas, compute,"
          + " experiments, people, assistants, training, market";

  @TempDir private Path temporary;
  private ScenarioFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new ScenarioFolder(temporary);
  }

  @Test
  void everyMistakeIsReportedAtOnceInTheOrderOfLines() {
    assertEquals(
        List.of(
            "world.yaml:2:9  compute.gpus is 0 H100e; it must be at least 1 H100e",
            "world.yaml:3:3  compute.gpu is unknown; allowed: "
                + COMPUTE_KEYS
                + "; nearest: compute.gpus",
            "world.yaml:5:26  assistants.oversight is -1; it must be at least 0",
            "world.yaml:6:1  compute is set twice; it was first set in line 1"),
        folder.problems(
            """
            compute:
              gpus: 0 H100e
              gpu: 1 H100e
            assistants:
              { speed: 2, oversight: -1 }
            compute: { growth: 2x/year }
            """));
  }

  @Test
  void anUnknownKeyAtTheTopIsLookedForEverywhere() {
    assertEquals(
        List.of(
            "world.yaml:1:1  engineers is unknown; allowed: "
                + TOP_KEYS
                + "; nearest: people.engineers",
            "world.yaml:2:1  horizn is unknown; allowed: " + TOP_KEYS + "; nearest: horizon"),
        folder.problems("engineers: 40\nhorizn: 3 years\n"));
  }

  @Test
  void aKeySetTwiceIsReportedWhereItStandsAgain() {
    assertEquals(
        List.of(
            "world.yaml:3:3  training.slots is set twice; it was first set in line 2",
            "world.yaml:5:1  name is set twice; it was first set in line 4"),
        folder.problems("training:\n  slots: 3\n  slots: 4\nname: a\nname: b\n"));
  }

  @Test
  void valuesOfTheWrongKindAreReportedAtTheirKeys() {
    assertEquals(
        List.of(
            "world.yaml:1:1  compute is 3; it must be a mapping of " + COMPUTE_KEYS,
            "world.yaml:3:3  training.slots is a mapping; it must be a bare whole number, such as "
                + standard("training.slots"),
            "world.yaml:4:3  training.on-ruin is a list; it must be one of rollback, restart,"
                + " degraded, abort",
            "world.yaml:5:3  training.deployment is empty; it must be a time in min, h, days,"
                + " weeks, months or years, such as "
                + standard("training.deployment"),
            "world.yaml:6:1  people is empty; it must be a mapping of researchers, taste, engineers, teams",
            "world.yaml:7:1  name is a list; it must be at most 64 letters, digits, dots, hyphens"
                + " and underscores",
            "world.yaml:8:1  priors is 3; it must map paths to intervals: low to high"),
        folder.problems(
            """
            compute: 3
            training:
              slots: {}
              on-ruin: [rollback]
              deployment:
            people:
            name: [a]
            priors: 3
            """));
  }

  static String standard(String path) {
    ParameterTree.Amount amount = (ParameterTree.Amount) ParameterTree.find(path).orElseThrow();
    return amount.told(amount.standard());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: ../x | 7 | name is ../x; it must be at most 64 letters, digits, dots, hyphens and"
            + " underscores",
        "name: '' | 1 | name is empty; it must be at most 64 letters, digits, dots, hyphens and"
            + " underscores",
        "seed: {} | 1 | seed is a mapping; it must be a whole number from 0 to 999999999999999999",
        "seed: -1 | 7 | seed is -1; it must be a whole number from 0 to 999999999999999999",
        "seed: 1.5 | 7 | seed is 1.5; it must be a whole number from 0 to 999999999999999999",
        "replications: 0 | 15 | replications is 0; it must be a whole number from 1 to 999999",
        "description: '' | 1 | description is empty; it must be text",
        "extends: '' | 1 | extends is empty; it must be text",
        "horizon: .nan | 10 | horizon is .nan; it must be a time in min, h, days, weeks, months or"
            + " years, such as DEFAULT",
        "horizon: .inf | 10 | horizon is .inf; it must be a time in min, h, days, weeks, months or"
            + " years, such as DEFAULT",
      })
  void eachValueIsChecked(String yaml, int column, String message) {
    String expected = message.replace("DEFAULT", standard("horizon"));
    assertEquals(List.of("world.yaml:1:" + column + "  " + expected), folder.problems(yaml));
  }

  @Test
  void aPriorIsCheckedLikeTheParameterItIsAbout() {
    assertEquals(
        List.of(
            "world.yaml:2:3  priors: people.tast.mean is unknown; it must be the path of a"
                + " parameter; nearest: people.taste.mean",
            "world.yaml:3:3  priors: compute.discipline is not a number; only numbers have priors",
            "world.yaml:4:3  priors: compute is not a number; only numbers have priors",
            "world.yaml:5:17  priors: compute.gpus is 1; it must be a number of H100e, such as "
                + standard("compute.gpus"),
            "world.yaml:6:3  priors: compute.gpus is set twice; it was first set in line 5",
            "world.yaml:7:3  priors: training.slots is a list; it must be low to high, a 90 %"
                + " interval, each a bare whole number"),
        folder.problems(
            """
            priors:
              people.tast.mean: 0.1 to 0.2
              compute.discipline: fifo to value
              compute: 1 to 2
              compute.gpus: 1 to 2
              compute.gpus: 1 to 2 H100e
              training.slots: [1, 2]
            """));
  }

  @Test
  void overridesAreCheckedLikeFiles() {
    assertEquals(
        List.of(
            "--set compute.gpus:1:14  compute.gpus is 0 H100e; it must be at least 1 H100e",
            "--set compute.gpu:2:9  compute.gpu is unknown; allowed: "
                + COMPUTE_KEYS
                + "; nearest: compute.gpus",
            "--set compute:3:1  compute is 3; it must be a mapping of " + COMPUTE_KEYS,
            "--set compute.gpus.max:4:9  compute.gpus is a mapping; it must be a number of H100e, such as "
                + standard("compute.gpus"),
            "--set horizon:5:1  horizon is empty; it must be a time in min, h, days, weeks, months"
                + " or years, such as "
                + standard("horizon"),
            "--set gpus 3:6:1  not of the form path=value, as in compute.gpus=300k H100e",
            "--set :7:1  not of the form path=value, as in compute.gpus=300k H100e",
            "--set extends:8:9  extends can only be set in a file",
            "--set priors.compute.gpus:9:21  priors: compute.gpus is 3; it must be low to high, a"
                + " 90 % interval, each a number of H100e",
            "--set priors.gpus:10:8  priors: gpus is unknown; it must be the path of a parameter;"
                + " nearest: compute.gpus"),
        folder.problems(
            "{}",
            "compute.gpus=0 H100e",
            "compute.gpu=3 H100e",
            "compute=3",
            "compute.gpus.max=3",
            "horizon=",
            "gpus 3",
            "=3",
            "extends=baseline.yaml",
            "priors.compute.gpus=3",
            "priors.gpus=1 to 2"));
  }

  @Test
  void filesAndOverridesAreReportedTogether() {
    assertEquals(2, folder.problems("horizon: 3\n", "compute.gpus=3").size());
    assertEquals(2, folder.problems(temporary.resolve("none.yaml"), "compute.gpus=3").size());
  }

  @Test
  void valuesThatContradictEachOtherAreReportedWhereTheLastWasSet() {
    folder.write("ground.yaml", "experiments: { debug-most: 1 h, debug-least: 1 h }\n");

    assertEquals(
        List.of(
            "world.yaml:2:29  experiments.debug-least is 2 h; it must be at most"
                + " experiments.debug-most, which is 1 h",
            "world.yaml:3:61  training.integration-window is 26 weeks; it must be less than"
                + " training.release-interval, which is 26 weeks",
            "world.yaml:4:53  assistants.partition-gpus is 20 H100e; it must be less than"
                + " compute.gpus, which is 10 H100e"),
        folder.problems(
            """
            extends: ground.yaml
            experiments: { debug-least: 2 h }
            training: { release-interval: 26 weeks, integration-window: 26 weeks }
            assistants: { charge-to: partition, partition-gpus: 20 H100e }
            compute: { gpus: 10 H100e }
            """));
  }

  @Test
  void onAnOverrideToo() {
    assertEquals(
        List.of(
            "--set training.integration-window:1:29  training.integration-window is 2 years; it"
                + " must be less than training.release-interval, which is 26 weeks"),
        folder.problems(
            "training: { release-interval: 26 weeks }\n", "training.integration-window=2 years"));
  }

  @Test
  void sharesOfIdeasMustNotAllBeZero() {
    List<String> problems =
        folder.problems(
            """
            ideas:
              classes:
                architecture: { share: 0 }
                optimiser: { share: 0 }
                data: { share: 0 }
                post-training: { share: 0 }
                systems: { share: 0 }
                emergent: { share: 0 }
            """);

    assertEquals(
        List.of("world.yaml:3:28  every share of ideas.classes is 0; one must be greater than 0"),
        problems);
  }

  @Test
  void valuesThatCouldNotBeReadContradictNothing() {
    assertEquals(
        1,
        folder
            .problems("training: { integration-window: 90 weeks, release-interval: 100 weks }\n")
            .size());
    assertEquals(
        1,
        folder.problems("extends: lost.yaml\ntraining: { integration-window: 90 weeks }\n").size());
  }

  @Test
  void theExceptionsMessageIsItsProblems() {
    ScenarioException wrong =
        new ScenarioException(
            List.of(new Problem("a.yaml", 1, 2, "x"), new Problem("b.yaml", 3, 4, "y")));

    assertEquals("a.yaml:1:2  x\nb.yaml:3:4  y", wrong.getMessage());
  }
}
