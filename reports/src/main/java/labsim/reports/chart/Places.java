package labsim.reports.chart;

import labsim.study.result.Axis;
import labsim.study.result.SearchResult;

/** Where values lie within the range of a factor that a search met, on the factor's own scale. */
record Places(double low, double high, boolean log) {

  static Places of(SearchResult result, int axis) {
    var range =
        result.seen().stream().mapToDouble(world -> world.factors().get(axis)).summaryStatistics();
    boolean log = result.axes().get(axis).spread() == Axis.Spread.LOG && range.getMin() > 0;
    return new Places(range.getMin(), range.getMax(), log);
  }

  /** From 0 at the lowest value to 1 at the highest. */
  double place(double value) {
    if (!(high > low)) {
      return 0.5;
    }
    double place =
        log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return Math.clamp(place, 0, 1);
  }

  /** The inverse. */
  double value(double place) {
    return log ? low * Math.pow(high / low, place) : low + (high - low) * place;
  }
}
