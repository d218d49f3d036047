package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.lab.assistants.ChargeTo;
import labsim.lab.experiments.RungName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Theory: the limit L7 of MODEL section 6, a lab of AI researchers whose software makes more of
 * them. Let A = 10^S be the software level.
 *
 * <p>Ideas get smaller as 10^(−βS), so A^β grows by the same amount with each idea: A grows by r =
 * 1 / β doublings for each doubling of ideas, and b = 1 / r = β. The copies that have ideas grow by
 * the factor g for each OOM, so the pace of ideas is A^m with m = log10 g. From one doubling of the
 * pace to the next A grows by 2^(1/m), which takes 2^(b/m) times as many ideas at twice the pace:
 * successive doubling times have the ratio 2^(b/m − 1).
 *
 * <p>That is so if new software works at once. Here it comes weekly, in frontier runs of an hour,
 * and doublings take a hundred times as long. With a fixed lag L before it works, u = A^b follows
 * u' = κ u(t − L)^(m/b), and doubling times are those of this delay equation. The closed form
 * 2^((b/m − 1) / (b + 1)) of MODEL section 6 is for training that is shortened at the price of
 * capability, which no mechanism here does: docs/model.md, Limits.
 */
class FeedbackLimitTest {

  /** Mean gain of an idea at first, OOM: so small that thousands are needed. */
  private static final double GAIN = 1e-4;

  private static final double WEEK = 168;
  private static final int DOUBLINGS = 3;
  private static final int REPLICATIONS = 12;

  /** Progress at first, OOM in an hour; the first doubling takes some hundreds of weeks. */
  static double firstPace(double b, double m) {
    return crossing(b, m, 1, 1) / (500 * WEEK);
  }

  /** When pace has doubled i times, without lag, from a first progress of {@code pace} OOM/h. */
  static double crossing(double b, double m, double pace, int i) {
    double s = i * StrictMath.log10(2) / m;
    return (1 - StrictMath.pow(10, -(m - b) * s)) / (pace * (m - b) * StrictMath.log(10));
  }

  static LabParameters lab(double b, double m, double lagHours, double horizonHours) {
    LabParameters lab = LimitsTest.frictionless();
    lab = lab.with(LabParameters.plain().assistants()).with(horizonHours, 0);
    lab = Altered.with(lab, "ideas.goodShare", 0.9999);
    lab = Altered.with(lab, "ideas.goodGain", GAIN);
    lab = Altered.with(lab, "ideas.badLoss", GAIN);
    lab = Altered.with(lab, "ideas.depletion", b);
    lab = Altered.with(lab, "experiments.lastRung", RungName.S1);
    lab = Altered.with(lab, "experiments.rungs.s1.durationHours", 0.01);
    lab = Altered.with(lab, "people.researchers.count", 1);
    lab = Altered.with(lab, "people.researchers.proposalHours", 1e5);
    lab = Altered.with(lab, "people.engineers.count", 1000);
    lab = Altered.with(lab, "people.engineers.implementationHours", 0.01);
    lab = Altered.with(lab, "assistants.speed", 2.0);
    lab = Altered.with(lab, "assistants.eligibleShare", 0.0);
    lab = Altered.with(lab, "assistants.chargeTo", ChargeTo.EXTERNAL);
    double ideasPerHour = firstPace(b, m) / GAIN;
    lab = Altered.with(lab, "assistants.research.researchers", ideasPerHour * 1e5 / 2);
    lab = Altered.with(lab, "assistants.research.researcherGrowth", StrictMath.pow(10, m));
    lab = Altered.with(lab, "assistants.research.proposalsPerWeek", 1e6);
    lab = Altered.with(lab, "training.releaseIntervalHours", WEEK);
    lab = Altered.with(lab, "training.integrationWindowHours", 1.0);
    lab = Altered.with(lab, "training.runSize", 1.0);
    lab = Altered.with(lab, "training.runDurationHours", 1.0);
    return Altered.with(lab, "training.deploymentHours", lagHours);
  }

  /** When software has come so far that the pace is to double for the i-th time, hours. */
  static double[] crossings(Outcome outcome, double m) {
    double[] software = outcome.of(Track.SOFTWARE);
    double[] years = outcome.sampleTimesYears();
    double[] times = new double[DOUBLINGS + 1];
    int sample = 1;
    for (int i = 1; i <= DOUBLINGS; i++) {
      double level = i * StrictMath.log10(2) / m;
      while (software[sample] < level) {
        sample++;
      }
      double part = (level - software[sample - 1]) / (software[sample] - software[sample - 1]);
      times[i] = 8766 * (years[sample - 1] + part * (years[sample] - years[sample - 1]));
    }
    return times;
  }

  /** F10: 0.8909 for (r, m) = (2.4, 0.5), 0.7071 for (1, 2). */
  @ParameterizedTest(name = "r = {0}, m = {1}: {2}")
  @CsvSource({"2.4, 0.5, 0.8909", "1, 2, 0.7071"})
  void doublingTimesShrinkByTheKnownRatio(double r, double m, double published) {
    double b = 1 / r;
    double ratio = StrictMath.pow(2, b / m - 1);
    assertEquals(published, ratio, 5e-5);
    double horizon = 1.2 * crossing(b, m, firstPace(b, m), DOUBLINGS);
    // From the first doubling to the last: their ratio is the square, and tells more than one step.
    Theory.assertMean(
        ratio * ratio,
        REPLICATIONS,
        replication -> {
          double[] t = crossings(Laboratory.run(lab(b, m, 0, horizon), 13, replication), m);
          return (t[3] - t[2]) / t[1];
        });
  }

  /** The same with a lag of half a doubling time, against the delay equation in small steps. */
  @Test
  void aFixedLagSlowsTheLabAsItsDelayEquationSays() {
    double b = 1;
    double m = 2;
    double lag = 250 * WEEK;
    double pace = firstPace(b, m);
    double step = WEEK / 8;
    int behind = (int) (lag / step);
    int steps = 40 * behind;
    double[] u = new double[steps + 1];
    u[0] = 1;
    double[] expected = new double[DOUBLINGS + 1];
    int next = 1;
    for (int i = 0; i < steps && next <= DOUBLINGS; i++) {
      double then = i < behind ? 1 : u[i - behind];
      u[i + 1] = u[i] + step * pace * b * StrictMath.log(10) * StrictMath.pow(then, m / b);
      if (u[i + 1] >= StrictMath.pow(2, next * b / m)) {
        expected[next++] = (i + 1) * step;
      }
    }
    double horizon = 1.2 * expected[DOUBLINGS];
    Theory.assertMean(
        (expected[3] - expected[2]) / expected[1],
        REPLICATIONS,
        replication -> {
          double[] t = crossings(Laboratory.run(lab(b, m, lag, horizon), 13, replication), m);
          return (t[3] - t[2]) / t[1];
        });
  }
}
