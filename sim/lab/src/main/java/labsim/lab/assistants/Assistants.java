package labsim.lab.assistants;

import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.knowledge.Taste;

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

  private final AssistantParameters parameters;
  private final double gpuHoursPerHumanHour;
  private final Mistakes mistakes;
  private final Misreadings misreadings;
  private final Notes notes;
  private Generation generation;
  private boolean arrived;
  private double firstOom;
  private int generations;
  private int copiesAtWork;
  private long resultsMisread;
  private double handedOver;
  private double handedBack;
  private double oversight;

  /**
   * @param flopPerGpuHour realised FLOP of an H100e-hour
   */
  public Assistants(AssistantParameters parameters, double flopPerGpuHour, Streams streams) {
    this.parameters = parameters;
    this.gpuHoursPerHumanHour =
        parameters.tokensPerHour() * parameters.flopPerToken() / flopPerGpuHour;
    this.mistakes = new Mistakes(parameters.mistakes().correlation(), streams);
    ResearchParameters research = parameters.research();
    this.misreadings = new Misreadings(research.misreading(), research.agreement(), streams);
    this.notes = new Notes(parameters.notes());
    this.generation = Generation.of(parameters, 0);
  }

  /** From now on work is handed over. */
  public void arrive() {
    arrived = true;
  }

  /**
   * A new model generation takes over. The one in use on the day they arrive is the first: what the
   * parameters say is said of it, and later ones differ as their effective compute does.
   *
   * @param effectiveComputeOom its effective compute above that of any one fixed model, OOM
   */
  public void upgrade(double effectiveComputeOom) {
    if (!arrived) {
      firstOom = effectiveComputeOom;
    } else if (arrived()) {
      generations++;
      generation = Generation.of(parameters, effectiveComputeOom - firstOom);
      mistakes.begin(generations);
      notes.handOn();
    }
  }

  /** Whether the lab has assistants that are worth asking. */
  private boolean arrived() {
    return arrived && parameters.speed() > 1;
  }

  /** Whether work is handed over at all. */
  public boolean inUse() {
    return arrived() && parameters.eligibleShare() > 0;
  }

  /** Probability that a step of that length succeeds at the first attempt. */
  public double success(double stepHours) {
    double horizon = generation.horizonHours() * notes.horizonFactor();
    return (1 - generation.mistakes())
        / (1 + StrictMath.pow(stepHours / horizon, parameters.horizonSharpness()));
  }

  /**
   * Plans an engineer's task, and sends a copy to work on it if one is free.
   *
   * @param hours human-hours without assistants
   * @param work what sort of work
   * @param idea the idea that it is about
   * @param part which of the tasks of that sort about that idea
   * @param luck the task's own randomness
   */
  public Plan plan(double hours, Work work, long idea, long part, Stream luck) {
    if (!inUse() || copiesAtWork >= parameters.copies()) {
      return new Plan(hours, 0, 0, 0);
    }
    copiesAtWork++;
    double handed = hours * parameters.eligibleShare();
    double wanted = Math.ceil(handed / parameters.stepHours());
    int steps = (int) Math.min(parameters.mostSteps(), Math.max(1, wanted));
    double success = success(Math.min(parameters.stepHours(), handed));
    Stream choices = mistakes.shared() ? mistakes.choices(work, idea, part) : luck;
    int found = 0;
    int bugs = 0;
    for (int i = 0; i < steps; i++) {
      boolean succeeds = luck.bernoulli(success);
      if (mistakes.shared()) {
        succeeds = mistakes.succeeds(succeeds, success, work, choices);
      }
      if (!succeeds) {
        if (luck.bernoulli(parameters.reviewCatch())) {
          found++;
        } else {
          bugs++;
        }
      }
    }
    notes.add();
    double back = handed * found / steps;
    double watching = handed * parameters.oversight();
    handedOver += handed;
    handedBack += back;
    oversight += watching;
    return new Plan(
        hours - handed + back + watching,
        handed / generation.speed(),
        handed * gpuHoursPerHumanHour,
        bugs);
  }

  /** A task is done: its copy, if it had one, is free. */
  public void done(Plan plan) {
    if (plan.assistantHours() > 0) {
      copiesAtWork--;
    }
  }

  /**
   * Plans a researcher's routine: proposing and judging.
   *
   * @param hours human-hours without assistants
   */
  public Plan routine(double hours) {
    double share = parameters.research().share();
    if (!arrived() || share == 0) {
      return new Plan(hours, 0, 0, 0);
    }
    double handed = hours * share;
    double watching = handed * parameters.oversight();
    handedOver += handed;
    oversight += watching;
    return new Plan(
        hours - handed + watching, handed / generation.speed(), handed * gpuHoursPerHumanHour, 0);
  }

  /**
   * By how many standard errors a result looks better than it is, to whoever judges it.
   *
   * @param rung where the idea was tested, from 0
   * @param byCopy whether a copy judges it; else they judge their share of the researchers' results
   */
  public double misread(long idea, int rung, boolean byCopy) {
    if (!arrived()) {
      return 0;
    }
    double judged = byCopy ? 1 : parameters.research().share();
    double standardErrors = misreadings.misread(idea, rung, judged, generations);
    if (standardErrors > 0) {
      resultsMisread++;
    }
    return standardErrors;
  }

  /**
   * Taste of a researcher and the assistants together, as the policy for second opinions has it.
   *
   * @param taste the researcher's
   */
  public double advised(double taste) {
    ResearchParameters research = parameters.research();
    if (!arrived() || research.opinion() == SecondOpinion.OFF) {
      return taste;
    }
    double advice = Taste.ofMean(generation.taste(), research.judges(), research.agreement());
    return research.opinion() == SecondOpinion.BETTER
        ? Math.max(taste, advice)
        : Math.max(taste, Taste.weighted(taste, advice));
  }

  /** Taste of the generation in use. */
  public double taste() {
    return generation.taste();
  }

  /** How much faster than a human the generation in use works. */
  public double speed() {
    return generation.speed();
  }

  /** Copies that have ideas of their own. */
  public double researchers() {
    return arrived() ? generation.researchers() : 0;
  }

  /** Ideas that those put forward in a week at most. */
  public double proposalsPerWeek() {
    return parameters.research().proposalsPerWeek();
  }

  /** Compute that an assistant burns for one human-hour of work, H100e-hours. */
  public double gpuHoursPerHumanHour() {
    return gpuHoursPerHumanHour;
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
    return arrived() && parameters.chargeTo() == ChargeTo.PARTITION
        ? parameters.partitionGpus()
        : 0;
  }

  /** Task horizon of the generation in use, notes apart, hours; 0 if none is. */
  public double horizonHours() {
    return inUse() ? generation.horizonHours() : 0;
  }

  /** Model generations that became assistants since they arrived. */
  public int generations() {
    return generations;
  }

  /** Results that were misread since they arrived. */
  public long resultsMisread() {
    return resultsMisread;
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
