package labsim.lab.experiments;

import labsim.lab.knowledge.Belief;
import labsim.lab.knowledge.Idea;

/**
 * Decides which ideas are tested, promoted, adopted and given up: see {@link DecisionPolicy}. Under
 * the default an idea climbs while it could still be worth its trouble, and is adopted after the
 * last rung if it is expected to help.
 */
public final class Policy {

  private final ExperimentParameters parameters;
  private final Cohorts cohorts;

  public Policy(ExperimentParameters parameters) {
    this.parameters = parameters;
    this.cohorts = new Cohorts(parameters.halving());
  }

  /** What becomes of an idea whose code is ready. */
  public Decision begin(Idea idea) {
    return switch (parameters.policy()) {
      case VALUE_OF_INFORMATION, SUCCESSIVE_HALVING, THRESHOLD -> new Decision.Promote(RungName.S1);
      case GUT -> new Decision.Adopt(idea.promise());
    };
  }

  /**
   * What becomes of an idea that has been measured.
   *
   * @param experiment the measurement, which the idea has taken in
   * @param goodGainOom mean gain of a good idea today, OOM
   */
  public Decision decide(Experiment experiment, double goodGainOom) {
    RungName rung = experiment.rung();
    double measured = experiment.measured();
    double attachment = attachment(rung, 1) * goodGainOom;
    boolean last = rung == parameters.lastRung();
    return switch (parameters.policy()) {
      case VALUE_OF_INFORMATION -> {
        Belief belief = experiment.idea().belief();
        double gain = belief.gain();
        boolean goesOn =
            last
                ? gain + attachment > parameters.adoptAbove() * goodGainOom
                : belief.expectedImprovement() + attachment > parameters.dropBelow() * goodGainOom;
        yield next(goesOn, rung, gain);
      }
      case THRESHOLD ->
          next(measured + attachment > parameters.threshold() * goodGainOom, rung, measured);
      case SUCCESSIVE_HALVING -> {
        boolean best = cohorts.goesOn(rung, measured);
        yield next(best && (!last || measured + attachment > 0), rung, measured);
      }
      case GUT -> throw new IllegalStateException("nobody tests under " + parameters.policy());
    };
  }

  private Decision next(boolean goesOn, RungName rung, double foreseenOom) {
    if (!goesOn) {
      return new Decision.Drop();
    }
    return rung == parameters.lastRung()
        ? new Decision.Adopt(foreseenOom)
        : new Decision.Promote(RungName.values()[rung.ordinal() + 1]);
  }

  /**
   * Whether a run goes on after a look on its way, or is cancelled.
   *
   * @param experiment the run
   * @param interim the gain that it has measured so far, OOM
   * @param goodGainOom mean gain of a good idea today, OOM
   */
  public boolean goesOn(Experiment experiment, double interim, double goodGainOom) {
    EarlyStopping stopping = parameters.earlyStopping();
    Belief later =
        experiment
            .idea()
            .belief()
            .after(
                interim, experiment.distanceOom(), experiment.noiseVariance() / stopping.lookAt());
    double attachment = attachment(experiment.rung(), stopping.lookAt());
    return later.expectedImprovement() > (stopping.killBelow() - attachment) * goodGainOom;
  }

  /**
   * What has been spent on an idea speaks for it, to those who are attached to it: in good ideas'
   * mean gain, in proportion to the planned compute of the runs so far among all runs of the
   * ladder.
   *
   * @param part how much of the run at the rung is spent, 0 to 1
   */
  private double attachment(RungName rung, double part) {
    if (parameters.sunkCost() == 0) {
      return 0;
    }
    double below = computeUpTo(rung) - compute(rung);
    return parameters.sunkCost()
        * (below + part * compute(rung))
        / computeUpTo(parameters.lastRung());
  }

  /** Compute of an experiment at a rung, as a share of the frontier run. */
  private double compute(RungName name) {
    Rung rung = parameters.rungs().of(name);
    return rung.size() * rung.seeds();
  }

  private double computeUpTo(RungName last) {
    double sum = 0;
    for (int i = 0; i <= last.ordinal(); i++) {
      sum += compute(RungName.values()[i]);
    }
    return sum;
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
    return parameters.policy() != DecisionPolicy.GUT
        && parameters.lastRung().compareTo(RungName.S3) >= 0;
  }
}
