package labsim.lab.assistants;

import labsim.engine.Stream;

/**
 * The assistants of a lab: one model generation at a time, the same for everybody. A task is handed
 * over in steps; each succeeds with a probability that falls with its length and rises with the
 * generation's task horizon. What review finds is handed back, what it does not find is a bug.
 *
 * <p>People hand work over whenever the assistant is faster than they are; that oversight may cost
 * more than speed saves is what they do not see (METR's trial: 19 % slower, and believed to be 20 %
 * faster).
 */
public final class Assistants {

  /** Steps into which a task is divided at most; more would only cost time: guess. */
  private static final int MOST_STEPS = 64;

  private final AssistantParameters parameters;
  private final double gpuHoursPerHumanHour;
  private boolean arrived;
  private int generations;
  private double horizonHours;
  private double handedOver;
  private double handedBack;
  private double oversight;

  /**
   * @param flopPerGpuHour realised FLOP of an H100e-hour
   */
  public Assistants(AssistantParameters parameters, double flopPerGpuHour) {
    this.parameters = parameters;
    this.gpuHoursPerHumanHour =
        parameters.tokensPerHour() * parameters.flopPerToken() / flopPerGpuHour;
    this.horizonHours = parameters.taskHorizonHours();
  }

  /** From now on work is handed over. */
  public void arrive() {
    arrived = true;
  }

  /**
   * A new model generation takes over.
   *
   * @param effectiveComputeOom its effective compute above that of the first assistants, OOM
   */
  public void upgrade(double effectiveComputeOom) {
    if (inUse()) {
      generations++;
      horizonHours =
          parameters.taskHorizonHours()
              * StrictMath.pow(parameters.horizonGrowth(), effectiveComputeOom);
    }
  }

  /** Whether work is handed over at all. */
  public boolean inUse() {
    return arrived && parameters.speed() > 1 && parameters.eligibleShare() > 0;
  }

  /** Probability that a step of that length succeeds at the first attempt. */
  public double success(double stepHours) {
    return 1 / (1 + StrictMath.pow(stepHours / horizonHours, parameters.horizonSharpness()));
  }

  /**
   * Plans a task that would take a human so long alone.
   *
   * @param hours human-hours without assistants
   * @param stream the task's own randomness
   */
  public Plan plan(double hours, Stream stream) {
    if (!inUse()) {
      return new Plan(hours, 0, 0, 0);
    }
    double handed = hours * parameters.eligibleShare();
    double wanted = Math.ceil(handed / parameters.stepHours());
    int steps = (int) Math.min(MOST_STEPS, Math.max(1, wanted));
    double success = success(Math.min(parameters.stepHours(), handed));
    int found = 0;
    int bugs = 0;
    for (int i = 0; i < steps; i++) {
      if (!stream.bernoulli(success)) {
        if (stream.bernoulli(parameters.reviewCatch())) {
          found++;
        } else {
          bugs++;
        }
      }
    }
    double back = handed * found / steps;
    double watching = handed * parameters.oversight();
    handedOver += handed;
    handedBack += back;
    oversight += watching;
    return new Plan(
        hours - handed + back + watching,
        handed / parameters.speed(),
        handed * gpuHoursPerHumanHour,
        bugs);
  }

  /** Probability that a job with so many bugs fails on their account. */
  public double failureBy(int bugs) {
    return bugs == 0 ? 0 : 1 - StrictMath.pow(1 - parameters.bugFailure(), bugs);
  }

  /** Whose GPUs are burnt. */
  public ChargeTo chargeTo() {
    return parameters.chargeTo();
  }

  /** GPUs to cut out of the cluster on arrival, H100e. */
  public double partitionGpus() {
    return inUse() && parameters.chargeTo() == ChargeTo.PARTITION ? parameters.partitionGpus() : 0;
  }

  /** Task horizon of the generation in use, hours; 0 if none is. */
  public double horizonHours() {
    return inUse() ? horizonHours : 0;
  }

  /** Model generations that became assistants since they arrived. */
  public int generations() {
    return generations;
  }

  /** Work handed to assistants, human-hours. */
  public double handedOverHours() {
    return handedOver;
  }

  /** Work handed back after failed attempts that review found, human-hours. */
  public double handedBackHours() {
    return handedBack;
  }

  /** Human time spent on prompting and review, hours. */
  public double oversightHours() {
    return oversight;
  }
}
