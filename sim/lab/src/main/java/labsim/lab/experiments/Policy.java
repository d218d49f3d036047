package labsim.lab.experiments;

import labsim.lab.knowledge.Belief;
import labsim.lab.knowledge.Idea;

/**
 * Decides on ideas by what they are expected to improve. An idea climbs while it could still be
 * worth its trouble, and is adopted after the last rung if it is expected to help.
 */
public final class Policy {

  private final ExperimentParameters parameters;

  public Policy(ExperimentParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * What becomes of an idea measured at a rung.
   *
   * @param goodGainOom mean gain of a good idea today, OOM
   */
  public Decision decide(Idea idea, RungName measuredAt, double goodGainOom) {
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
   * What the value discipline orders by: the improvement that an idea is expected to bring over the
   * price of the larger runs that it leads to, for each H100e-hour of the run at hand. A small run
   * is cheap, but it is worth nothing unless the large one that follows is worth its price; so
   * small runs cannot crowd out the large ones that alone turn evidence into progress.
   *
   * @param plannedGpuHours compute of the experiment at hand, H100e-hours
   * @param runSize size of today's frontier run, H100e-hours
   * @param price what an H100e-hour is worth in the cluster today, OOM
   * @return OOM a H100e-hour
   */
  public double valuePerGpuHour(
      Idea idea, RungName rung, double plannedGpuHours, double runSize, double price) {
    double still = 0;
    for (int i = rung.ordinal() + 1; i <= parameters.lastRung().ordinal(); i++) {
      Rung above = parameters.rungs().of(RungName.values()[i]);
      still += above.size() * above.seeds() * runSize;
    }
    return idea.belief().expectedExcess(price * still) / plannedGpuHours;
  }

  /** Whether a trick adopted by this policy has been tested at S3. */
  public boolean validates() {
    return parameters.lastRung() == RungName.S3;
  }
}
