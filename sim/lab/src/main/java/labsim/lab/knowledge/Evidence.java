package labsim.lab.knowledge;

/** What the lab has learned of one idea. Most ideas wait on the backlog for ever, and have none. */
final class Evidence {

  /** The decisive rung of an idea that was never tested. */
  static final int UNTESTED = -1;

  private final Belief belief;
  private double firstMeasured = Double.NaN;
  private double greatestChange = -1;
  private int decisiveRung = UNTESTED;

  /**
   * @param belief what the author believes before any test; changes with each
   */
  Evidence(Belief belief) {
    this.belief = belief;
  }

  Belief belief() {
    return belief;
  }

  /** A measurement on the lab's own ladder: see {@link Idea#learn(double, double, double, int)}. */
  void add(double measured, double distanceOom, double noiseVariance, int rung) {
    double before = belief.gain();
    belief.observe(measured, distanceOom, noiseVariance);
    double change = Math.abs(belief.gain() - before);
    if (decisiveRung == UNTESTED) {
      firstMeasured = measured;
    }
    if (change >= greatestChange) {
      greatestChange = change;
      decisiveRung = rung;
    }
  }

  int decisiveRung() {
    return decisiveRung;
  }

  double firstMeasured() {
    return firstMeasured;
  }
}
