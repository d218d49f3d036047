package labsim.study.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import labsim.lab.Measure;
import labsim.scenario.StudyMeasure;
import labsim.study.Arm;
import labsim.study.result.MeasureTable;

/**
 * A measure at one point, replication by replication. What is a ratio of means has no value in a
 * single replication; its jackknife pseudo-values (Tukey, 1958) take that place: their mean is the
 * ratio up to terms of second order, and their spread its sampling error.
 */
final class Responses {

  private Responses() {}

  /** One value a replication; gains in percent. Not a number where there was nothing to measure. */
  static double[] of(String key, MeasureTable rows, List<Arm> arms, String scenario) {
    double[] with = rows.of(scenario, Arm.WITH, Measure.SOFTWARE.key());
    return switch (StudyMeasure.of(key).orElseThrow()) {
      case StudyMeasure.Regime _ -> throw new IllegalArgumentException("a regime is no number");
      case StudyMeasure.OfLab(Measure lab) -> rows.of(scenario, Arm.WITH, lab.key());
      case StudyMeasure.Uplift _ ->
          pseudo(
              with,
              rows.of(scenario, Arm.WITHOUT, Measure.SOFTWARE.key()),
              (above, below) -> above / below);
      case StudyMeasure.Gain(String constraint) -> {
        Arm arm = raised(arms, constraint);
        yield pseudo(
            rows.of(scenario, arm.world().key(), Measure.SOFTWARE.key()),
            with,
            (above, below) -> 100 * (above / below - 1));
      }
      case StudyMeasure.Elasticity(String constraint) -> {
        Arm arm = raised(arms, constraint);
        double unit = 1 / StrictMath.log(arm.factor());
        yield pseudo(
            rows.of(scenario, arm.world().key(), Measure.SOFTWARE.key()),
            with,
            (above, below) -> unit * StrictMath.log(above / below));
      }
      case StudyMeasure.Arc(String constraint) ->
          pseudo(
              rows.of(scenario, Arcs.world(constraint), Measure.SOFTWARE.key()),
              with,
              (above, below) -> StrictMath.log10(above / below));
    };
  }

  private static Arm raised(List<Arm> arms, String constraint) {
    return arms.stream()
        .filter(arm -> arm.raised().filter(by -> by.key().equals(constraint)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** A function of two means, which has no meaning unless the second is positive. */
  static double[] pseudo(double[] above, double[] below, DoubleBinaryOperator f) {
    int n = above.length;
    double sumAbove = Arrays.stream(above).sum();
    double sumBelow = Arrays.stream(below).sum();
    double[] values = new double[n];
    double whole = sumBelow > 0 ? f.applyAsDouble(sumAbove / n, sumBelow / n) : Double.NaN;
    for (int i = 0; i < n; i++) {
      double rest = sumBelow - below[i];
      values[i] =
          n == 1
              ? whole
              : n * whole
                  - (n - 1)
                      * (rest > 0
                          ? f.applyAsDouble((sumAbove - above[i]) / (n - 1), rest / (n - 1))
                          : Double.NaN);
    }
    return values;
  }
}
