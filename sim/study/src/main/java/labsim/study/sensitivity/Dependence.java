package labsim.study.sensitivity;

import labsim.study.result.Interval;

/**
 * How strongly an output depends on a factor in whatever way, from 0 (not at all) to 1, by a
 * measure that needs no special design.
 *
 * @param strength the measure with its 95 % bootstrap interval
 * @param floor what the measure stays below in 95 of 100 cases if the factor has no influence: its
 *     quantile when the factor's values are dealt out at random
 */
public record Dependence(Interval strength, double floor) {

  /** Whether the strength is more than a factor without influence would show. */
  public boolean matters() {
    return strength.estimate() > floor;
  }
}
