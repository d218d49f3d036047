package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import labsim.lab.LabParameters;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {
  private final Scenario baseline =
      new Scenario(
          "baseline",
          "",
          LabParameters.defaults(),
          Map.of(),
          OptionalLong.of(3),
          OptionalInt.of(20));

  @Test
  void oneNumberChangedLeavesAllOthers() {
    for (Parameter parameter : ParameterTree.lab().parameters()) {
      if (parameter instanceof Amount amount
          && !amount.path().matches(".*(debug|rungs|gpus|integration-window|release-interval).*")) {
        double other = amount.standard() == amount.min() ? amount.max() : amount.min();
        Scenario changed = baseline.with(amount.path(), other);

        Map<String, Double> expected = baseline.values();
        expected.put(amount.path(), other);
        assertEquals(expected, changed.values(), amount.path());
        assertEquals(baseline.seed(), changed.seed());
      }
    }
  }

  @Test
  void severalNumbersCanChangeAtOnce() {
    Scenario changed =
        baseline.with(
            Map.of("training.integration-window", 10_000.0, "training.release-interval", 20_000.0));

    assertEquals(10_000, changed.parameters().training().integrationWindowHours());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compute.gpu | 3 | compute.gpu is not a parameter of the lab; nearest: compute.gpus",
        "compute.discipline | 7 | compute.discipline is number 7.0; it must be one of fifo,"
            + " fifo-backfill, value, fair-share, preemptive-value",
        "compute | 1 | compute is not a parameter of the lab; nearest: market.rivals.compute",
        "compute.gpus | 0.5 | compute.gpus is 0.5; it must be at least 1 H100e",
        "compute.gpus | NaN | compute.gpus is NaN; it must be a finite number",
        "people.engineers.count | 1.5 | people.engineers.count is 1.5; it must be a whole number",
      })
  void aNumberOutOfItsRangeIsRefused(String path, double value, String message) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> baseline.with(path, value));

    assertEquals(message, wrong.getMessage());
  }

  @Test
  void numbersThatContradictEachOtherAreRefused() {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                baseline.with(
                    Map.of("experiments.debug-least", 9.0, "experiments.debug-most", 8.0)));

    assertEquals(
        "experiments.debug-least is 9 h; it must be at most experiments.debug-most, which is 8 h",
        wrong.getMessage());
  }
}
