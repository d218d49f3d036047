package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import labsim.lab.LabParameters;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.compute.Discipline;
import labsim.lab.quantity.Calendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {
  @TempDir private Path temporary;
  private ScenarioFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new ScenarioFolder(temporary);
  }

  @Test
  void aScenarioHoldsWhatItsFileSays() {
    Scenario scenario =
        folder.load(
            """
            name: engineer-bound
            description: Many GPUs, few engineers.
            seed: 42
            replications: 30
            horizon: 2 years
            compute:
              gpus: 300k H100e
              discipline: fifo-backfill
            people:
              engineers: { count: 40 }
            assistants:
              charge-to: external
            priors:
              people.taste.mean: 0.2 to 0.6
            """);

    assertEquals("engineer-bound", scenario.name());
    assertEquals("Many GPUs, few engineers.", scenario.description());
    assertEquals(OptionalLong.of(42), scenario.seed());
    assertEquals(OptionalInt.of(30), scenario.replications());
    assertEquals(2 * Calendar.HOURS_PER_YEAR, scenario.parameters().horizonHours());
    assertEquals(300_000, scenario.parameters().compute().gpus());
    assertEquals(Discipline.FIFO_BACKFILL, scenario.parameters().compute().discipline());
    assertEquals(40, scenario.parameters().people().engineers().count());
    assertEquals(ChargeTo.EXTERNAL, scenario.parameters().assistants().chargeTo());
    assertEquals(
        Map.of("people.taste.mean", new Prior("people.taste.mean", 0.2, 0.6)), scenario.priors());
  }

  @Test
  void whatNoFileSetsHasTheBaselinesValue() {
    Scenario scenario = folder.load("{}");

    assertEquals(LabParameters.defaults(), scenario.parameters());
    assertEquals("world", scenario.name());
    assertEquals("", scenario.description());
    assertEquals(OptionalLong.empty(), scenario.seed());
    assertEquals(OptionalInt.empty(), scenario.replications());
    assertEquals(Map.of(), scenario.priors());
  }

  @Test
  void aFileOverrulesTheFilesItExtendsAndKeepsTheRest() {
    folder.write(
        "ground.yaml",
        """
        name: ground
        description: the ground
        seed: 7
        compute: { gpus: 100 H100e, growth: 2x/year }
        training: { slots: 3 }
        priors: { compute.gpus: 10 to 20 H100e, training.slots: 1 to 9 }
        """);
    folder.write(
        "middle.yaml",
        "extends: ground.yaml\ncompute: { gpus: 200 H100e }\npriors: { training.slots: 2 to 4 }\n");

    Scenario scenario = folder.load("extends: middle.yaml\ntraining: { slots: 5 }\n");

    assertEquals(200, scenario.parameters().compute().gpus());
    assertEquals(2, scenario.parameters().compute().growth());
    assertEquals(5, scenario.parameters().training().slots());
    assertEquals(OptionalLong.of(7), scenario.seed(), "a seed is inherited");
    assertEquals("world", scenario.name(), "a name is not");
    assertEquals("", scenario.description(), "nor is a description");
    assertEquals(
        Map.of(
            "compute.gpus",
            new Prior("compute.gpus", 10, 20),
            "training.slots",
            new Prior("training.slots", 2, 4)),
        scenario.priors());
  }

  @Test
  void extendsIsRelativeToTheFileThatSaysIt() {
    assertTrue(temporary.resolve("deep").toFile().mkdir());
    folder.write("ground.yaml", "training: { slots: 3 }\n");
    folder.write("deep/middle.yaml", "extends: ../ground.yaml\n");

    assertEquals(3, folder.load("extends: deep/middle.yaml\n").parameters().training().slots());
  }

  @Test
  void jsonIsReadLikeYaml() {
    Path json =
        folder.write(
            "world.json", "{\n\t\"training\": {\"slots\": 3, \"run-growth\": \"2x/year\"}}");
    Path yaml =
        folder.write("flow.yaml", "{\"training\": {\"slots\": 3, \"run-growth\": \"2x/year\"}}");

    assertEquals(3, Scenarios.load(json).parameters().training().slots());
    assertEquals(Scenarios.load(yaml).parameters(), Scenarios.load(json).parameters());
    assertEquals("world", Scenarios.load(json).name());
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsDoNoHarm() {
    Path file =
        folder.write(
            "b.yaml", "\uFEFFtraining:\r\n  slots: 3\r\n".getBytes(StandardCharsets.UTF_8));

    assertEquals(3, Scenarios.load(file).parameters().training().slots());
  }

  @Test
  void aFileNamesItsScenarioIfNothingElseDoes() {
    assertEquals("my-world", Scenarios.load(folder.write("my world.yml", "{}")).name());
    assertEquals("scenario", Scenarios.load(folder.write("é.yaml", "{}")).name());
    assertEquals(64, Scenarios.load(folder.write("x".repeat(99), "{}")).name().length());
  }

  @Test
  void overridesLieOverTheFileAndTheLaterOverTheEarlier() {
    Scenario scenario =
        folder.load(
            "name: a\ncompute: { gpus: 100 H100e }\npriors: { compute.gpus: 1 to 2 H100e }\n",
            "compute.gpus=200 H100e",
            "compute.gpus=300 H100e",
            "compute.discipline=fifo",
            "horizon= 1 year ",
            "name=b",
            "seed=5",
            "replications=20",
            "priors.compute.gpus=3 to 4 H100e");

    assertEquals(300, scenario.parameters().compute().gpus());
    assertEquals(Discipline.FIFO, scenario.parameters().compute().discipline());
    assertEquals(Calendar.HOURS_PER_YEAR, scenario.parameters().horizonHours());
    assertEquals("b", scenario.name());
    assertEquals(OptionalLong.of(5), scenario.seed());
    assertEquals(OptionalInt.of(20), scenario.replications());
    assertEquals(Map.of("compute.gpus", new Prior("compute.gpus", 3, 4)), scenario.priors());
  }

  @Test
  void anOverrideCanMendTheFilesContradiction() {
    String yaml = "training: { integration-window: 20 weeks, release-interval: 10 weeks }\n";

    assertThrows(ScenarioException.class, () -> folder.load(yaml));
    assertEquals(
        168,
        folder
            .load(yaml, "training.integration-window=1 week")
            .parameters()
            .training()
            .integrationWindowHours());
  }

  @Test
  void whatIsReturnedCannotBeChanged() {
    Scenario scenario = folder.load("priors: { compute.gpus: 1 to 2 H100e }\n");

    assertThrows(UnsupportedOperationException.class, () -> scenario.priors().clear());
    assertEquals(List.of("compute.gpus"), List.copyOf(scenario.priors().keySet()));
  }
}
