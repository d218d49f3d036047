package labsim.scenario;

import java.util.List;
import java.util.stream.Collectors;
import labsim.scenario.ParameterTree.Parameter;

/** One input that a study varies, and how. Values are in the parameter's unit. */
public sealed interface Factor {
  /** The parameter that is varied. */
  Parameter parameter();

  /** The parameter's path. */
  default String path() {
    return parameter().path();
  }

  /** These values and no others; a selection's are ordinals. */
  record Levels(Parameter parameter, List<Double> values) implements Factor {}

  /** Anything from low to high, spread evenly on the scale. */
  record Range(Parameter parameter, double low, double high, Scale scale) implements Factor {}

  /** What is believed: a 90 % interval, of which a tenth of the belief lies outside. */
  record Believed(Parameter parameter, double low, double high) implements Factor {}

  /** On which scale a range is spread evenly. */
  enum Scale {
    /** Equal differences are equally likely. */
    LINEAR,
    /** Equal ratios are equally likely. */
    LOG
  }

  /** As a study file would have it; reading it gives the same bits. */
  default String written() {
    return switch (this) {
      case Levels(Parameter parameter, List<Double> values) ->
          values.stream().map(parameter::written).collect(Collectors.joining(", ", "[", "]"));
      case Range(Parameter parameter, double low, double high, Scale scale) ->
          parameter.written(low)
              + " to "
              + parameter.written(high)
              + (scale == Scale.LOG ? ", log" : ", linear");
      case Believed(Parameter parameter, double low, double high) ->
          parameter.written(low) + " to " + parameter.written(high) + ", prior";
    };
  }
}
