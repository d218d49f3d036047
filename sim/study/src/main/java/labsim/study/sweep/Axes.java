package labsim.study.sweep;

import java.util.List;
import labsim.scenario.Factor;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Selection;
import labsim.study.result.Axis;

/** Factors as a report needs them. */
public final class Axes {

  /** Levels further apart than this are told by their ratios. */
  private static final double DECADE = 10;

  private Axes() {}

  /** The axis of a factor. */
  public static Axis of(Factor factor) {
    return switch (factor.parameter()) {
      case Amount amount ->
          new Axis(
              amount.path(), amount.means(), amount.unit().symbol(), spread(factor), List.of());
      case Selection selection ->
          new Axis(selection.path(), selection.means(), "", Axis.Spread.NAMED, selection.names());
    };
  }

  private static Axis.Spread spread(Factor factor) {
    return switch (factor) {
      case Factor.Levels(var parameter, List<Double> values) -> {
        double least = values.stream().mapToDouble(x -> x).min().orElse(0);
        double most = values.stream().mapToDouble(x -> x).max().orElse(0);
        yield least > 0 && most >= DECADE * least ? Axis.Spread.LOG : Axis.Spread.LINEAR;
      }
      case Factor.Range range ->
          range.scale() == Factor.Scale.LOG ? Axis.Spread.LOG : Axis.Spread.LINEAR;
      case Factor.Believed believed -> believed.low() > 0 ? Axis.Spread.LOG : Axis.Spread.LINEAR;
    };
  }
}
