package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import labsim.scenario.ParameterTree.Parameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedTextTest {
  @TempDir private Path temporary;
  private ScenarioFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new ScenarioFolder(temporary);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void loadingTheResolvedTextGivesTheSameBits(long seed) {
    Map<String, Double> values = new RandomValues(seed).next();
    Scenario scenario =
        new Scenario(
            "random",
            "quotes \" and \\ and\nlines: é, # and 😀",
            LabRecords.assemble(values),
            Map.of("people.taste.mean", new Prior("people.taste.mean", 0.1, 1 / 3.0)),
            OptionalLong.of(seed),
            OptionalInt.of(20));

    Scenario again = folder.load(scenario.resolved());

    assertEquals(values, again.values(), "seed " + seed);
    assertEquals(scenario, again, "seed " + seed);
    assertEquals(scenario.resolved(), again.resolved(), "seed " + seed);
    assertEquals(scenario.hash(), again.hash(), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105})
  void everyParameterCanBeReadAsItIsWritten(long seed) {
    Map<String, Double> values = new RandomValues(seed).next();

    for (Parameter parameter : ParameterTree.lab().parameters()) {
      double value = values.getOrDefault(parameter.path(), Double.NaN);
      assertEquals(
          new Reading.Value<>(value),
          Values.read(parameter, parameter.written(value)),
          parameter.path() + ", seed " + seed);
    }
  }

  @Test
  void theTextIsCanonical() {
    String text = folder.load("horizon: 2 years\ncompute: { gpus: 300k H100e }\n").resolved();

    assertTrue(text.startsWith("name: \"world\"\nhorizon: 17532 h\n"), text);
    assertTrue(text.contains("\ncompute:\n  gpus: 300000 H100e\n  growth: "), text);
    assertTrue(text.contains("x/year\n"), text);
  }

  @Test
  void theHashStandsForTheParametersAlone() {
    Scenario baseline = folder.load("name: a\n");
    String hash = baseline.hash();

    assertTrue(hash.matches("[0-9a-f]{12}"), hash);
    assertEquals(hash, folder.load("name: b\nseed: 3\ndescription: c\n").hash());
    assertEquals(hash, folder.load(baseline.resolved()).hash());
    assertNotEquals(hash, folder.load("horizon: 19 weeks\n").hash());
  }

  @Test
  void everyParameterHasItsShareInTheHash() {
    Scenario baseline = folder.load("{}");
    Set<String> hashes = new HashSet<>(Set.of(baseline.hash()));

    for (Parameter parameter : ParameterTree.lab().parameters()) {
      Map<String, Double> values = new LinkedHashMap<>(baseline.values());
      double value = parameter.standard();
      values.put(parameter.path(), value == 0 ? 1 : value > 1 ? Math.floor(value / 2) : value / 2);
      assertTrue(hashes.add(ResolvedText.hash(LabRecords.assemble(values))), parameter.path());
    }
  }
}
