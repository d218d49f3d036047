package labsim.lab.knowledge;

import java.util.Arrays;

/**
 * To whom progress is owed: to the class of each trick, and to the rung whose result decided on it.
 * The decisive rung is the one whose result moved the expected gain most, up or down; a trick that
 * was adopted untested is owed to taste. The parts add up to the progress made.
 */
public final class Attribution {

  private final double[] byClass = new double[IdeaClass.values().length];
  private final double[] byRung = new double[Idea.RUNGS];
  private double byTaste;

  private long points;
  private double meanMeasured;
  private double meanGain;
  private double squares;
  private double products;

  /**
   * A trick has landed.
   *
   * @param gainOom its gain alone at the frontier, OOM
   * @param realisedOom its part of the release's gain, OOM
   */
  void add(Idea trick, double gainOom, double realisedOom) {
    byClass[trick.kind().ordinal()] += realisedOom;
    int rung = trick.decisiveRung();
    if (rung == Evidence.UNTESTED) {
      byTaste += realisedOom;
      return;
    }
    byRung[rung] += realisedOom;
    points++;
    double awayMeasured = trick.firstMeasured() - meanMeasured;
    meanMeasured += awayMeasured / points;
    meanGain += (gainOom - meanGain) / points;
    squares += awayMeasured * (trick.firstMeasured() - meanMeasured);
    products += awayMeasured * (gainOom - meanGain);
  }

  /** Progress owed to a class, OOM. */
  public double oom(IdeaClass kind) {
    return byClass[kind.ordinal()];
  }

  /** Progress owed to a rung, from 0, OOM. */
  public double oom(int rung) {
    return byRung[rung];
  }

  /** Progress owed to taste alone, OOM. */
  public double tasteOom() {
    return byTaste;
  }

  /**
   * Slope of the regression of the gain at the frontier on the gain first measured, over landed
   * tricks; below 1 if small evidence promises too much. NaN if there are fewer than two.
   */
  public double transferSlope() {
    return points < 2 ? Double.NaN : products / squares;
  }

  void restart() {
    Arrays.fill(byClass, 0);
    Arrays.fill(byRung, 0);
    byTaste = 0;
    points = 0;
    meanMeasured = 0;
    meanGain = 0;
    squares = 0;
    products = 0;
  }
}
