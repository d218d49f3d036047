package labsim.lab.experiments;

import labsim.lab.knowledge.Belief;
import labsim.lab.knowledge.Idea;

/**
 * Decides on ideas by what they are expected to improve. An idea climbs while it could still be
 * worth its trouble, and is adopted after the last rung if it is expected to help.
 */
public final class Policy {

  private final ExperimentParameters parameters;
  private final long[] measured = new long[RungName.values().length];

  public Policy(ExperimentParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * What becomes of an idea measured at a rung.
   *
   * @param goodGainOom mean gain of a good idea today, OOM
   */
  public Decision decide(Idea idea, RungName measuredAt, double goodGainOom) {
    measured[measuredAt.ordinal()]++;
    Belief belief = idea.belief();
    if (measuredAt == parameters.lastRung()) {
      return belief.gain() > parameters.adoptAbove() * goodGainOom
          ? new Decision.Adopt()
          : new Decision.Drop();
    }
    return belief.expectedImprovement() > parameters.dropBelow() * goodGainOom
        ? new Decision.Promote(RungName.values()[measuredAt.ordinal() + 1])
        : new Decision.Drop();
  }

  /**
   * What the value discipline orders by: expected improvement for each H100e-hour that the idea is
   * still expected to cost, at this rung and at those above, before it can be adopted. The higher
   * rungs count with the share of ideas that so far went on to them: a small run that leads to a
   * large one only now and then is cheap, one that always does is not.
   *
   * @param plannedGpuHours compute of the experiment at hand, H100e-hours
   * @param runSize size of today's frontier run, H100e-hours
   * @return OOM a H100e-hour
   */
  public double valuePerGpuHour(Idea idea, RungName rung, double plannedGpuHours, double runSize) {
    double cost = plannedGpuHours;
    for (int i = rung.ordinal() + 1; i <= parameters.lastRung().ordinal(); i++) {
      double reached = Math.min(1, (measured[i] + 1.0) / (measured[rung.ordinal()] + 1.0));
      Rung above = parameters.rungs().of(RungName.values()[i]);
      cost += reached * above.size() * above.seeds() * runSize;
    }
    return idea.belief().expectedImprovement() / cost;
  }

  /** Whether a trick adopted by this policy has been tested at S3. */
  public boolean validates() {
    return parameters.lastRung() == RungName.S3;
  }
}
