package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import labsim.lab.Measure;
import labsim.scenario.StudyDesign.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudiesTest {
  @TempDir private Path temporary;
  private StudyFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new StudyFolder(temporary);
  }

  @Test
  void everythingThatAStudySaysIsRead() {
    StudyFile study =
        folder.load(
            """
            study: sensitivity
            name: ours
            description: What matters?
            scenario: world.yaml
            set: { training.slots: 11 }
            factors:
              compute.gpus: 10k to 1M H100e, log
              assistants.speed: 2 to 8
              people.taste.mean: prior
              people.taste.spread: 0.1 to 0.2, prior
            correlation: { compute.gpus ~ people.taste.mean: -0.3 }
            design: { kind: sobol, points: 64 }
            screening: { trajectories: 9 }
            measures: [uplift, regime, gain:taste, elasticity:ideas, software]
            replications: 3
            seed: 4
            """);

    assertEquals(StudyKind.SENSITIVITY, study.kind());
    assertEquals("ours", study.name());
    assertEquals("What matters?", study.description());
    assertEquals(11, study.base().parameters().training().slots());
    assertEquals(
        List.of(
            "10000 H100e to 1000000 H100e, log",
            "2x to 8x, linear",
            "0.2 to 0.6, prior",
            "0.1 to 0.2, prior"),
        study.factors().stream().map(Factor::written).toList());
    assertEquals(
        List.of(new StudyFile.Correlation("compute.gpus", "people.taste.mean", -0.3)),
        study.correlations());
    assertEquals(Optional.of(new StudyDesign(Kind.SOBOL, 64, 0)), study.design());
    assertEquals(Optional.of(new StudyDesign(Kind.MORRIS, 9, 4)), study.screening());
    assertEquals(
        List.of(
            new StudyMeasure.Uplift(),
            new StudyMeasure.Regime(),
            new StudyMeasure.Gain("taste"),
            new StudyMeasure.Elasticity("ideas"),
            new StudyMeasure.OfLab(Measure.SOFTWARE)),
        study.measures());
    assertEquals(3, study.replications());
    assertEquals(4, study.seed());
  }

  @Test
  void whereAStudyIsSilentItsScenarioAndItsFileSpeak() {
    StudyFile study = folder.load(StudyFolder.RIGHT);

    assertEquals("study", study.name());
    assertEquals("", study.description());
    assertEquals(7, study.replications());
    assertEquals(1, study.seed());
    assertEquals(Optional.of(new StudyDesign(Kind.GRID, 0, 5)), study.design());
    assertEquals(Optional.empty(), study.screening());
  }

  @Test
  void aPrecisionTakesThePlaceOfReplicationsAndTheOtherWayRound() {
    String yaml = StudyFolder.RIGHT.replace("[uplift]", "[regime, uplift, software]");
    StudyPrecision short5 = new StudyPrecision("uplift", StudyPrecision.Kind.RELATIVE, 0.05, 200);
    for (String text : List.of("5%", "5 %", "0.05", "{ relative: 5% }")) {
      StudyFile study = folder.load(yaml + "precision: " + text + "\n");
      assertEquals(Optional.of(short5), study.precision());
      assertEquals(20, study.replications());
    }
    StudyPrecision exact = new StudyPrecision("software", StudyPrecision.Kind.ABSOLUTE, 0.02, 400);
    StudyFile study =
        folder.load(
            yaml + "replications: 3\n",
            "precision.measure=software",
            "precision.absolute=0.02",
            "precision.most=400");
    assertEquals(Optional.of(exact), study.precision());
    assertTrue(
        study
            .resolved()
            .contains("\nprecision: { measure: software, absolute: 0.02, most: 400 }\nseed"),
        study.resolved());
    StudyFile fixed = folder.load(yaml + "precision: 5%\n", "replications=3");
    assertEquals(Optional.empty(), fixed.precision());
    assertEquals(3, fixed.replications());
    assertTrue(fixed.resolved().contains("\nreplications: 3\nseed"), fixed.resolved());
  }

  @Test
  void selectionsHaveLevelsToo() {
    StudyFile study =
        folder.load(
            StudyFolder.RIGHT, "factors.compute.discipline=[fifo, value]", "measures=regime");

    Factor.Levels levels = (Factor.Levels) study.factors().getLast();
    assertEquals("[fifo, value]", levels.written());
    Scenario changed = study.base().with(levels.path(), levels.values().getFirst());
    assertEquals(
        "FIFO", changed.parameters().compute().discipline().name(), "ordinals can be set by path");
    assertEquals(List.of(new StudyMeasure.Regime()), study.measures());
  }

  @Test
  void overridesReachTheStudyAndItsScenario() {
    StudyFile study =
        folder.load(
            StudyFolder.RIGHT,
            "replications=2",
            "design=latin-hypercube",
            "design.points=12",
            "factors.compute.gpus=1k to 9k H100e",
            "set.training.slots=12",
            "training.release-interval=30 weeks",
            "seed=9");

    assertEquals(2, study.replications());
    assertEquals(9, study.seed());
    assertEquals(Optional.of(new StudyDesign(Kind.LATIN_HYPERCUBE, 12, 0)), study.design());
    assertEquals("1000 H100e to 9000 H100e, linear", study.factors().getFirst().written());
    assertEquals(12, study.base().parameters().training().slots());
    assertEquals(30 * 168, study.base().parameters().training().releaseIntervalHours());
  }

  @Test
  void whatAFactorWritesReadsAsTheSameFactor() {
    for (String text : List.of("1.5k to 2M H100e, log", "3 to 4 H100e", "5 to 7.25 H100e, prior")) {
      Factor read =
          folder.load(StudyFolder.RIGHT, "factors.compute.gpus=" + text).factors().getFirst();
      Factor again =
          folder
              .load(StudyFolder.RIGHT, "factors.compute.gpus=" + read.written())
              .factors()
              .getFirst();
      assertEquals(read, again);
    }
  }

  @Test
  void aStudyIsToldFromAScenario() {
    assertTrue(Studies.isStudy(folder.write(StudyFolder.RIGHT)));
    assertFalse(Studies.isStudy(temporary.resolve("world.yaml")));
    assertFalse(Studies.isStudy(temporary.resolve("nowhere.yaml")));
  }

  @ParameterizedTest
  @MethodSource("labsim.scenario.ShippedScenarios#studies")
  void everyShippedStudyLoadsAndSaysWhatItAsks(Path file) throws IOException {
    StudyFile study = Studies.load(file);

    assertEquals(file.getFileName().toString(), study.name() + ".yaml");
    assertFalse(study.description().isBlank());
    assertEquals(
        "# yaml-language-server: $schema=../schema/study.schema.json",
        Files.readAllLines(file).getFirst());
  }
}
