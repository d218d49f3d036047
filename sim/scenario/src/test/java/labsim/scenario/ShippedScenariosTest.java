package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import labsim.lab.LabParameters;
import labsim.scenario.ParameterTree.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {
  private static final Path BASELINE = ShippedScenarios.FOLDER.resolve("baseline.yaml");

  /** A line that gives a parameter a value, whether or not a comment follows. */
  private static final Pattern VALUE = Pattern.compile("\\s*([a-z0-9.-]+):\\s+[^#\\s>].*");

  private static final Pattern SOURCED =
      Pattern.compile(".*#.*(PARAMETERS \\d|\\bguess\\b|\\bchoice\\b).*");

  @Test
  void theBaselineIsTheLabsDefault() {
    assertSame("baseline.yaml", LabParameters.defaults());
  }

  @Test
  void thePlainLabIsTheOneThatMechanismsAreTestedIn() {
    assertSame("plain.yaml", LabParameters.plain());
  }

  private static void assertSame(String file, LabParameters lab) {
    Map<String, Double> ours = Scenarios.load(ShippedScenarios.FOLDER.resolve(file)).values();
    Map<String, Double> theirs = LabRecords.flatten(lab);
    List<String> differences = new ArrayList<>();
    for (Parameter parameter : ParameterTree.lab().parameters()) {
      double here = ours.getOrDefault(parameter.path(), Double.NaN);
      double there = theirs.getOrDefault(parameter.path(), Double.NaN);
      if (here != there) {
        differences.add(
            "%s is %s in %s and %s in the lab's own parameters"
                .formatted(
                    parameter.path(),
                    parameter.written(here),
                    file,
                    parameter.written(there)));
      }
    }
    assertTrue(differences.isEmpty(), () -> "\n" + String.join("\n", differences));
  }

  @Test
  void theBaselineWritesOutEveryParameter() {
    Place place = new Place(BASELINE.toString(), 1, 1);
    Layer alone =
        LayerReader.read(Document.read(SourceText.read(BASELINE, place)), new ArrayList<>());
    List<String> silent =
        ParameterTree.lab().parameters().stream()
            .map(ParameterTree::path)
            .filter(path -> !alone.values.containsKey(path))
            .toList();

    assertEquals(List.of(), silent, "baseline.yaml does not set these");
  }

  @ParameterizedTest
  @MethodSource("labsim.scenario.ShippedScenarios#files")
  void everyShippedScenarioLoadsAndSaysWhatItIs(Path file) {
    Scenario scenario = Scenarios.load(file);

    assertEquals(file.getFileName().toString(), scenario.name() + ".yaml");
    assertFalse(scenario.description().isBlank());
  }

  @ParameterizedTest
  @MethodSource("labsim.scenario.ShippedScenarios#files")
  void everyNumberHasItsSourceOrTheWordGuess(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> unsourced = new ArrayList<>();
    int sourced = 0;
    for (String line : lines) {
      var value = VALUE.matcher(line);
      if (value.matches() && HeaderKey.of(value.group(1)).isEmpty()) {
        if (SOURCED.matcher(line).matches()) {
          sourced++;
        } else {
          unsourced.add(line);
        }
      }
    }

    assertEquals(List.of(), unsourced);
    assertTrue(sourced > 0, "the test no longer sees the values of " + file);
    assertEquals("# yaml-language-server: $schema=schema/scenario.schema.json", lines.getFirst());
  }
}
