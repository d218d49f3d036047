package labsim.lab.knowledge;

import org.jspecify.annotations.Nullable;

/** A candidate change to the training recipe: what it is truly worth, and what the lab believes. */
public abstract class Idea {

  /** Rungs of the ladder at most. */
  static final int RUNGS = 4;

  private final long id;
  private final IdeaClass kind;
  private final double gain;
  private final double slope;
  private final double frontierOom;
  private double promise;
  private @Nullable Evidence evidence;
  private boolean heardOf;

  /**
   * An idea as it is born.
   *
   * @param id names its random streams: the same id is the same idea in every paired world
   * @param gain true gain at the frontier of its day, OOM
   * @param slope true slope of the gain, OOM a OOM of compute
   * @param frontierOom log10 of the frontier run of its day, H100e-hours
   * @param promise the improvement that its author expects of it, OOM
   */
  Idea(long id, IdeaClass kind, double gain, double slope, double frontierOom, double promise) {
    this.id = id;
    this.kind = kind;
    this.gain = gain;
    this.slope = slope;
    this.frontierOom = frontierOom;
    this.promise = promise;
  }

  /**
   * What its author believes before any test: a new belief each time. Asked for only if somebody
   * looks into the idea, since most ideas wait on the backlog for ever.
   */
  abstract Belief prior();

  /** Names the idea's random streams: (researcher, number) in one long. */
  public long id() {
    return id;
  }

  /** What kind of trick it is. */
  public IdeaClass kind() {
    return kind;
  }

  /** True gain in a run of {@code 10^computeOom} H100e-hours, OOM; may be negative. */
  public double gainAt(double computeOom) {
    return gain + slope * (computeOom - frontierOom);
  }

  /** The improvement that whoever brought it up expected of it at first, OOM. */
  public double promise() {
    return promise;
  }

  /** What the lab believes at present. */
  public Belief belief() {
    return evidence().belief();
  }

  /**
   * Takes in one measurement: see {@link Belief}.
   *
   * @param measured the measured gain, OOM
   * @param distanceOom how far below the frontier of the idea's day it was measured, OOM
   * @param noiseVariance variance of the noise, OOM²
   */
  public void learn(double measured, double distanceOom, double noiseVariance) {
    belief().observe(measured, distanceOom, noiseVariance);
  }

  /**
   * The same for a measurement on the lab's own ladder, which remembers what decided.
   *
   * @param rung which rung, from 0
   */
  public void learn(double measured, double distanceOom, double noiseVariance, int rung) {
    evidence().add(measured, distanceOom, noiseVariance, rung);
  }

  /** The rung whose result has moved the expected gain most, from 0; −1 if there was none. */
  int decisiveRung() {
    return evidence().decisiveRung();
  }

  /** The first gain measured on the ladder, OOM; NaN if there was none. */
  double firstMeasured() {
    return evidence().firstMeasured();
  }

  private Evidence evidence() {
    Evidence known = evidence;
    if (known == null) {
      known = new Evidence(prior());
      evidence = known;
    }
    return known;
  }

  /** Takes in what others report of it, which sets the expectations of whoever has read it. */
  public void hear(double reported, double distanceOom, double noiseVariance) {
    learn(reported, distanceOom, noiseVariance);
    promise = belief().expectedImprovement();
    heardOf = true;
  }

  /** Whether the lab has it from others. */
  boolean heardOf() {
    return heardOf;
  }

  /** The same trick as another lab hears of it: what its author expected, and nothing more. */
  public Idea retold(long as) {
    Idea told = this;
    return new Idea(as, kind, gain, slope, frontierOom, promise) {
      @Override
      Belief prior() {
        return told.prior();
      }
    };
  }

  /** Distance from a run of {@code 10^computeOom} up to the frontier of the idea's day, OOM. */
  public double distanceBelowFrontier(double computeOom) {
    return frontierOom - computeOom;
  }
}
