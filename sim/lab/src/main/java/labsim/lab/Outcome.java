package labsim.lab;

/**
 * What one replication returns: every {@link Measure} over the watched years, and every {@link
 * Track} sampled at equal steps from the day the assistants arrive (first sample) to the horizon.
 *
 * @param measures one value for each measure, by ordinal; NaN where there was nothing to measure
 * @param sampleTimesYears sample times in years since the assistants' arrival, ascending from 0
 * @param tracks one row for each track, by ordinal, each as long as {@code sampleTimesYears}
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; lists of boxes would triple a study's memory
public record Outcome(double[] measures, double[] sampleTimesYears, double[][] tracks) {

  /** The value of one measure, in the measure's unit. */
  public double of(Measure measure) {
    return measures[measure.ordinal()];
  }

  /** The samples of one track, in the track's unit. */
  public double[] of(Track track) {
    return tracks[track.ordinal()];
  }
}
