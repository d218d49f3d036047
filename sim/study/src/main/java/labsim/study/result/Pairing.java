package labsim.study.result;

import java.util.List;

/**
 * How the paired difference of software progress, with assistants less without, settles with the
 * number of replications, and how it would with independent streams.
 *
 * @param point number of the point where this was seen
 * @param steps by number of replications
 * @param needed how many times the replications independent streams need for the same half-width:
 *     median over all points of the sweep
 * @param least the same at the point where they need least
 * @param most the same at the point where they need most
 */
public record Pairing(int point, List<Step> steps, double needed, double least, double most) {

  /**
   * The running mean.
   *
   * @param replications how many it is of, from 2
   * @param common difference with its 95 % interval on common random numbers, OOM a year
   * @param independent the same with the interval that independent streams would give
   */
  public record Step(int replications, Interval common, Interval independent) {}
}
