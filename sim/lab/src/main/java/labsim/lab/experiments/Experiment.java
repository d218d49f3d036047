package labsim.lab.experiments;

import labsim.lab.knowledge.Idea;

/**
 * One attempt to measure an idea at a rung. All its luck is drawn when it is drawn up, from the
 * stream of (idea, rung, attempt).
 *
 * @param attempt counts from 0; a failed job is debugged and tried again
 * @param gpus width, H100e
 * @param plannedHours how long it runs if it does not fail
 * @param runsForHours how long it will run
 * @param fails whether it will fail
 * @param measured the gain that it will measure if it does not fail, OOM
 * @param distanceOom how far below the frontier of the idea's day it measures, OOM
 * @param noiseVariance variance of the measurement's noise, OOM²
 * @param debugHours human-hours to debug it; 0 if it does not fail
 */
public record Experiment(
    Idea idea,
    RungName rung,
    int attempt,
    double gpus,
    double plannedHours,
    double runsForHours,
    boolean fails,
    double measured,
    double distanceOom,
    double noiseVariance,
    double debugHours) {

  /** The same as read by somebody to whom it looks better by so many standard errors. */
  public Experiment exaggerated(double standardErrors) {
    return new Experiment(
        idea,
        rung,
        attempt,
        gpus,
        plannedHours,
        runsForHours,
        fails,
        measured + standardErrors * Math.sqrt(noiseVariance),
        distanceOom,
        noiseVariance,
        debugHours);
  }

  /** Compute if it does not fail, H100e-hours. */
  public double plannedGpuHours() {
    return gpus * plannedHours;
  }
}
