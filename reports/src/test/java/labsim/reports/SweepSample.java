package labsim.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import labsim.study.result.Axis;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.Manifest;
import labsim.study.result.Pairing;
import labsim.study.result.Question;
import labsim.study.result.ShadowPrice;
import labsim.study.result.Surface;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;
import labsim.study.result.SweepResult.Layout;

/** Sweeps made up from a seed, of the shape of real ones. */
public final class SweepSample {
  private static final Interval NOTHING =
      new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final Axis GPUS =
      new Axis("compute.gpus", "Accelerators.", "H100e", Axis.Spread.LOG, List.of());
  private static final Axis ENGINEERS =
      new Axis("people.engineers.count", "Engineers.", "", Axis.Spread.LOG, List.of());
  private static final Axis DISCIPLINE =
      new Axis(
          "compute.discipline",
          "Order of the queue.",
          "",
          Axis.Spread.NAMED,
          List.of("fifo", "value"));
  private static final Looked UPLIFT =
      new Looked(new Column("uplift", "×", "Uplift: with over without"), 1);
  private static final Looked GAIN =
      new Looked(
          new Column("gain:compute", "%", "Gain in software progress from 25 % more compute"), 0);
  private static final Looked SOFTWARE =
      new Looked(
          new Column("software", "OOM/year", "Software progress: gain of the stack, a year"),
          Double.NaN);

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20260105);

  /** A grid of so many GPUs and engineers, with regimes and a surface. */
  public SweepResult grid(int columns, int rows) {
    List<SweepPoint> points = new ArrayList<>();
    List<Double> fitted = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < rows; j++) {
        double gpus = 30_000 * Math.pow(100, (double) i / Math.max(1, columns - 1));
        double engineers = Math.rint(100 * Math.pow(100, (double) j / Math.max(1, rows - 1)));
        double progress = 0.4 * Math.pow(gpus / 3e5, 0.3) * Math.pow(engineers / 1000, 0.15);
        fitted.add(progress * 1.01);
        points.add(
            new SweepPoint(
                points.size(),
                List.of(gpus, engineers),
                List.of(
                    around(1.3 - 0.1 * j + 0.05 * i, 0.04),
                    around(9 - 2 * i, 4),
                    around(progress, 0.02)),
                List.of(
                        "engineers",
                        "mixed",
                        "taste",
                        "undecided",
                        "compute",
                        "integration",
                        "ideas")
                    .get((i * rows + j) % 7),
                prices()));
      }
    }
    Surface surface =
        new Surface(
            new Interval(0.71, 0.55, 0.98),
            0.064,
            3.2,
            0.01,
            fitted,
            "The elasticity of substitution is 0.71 [0.55, 0.98], but no such surface fits.");
    return result(
        Layout.GRID,
        List.of(GPUS, ENGINEERS),
        List.of(UPLIFT, GAIN, SOFTWARE),
        points,
        Optional.of(surface));
  }

  /** One factor at a time. */
  public SweepResult oneAtATime(int factors) {
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < factors; i++) {
      axes.add(
          new Axis(
              "assistants.factor-number-" + i, "A factor.", "h", Axis.Spread.LINEAR, List.of()));
    }
    List<SweepPoint> points = new ArrayList<>();
    for (int row = 0; row <= 2 * factors; row++) {
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < factors; i++) {
        values.add(row == 1 + 2 * i ? 1.0 : row == 2 + 2 * i ? 9.0 : 5.0);
      }
      double swing = row == 0 ? 0 : 0.4 / Math.ceilDiv(row, 2) * (row % 2 == 0 ? 1 : -0.6);
      points.add(
          new SweepPoint(row, values, List.of(around(1.4 + swing, 0.05)), "not asked", List.of()));
    }
    return result(Layout.ONE_AT_A_TIME, axes, List.of(UPLIFT), points, Optional.empty());
  }

  /** So many points all over the place, one factor a choice of names. */
  public SweepResult scattered(int count) {
    List<SweepPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double u = random.nextDouble();
      points.add(
          new SweepPoint(
              i,
              List.of(30_000 * Math.pow(100, u), 100 + 900 * random.nextDouble(), (double) (i % 2)),
              List.of(around(1 + 0.5 * u * u, 0.05), around(0.5 + u, 0.02)),
              "not asked",
              List.of()));
    }
    return result(
        Layout.SCATTERED,
        List.of(GPUS, ENGINEERS, DISCIPLINE),
        List.of(UPLIFT, SOFTWARE),
        points,
        Optional.empty());
  }

  /** Nothing is known at any point, and names are markup. */
  public static SweepResult hostile() {
    SweepResult good = new SweepSample().grid(2, 2);
    List<SweepPoint> points =
        good.points().stream()
            .map(point ->
                new SweepPoint(
                    point.number(),
                    point.factors(),
                    List.of(NOTHING, NOTHING, NOTHING),
                    "undecided",
                    List.of(
                        new ShadowPrice(
                            "compute", "gpus+25%", 1.25, NOTHING, NOTHING, NOTHING, Double.NaN))))
            .toList();
    Pairing pairing =
        new Pairing(
            0, List.of(new Pairing.Step(2, NOTHING, NOTHING)), Double.NaN, Double.NaN, Double.NaN);
    String name = HostileSample.NAME;
    return new SweepResult(
        good.manifest(),
        new Question(name, name, name, name, name, "000000000000", name),
        Layout.GRID,
        good.axes(),
        good.measures(),
        points,
        Optional.of(pairing),
        Optional.empty(),
        Optional.empty(),
        name);
  }

  private SweepResult result(
      Layout layout,
      List<Axis> axes,
      List<Looked> measures,
      List<SweepPoint> points,
      Optional<Surface> surface) {
    List<Pairing.Step> steps = new ArrayList<>();
    for (int n = 2; n <= 30; n++) {
      double mean = 0.11 + 0.05 * random.nextGaussian() / n;
      steps.add(
          new Pairing.Step(
              n,
              new Interval(mean, mean - 0.1 / Math.sqrt(n), mean + 0.1 / Math.sqrt(n)),
              new Interval(mean, mean - 0.2 / Math.sqrt(n), mean + 0.2 / Math.sqrt(n))));
    }
    return new SweepResult(
        manifest(),
        new Question(
            "sample",
            "What is asked?",
            "a grid of points",
            "study: sweep\n",
            "baseline",
            "0123456789ab",
            "name: baseline\n"),
        layout,
        axes,
        measures,
        points,
        Optional.of(new Pairing(0, steps, 4, 2, 9)),
        surface,
        Optional.empty(),
        "Uplift goes from 0.98× [0.94, 1.02] to 1.61× [1.55, 1.67]; engineers binds at 4 of 9 points.");
  }

  static Manifest manifest() {
    return new Manifest(
        "labsim sweep sample.yaml",
        "0.1.0",
        "abcdef123456",
        1,
        30,
        2,
        "Linux",
        "2026-01-02T03:04:05Z",
        7,
        1_000_000,
        140_000);
  }

  private List<ShadowPrice> prices() {
    return List.of(
        new ShadowPrice(
            "engineers",
            "engineers+25%",
            1.25,
            around(0.14, 0.03),
            around(0.5, 0.1),
            around(0.02, 0.01),
            0.9),
        new ShadowPrice(
            "compute",
            "gpus+25%",
            1.25,
            around(0.02, 0.03),
            around(0.1, 0.1),
            around(0.01, 0.01),
            0.9));
  }

  private Interval around(double estimate, double halfWidth) {
    double half = halfWidth * (0.8 + 0.4 * random.nextDouble());
    return new Interval(estimate, estimate - half, estimate + half);
  }
}
