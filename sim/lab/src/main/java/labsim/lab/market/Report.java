package labsim.lab.market;

import java.util.function.DoubleFunction;
import labsim.lab.knowledge.Idea;

/**
 * A published trick.
 *
 * @param id names the trick
 * @param trick the trick as a reader of a taste sees it, before the reported measurement
 * @param reportedOom the gain as reported, exaggeration included
 * @param measuredAtOom log10 of the H100e-hours at which it was measured
 * @param noiseVariance variance of the measurement, OOM²
 */
record Report(
    long id,
    DoubleFunction<Idea> trick,
    double reportedOom,
    double measuredAtOom,
    double noiseVariance) {

  /** The trick as it stands with a reader of that taste who takes the report at its word. */
  Idea readBy(double taste) {
    Idea idea = trick.apply(taste);
    idea.hear(reportedOom, idea.distanceBelowFrontier(measuredAtOom), noiseVariance);
    return idea;
  }
}
