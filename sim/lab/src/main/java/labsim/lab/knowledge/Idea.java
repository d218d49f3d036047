package labsim.lab.knowledge;

/** A candidate change to the training recipe: what it is truly worth, and what the lab believes. */
public final class Idea {

  private final long id;
  private final IdeaClass kind;
  private final double gain;
  private final double slope;
  private final double frontierOom;
  private Belief belief;

  /**
   * An idea as it is born.
   *
   * @param id names its random streams: the same id is the same idea in every paired world
   * @param gain true gain at the frontier of its day, OOM
   * @param slope true slope of the gain, OOM a OOM of compute
   * @param frontierOom log10 of the frontier run of its day, H100e-hours
   * @param belief what its author thinks of it
   */
  public Idea(
      long id, IdeaClass kind, double gain, double slope, double frontierOom, Belief belief) {
    this.id = id;
    this.kind = kind;
    this.gain = gain;
    this.slope = slope;
    this.frontierOom = frontierOom;
    this.belief = belief;
  }

  public long id() {
    return id;
  }

  public IdeaClass kind() {
    return kind;
  }

  /** True gain in a run of {@code 10^computeOom} H100e-hours, OOM; may be negative. */
  public double gainAt(double computeOom) {
    return gain + slope * (computeOom - frontierOom);
  }

  /** What the lab believes at present. */
  public Belief belief() {
    return belief;
  }

  /** Takes in one measurement: see {@link Belief#observe}. */
  public void learn(double measured, double distanceOom, double noiseVariance) {
    belief = belief.observe(measured, distanceOom, noiseVariance);
  }

  /** Distance from a run of {@code 10^computeOom} up to the frontier of the idea's day, OOM. */
  public double distanceBelowFrontier(double computeOom) {
    return frontierOom - computeOom;
  }
}
