package labsim.study.regime;

import java.util.List;
import labsim.scenario.StudySearch.Condition;
import labsim.study.result.Interval;

/**
 * What is seen of a world.
 *
 * @param keys of the outputs
 * @param outputs estimates with 95 % intervals
 * @param regime what binds, or "impossible" if the numbers make no lab
 */
record Sight(List<String> keys, List<Interval> outputs, String regime) {

  static final String IMPOSSIBLE = "impossible";

  /** An estimate; not a number if there is none. */
  double value(String key) {
    return outputs.get(keys.indexOf(key)).estimate();
  }

  /** Whether the world is so, as far as the estimate says. */
  boolean meets(Condition condition) {
    return switch (condition) {
      case Condition.Binds(String wanted) -> regime.equals(wanted);
      case Condition.Bound(String measure, boolean above, double value) ->
          above ? value(measure) > value : value(measure) < value;
    };
  }

  /** Whether all conditions hold. */
  boolean meets(List<Condition> conditions) {
    return conditions.stream().allMatch(this::meets);
  }

  /** How much is missing to the condition, 0 or less if it is met; not a number if unknown. */
  double missing(Condition condition) {
    return switch (condition) {
      case Condition.Binds _ -> meets(condition) ? 0 : 1;
      case Condition.Bound(String measure, boolean above, double value) ->
          above ? value - value(measure) : value(measure) - value;
    };
  }
}
