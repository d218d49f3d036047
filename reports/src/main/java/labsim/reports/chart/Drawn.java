package labsim.reports.chart;

import labsim.study.result.Interval;

/**
 * What of an interval can be drawn: both ends or none. A half-open bar would look like a short one.
 */
final class Drawn {
  private Drawn() {}

  /**
   * The interval; with ends that are not numbers, which charts leave out, if either is infinite.
   */
  static Interval of(Interval interval) {
    return Double.isFinite(interval.low()) && Double.isFinite(interval.high())
        ? interval
        : new Interval(interval.estimate(), Double.NaN, Double.NaN);
  }
}
