package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import labsim.scenario.StudySearch.Condition;
import labsim.scenario.StudySearch.Goal;
import labsim.scenario.StudySearch.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongSearchTest {

  @TempDir private Path temporary;
  private StudyFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new StudyFolder(temporary);
  }

  private static String study(String kind, String search) {
    return """
    study: %s
    scenario: world.yaml
    factors: { compute.gpus: 1k to 2k H100e, people.taste.mean: prior }
    search: %s
    """
        .formatted(kind, search);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          regimes   | {}                                                   | study.yaml:4:1  search has no kind; it must be one of front, patterns, origins, borders, boxes
          regimes   | { kind: frnt }                                       | study.yaml:4:17  search.kind is frnt; it must be one of front, patterns, origins, borders, boxes; nearest: front
          regimes   | { kind: boxes, conditions: [uplift > 2], batch: 4 }  | study.yaml:4:50  search.batch means nothing to boxes; allowed: kind, conditions, points, fresh; nearest: fresh
          regimes   | { kind: borders, side: 1 }                           | study.yaml:4:32  search.side is 1; it must be a whole number from 2 to 100
          regimes   | { kind: origins, conditions: [regime = compte] }     | study.yaml:4:39  search.conditions: the regime compte is unknown; it must be one of compute, engineers, taste, ideas, integration; nearest: compute
          regimes   | { kind: origins }                                    | study.yaml:4:1  search.conditions is missing; it must be a list of a measure, < or > and a number, such as uplift > 2, or regime = compute
          regimes   | { kind: front, objectives: [max uplift] }            | study.yaml:4:24  search.objectives is a single one; a front needs two or three
          regimes   | { kind: front, objectives: [max uplfit, min taste] } | study.yaml:4:37  search.objectives: uplfit is no measure that is a number; nearest: uplift
          regimes   | { kind: patterns, cells: { uplift: [2, 1] } }        | study.yaml:4:44  search.cells: uplift is a list; it must be a list of ascending numbers
          calibrate | { targets: [{ measure: uplift, value: 1 }] }         | study.yaml:4:21  search.targets: a mapping; it must be { measure: …, value: …, tolerance: … } with a number and a tolerance above 0
          sweep     | { kind: boxes }                                      | study.yaml:4:1  search belongs to regimes or calibrate, not to a sweep
          """)
  void aMistakeIsTold(String kind, String search, String problem) {
    List<String> told = folder.problems(study(kind, search));
    assertTrue(told.contains(problem), told.toString());
  }

  @Test
  void aSearchIsReadAndWrittenOutInFull() {
    StudyFile study =
        folder.load(
            study(
                "regimes",
                "{ kind: front, objectives: [max uplift, min implausibility],"
                    + " conditions: uplift > 2 }"),
            "search.population=8");
    StudySearch search = study.search().orElseThrow();
    assertEquals(
        List.of(new Goal(true, "uplift"), new Goal(false, "implausibility")), search.goals());
    assertEquals(List.of(new Condition.Bound("uplift", true, 2)), search.conditions());
    assertEquals(8, search.size(Size.POPULATION));
    assertEquals(20, search.size(Size.FRESH));
    assertEquals(List.of(new StudyMeasure.Uplift()), study.measures());
    String resolved = study.resolved();
    assertTrue(resolved.contains("  conditions: [uplift > 2]\n"), resolved);
    assertTrue(resolved.contains("  population: 8\n"), resolved);
  }

  @Test
  void aFrontOfPlausibilityNeedsABelief() {
    assertEquals(
        List.of("study.yaml:3:1  implausibility needs at least one factor with a prior"),
        folder.problems(
            study("regimes", "{ kind: front, objectives: [max uplift, min implausibility] }")
                .replace(", people.taste.mean: prior", "")));
  }
}
