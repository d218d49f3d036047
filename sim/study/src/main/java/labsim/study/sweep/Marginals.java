package labsim.study.sweep;

import java.util.List;
import labsim.scenario.Factor;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Parameter;
import labsim.scenario.Prior;
import labsim.study.design.Marginal;

/** What a design's coordinates stand for. */
public final class Marginals {

  private Marginals() {}

  /** The values of a factor, spread as the study says. */
  public static Marginal of(Factor factor) {
    return switch (factor) {
      case Factor.Levels(Parameter parameter, List<Double> values) -> new Marginal.Levels(values);
      case Factor.Range range ->
          range.scale() == Factor.Scale.LOG
              ? new Marginal.LogUniform(range.low(), range.high())
              : new Marginal.Uniform(range.low(), range.high());
      case Factor.Believed believed ->
          within(
              believed.parameter(),
              Marginal.of(new Prior(believed.path(), believed.low(), believed.high())));
    };
  }

  /** The same for a grid, which takes a range from end to end. */
  static Marginal ofGrid(Factor factor, int levels) {
    return factor instanceof Factor.Range range
        ? range.scale() == Factor.Scale.LOG
            ? Marginal.Levels.geometric(range.low(), range.high(), levels)
            : Marginal.Levels.even(range.low(), range.high(), levels)
        : of(factor);
  }

  /** A belief never reaches beyond what the parameter can be. */
  private static Marginal within(Parameter parameter, Marginal belief) {
    return parameter instanceof Amount amount
        ? new Marginal.Within(belief, amount.min(), Math.min(amount.max(), Double.MAX_VALUE / 4))
        : belief;
  }

  /** The value at a coordinate, whole where the parameter is. */
  public static double value(Factor factor, Marginal marginal, double coordinate) {
    double value = marginal.at(coordinate);
    return factor.parameter() instanceof Amount amount && amount.whole() ? Math.rint(value) : value;
  }
}
