package labsim.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Parameter;
import labsim.scenario.ParameterTree.Selection;

/** Valid parameter values for properties: all over their ranges, the ends included. */
final class RandomValues {
  private final Random random;

  RandomValues(long seed) {
    this.random = new Random(seed);
  }

  /** Values that also fit together. */
  Map<String, Double> next() {
    Map<String, Double> values = new LinkedHashMap<>();
    do {
      for (Parameter parameter : ParameterTree.lab().parameters()) {
        values.put(parameter.path(), next(parameter));
      }
      sort(values, "experiments.debug-least", "experiments.debug-most");
      sort(values, "experiments.rungs.s1.size", "experiments.rungs.s2.size");
      sort(values, "experiments.rungs.s2.size", "experiments.rungs.s3.size");
      sort(values, "experiments.rungs.s1.size", "experiments.rungs.s2.size");
      sort(values, "training.integration-window", "training.release-interval");
    } while (!Consistency.breaches(values).isEmpty());
    return values;
  }

  private double next(Parameter parameter) {
    return switch (parameter) {
      case Amount amount -> next(amount);
      case Selection selection -> random.nextInt(selection.names().size());
    };
  }

  private double next(Amount amount) {
    double max = Math.min(amount.max(), 1e30);
    double value =
        switch (random.nextInt(8)) {
          case 0 -> amount.min();
          case 1 -> max;
          case 2 -> Math.min(max, Math.nextUp(amount.min()));
          case 3, 4 -> Math.min(max, amount.min() + Math.exp(random.nextDouble(-30, 30)));
          default -> amount.min() + random.nextDouble() * (max - amount.min());
        };
    return amount.whole() ? Math.ceil(value) : value;
  }

  private static void sort(Map<String, Double> values, String least, String most) {
    double a = values.getOrDefault(least, Double.NaN);
    double b = values.getOrDefault(most, Double.NaN);
    values.put(least, Math.min(a, b));
    values.put(most, Math.max(a, b));
  }
}
