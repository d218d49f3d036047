package labsim.lab.assistants;

import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * Which results are misread. The copies of a generation fall for the same arguments: that two
 * results of one idea are misread correlates by a, as the errors of two copies do, since each
 * result shares the idea's fate with probability √a.
 */
final class Misreadings {

  private final MisreadingParameters parameters;
  private final double sharing;
  private final Streams.Family luck;
  private final Streams.Family fates;

  /**
   * @param agreement correlation of two copies' errors
   */
  Misreadings(MisreadingParameters parameters, double agreement, Streams streams) {
    this.parameters = parameters;
    this.sharing = Math.sqrt(agreement);
    this.luck = streams.family("misreading");
    this.fates = streams.family("misreading-fate");
  }

  /**
   * By how many standard errors a result is misread; 0 if it is not.
   *
   * @param rung where the idea was tested, from 0
   * @param judged probability that assistants are the ones who judge it
   * @param generation of the assistants
   */
  double misread(long idea, int rung, double judged, int generation) {
    double share = parameters.share();
    if (share == 0) {
      return 0;
    }
    Stream own = luck.at(idea, rung);
    boolean assisted = own.bernoulli(judged);
    boolean alone = own.bernoulli(share);
    boolean together = own.bernoulli(sharing);
    boolean misread = together ? fates.at(idea, generation).bernoulli(share) : alone;
    return assisted && misread ? parameters.size() : 0;
  }
}
