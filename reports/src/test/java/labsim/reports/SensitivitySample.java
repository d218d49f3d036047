package labsim.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import labsim.study.result.Axis;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.Question;
import labsim.study.result.SensitivityResult;
import labsim.study.result.SensitivityResult.Given;
import labsim.study.result.SensitivityResult.Index;
import labsim.study.result.SensitivityResult.Influence;
import labsim.study.result.SensitivityResult.Screened;
import labsim.study.result.SensitivityResult.Settling;
import labsim.study.result.SensitivityResult.Swing;

/** A sensitivity study made up from a seed, of the shape of a real one. */
public final class SensitivitySample {
  private static final Interval NOTHING =
      new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20260203);

  /** So many factors, each with half the influence of the one before it. */
  public SensitivityResult of(int factors) {
    List<Axis> axes = new ArrayList<>();
    List<Screened> screened = new ArrayList<>();
    List<Index> indices = new ArrayList<>();
    List<Settling> settling = new ArrayList<>();
    List<Given> given = new ArrayList<>();
    List<Swing> swings = new ArrayList<>();
    for (int i = 0; i < factors; i++) {
      String path = "assistants.factor-number-" + i;
      axes.add(new Axis(path, "A factor.", "h", Axis.Spread.LINEAR, List.of()));
      double share = 0.55 * Math.pow(0.5, i);
      screened.add(new Screened(path, around(share, 0.1), share, 0.6 * share + 0.002 * i, 0.05));
      indices.add(new Index(path, around(share - 0.03, 0.06), around(share + 0.05, 0.05)));
      for (int n = 8; n <= 128; n *= 2) {
        settling.add(
            new Settling(
                n, path, around(share, 1 / Math.sqrt(n)), around(share, 1 / Math.sqrt(n))));
      }
      given.add(new Given(path, around(share / 2, 0.05), 0.06, around(share / 1.5, 0.05), 0.11));
      swings.add(
          new Swing(path, 2, 8, around(1.4 - share / 2, 0.03), around(1.4 + share / 2, 0.03)));
    }
    Looked uplift = new Looked(new Column("uplift", "×", "Uplift: with over without"), 1);
    Influence influence =
        new Influence(
            uplift,
            screened,
            indices,
            new Index("dummy", around(0, 0.02), around(0.01, 0.02)),
            settling,
            given,
            swings,
            List.of("S1 of factor 3 is below zero by chance."),
            "Factor 0 carries 60 % of the variance.");
    return result("sample", axes, List.of(influence), "Factor 0 carries the uncertainty.");
  }

  /** Nothing is known, and names are markup. */
  public static SensitivityResult hostile() {
    String name = HostileSample.NAME;
    Influence influence =
        new Influence(
            new Looked(new Column("uplift", "×", name), 1),
            List.of(new Screened(name, NOTHING, Double.NaN, Double.NaN, Double.NaN)),
            List.of(new Index(name, NOTHING, NOTHING)),
            new Index(name, NOTHING, NOTHING),
            List.of(new Settling(4, name, NOTHING, NOTHING)),
            List.of(new Given(name, NOTHING, Double.NaN, NOTHING, Double.NaN)),
            List.of(new Swing(name, 0, 1, NOTHING, NOTHING)),
            List.of(name),
            name);
    Axis axis = new Axis(name, name, name, Axis.Spread.LINEAR, List.of());
    return result(name, List.of(axis), List.of(influence), name);
  }

  private static SensitivityResult result(
      String name, List<Axis> axes, List<Influence> influences, String sentence) {
    return new SensitivityResult(
        SweepSample.manifest(),
        new Question(name, name, "a design", "study: sensitivity\n", name, "0123456789ab", name),
        axes,
        influences,
        1000,
        sentence);
  }

  private Interval around(double estimate, double halfWidth) {
    double half = halfWidth * (0.8 + 0.4 * random.nextDouble());
    double value = estimate + 0.3 * half * random.nextGaussian();
    return new Interval(value, value - half, value + half);
  }
}
