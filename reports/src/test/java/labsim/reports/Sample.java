package labsim.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import labsim.reports.resource.Resource;
import labsim.study.result.Column;
import labsim.study.result.Contrast;
import labsim.study.result.Interval;
import labsim.study.result.Manifest;
import labsim.study.result.MeasureTable;
import labsim.study.result.ScenarioResult;
import labsim.study.result.SeriesTable;
import labsim.study.result.ShadowPrice;
import labsim.study.result.StudyResult;
import labsim.study.result.World;

/** Results made up from a seed, of the size and shape of real ones. */
public final class Sample {
  private static final double SAMPLES_A_YEAR = 12;

  private final int replications;
  private final int samples;
  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20251122);

  /** A result of so many replications, each with so many monthly samples. */
  public Sample(int replications, int samples) {
    this.replications = replications;
    this.samples = samples;
  }

  /** What {@code labsim run} leaves behind. */
  public StudyResult run(String name) {
    return result(List.of(name), List.of());
  }

  /** What {@code labsim compare} leaves behind. */
  public StudyResult compare(List<String> names) {
    List<Contrast> contrasts = new ArrayList<>();
    for (String second : names.subList(1, names.size())) {
      contrasts.add(contrast(names.getFirst(), second, "uplift", "", 1.31, 0.09));
      contrasts.add(
          contrast(names.getFirst(), second, "software progress", "OOM/year", 1.04, 0.08));
    }
    return result(names, contrasts);
  }

  /** The same result with its first scenario replaced. */
  public static StudyResult with(StudyResult result, ScenarioResult scenario) {
    return new StudyResult(
        result.manifest(),
        result.worlds(),
        result.measures(),
        result.series(),
        List.of(scenario),
        result.contrasts());
  }

  private StudyResult result(List<String> names, List<Contrast> contrasts) {
    List<World> worlds = new ArrayList<>();
    List<MeasureTable.Row> measures = new ArrayList<>();
    List<SeriesTable.Row> series = new ArrayList<>();
    List<ScenarioResult> scenarios = new ArrayList<>();
    List<Column> columns = columns("measures.txt");
    List<Column> tracks = columns("tracks.txt");
    for (String name : names) {
      for (String key : List.of("with", "without")) {
        worlds.add(new World(key, name, key + " assistants"));
        double pace = key.equals("with") ? 1.27 : 1;
        for (int i = 0; i < replications; i++) {
          double luck = StrictMath.exp(0.18 * random.nextGaussian());
          measures.add(new MeasureTable.Row(name, key, i, measures(columns, pace * luck, key)));
          for (int t = 0; t < samples; t++) {
            double years = t / SAMPLES_A_YEAR;
            series.add(new SeriesTable.Row(name, key, i, years, tracks(years, pace * luck, key)));
          }
        }
      }
      scenarios.add(scenario(name));
    }
    return new StudyResult(
        new Manifest(
            "labsim " + (names.size() == 1 ? "run" : "compare") + " scenarios/baseline.yaml",
            "0.1.0-SNAPSHOT",
            "2c22dd9",
            7,
            replications,
            2,
            "Linux amd64, Java 25",
            "2025-11-22T09:30:00Z",
            17.4,
            31_234_567,
            1_795_000),
        worlds,
        new MeasureTable(columns, measures),
        new SeriesTable(tracks, series),
        scenarios,
        contrasts);
  }

  private static List<Column> columns(String file) {
    return Resource.text(file)
        .lines()
        .map(line -> line.split(" \\| "))
        .map(parts -> new Column(parts[0], parts[1], parts[2]))
        .toList();
  }

  private List<Double> measures(List<Column> columns, double pace, String world) {
    boolean assisted = world.equals("with");
    double installed = 1.93e10;
    double inference = assisted ? 0.071 : 0;
    double gathering = 0.028 * noise();
    double useful = 0.52 * noise();
    double failed = 0.094 * noise();
    double frontier = 0.101 * noise();
    double ruined = 0.0041 * noise();
    double unfinished = 0.0173 * noise();
    double idle = 1 - inference - gathering - useful - failed - frontier - ruined - unfinished;
    List<Double> values = new ArrayList<>();
    for (Column column : columns) {
      values.add(
          switch (column.key()) {
            case "software" -> 0.68 * pace;
            case "effective_compute" -> 0.68 * pace + 0.53;
            case "ideas_proposed" -> 31_400 * noise();
            case "ideas_implemented" -> 12_300 * pace * noise();
            case "tested_s1" -> 11_800 * pace * noise();
            case "tested_s2" -> 2_140 * pace * noise();
            case "tested_s3" -> 312 * pace * noise();
            case "adopted" -> 128 * pace * noise();
            case "landed" -> 74 * pace * noise();
            case "held" -> 51 * pace * noise();
            case "buried_by_test" -> 187 * pace * noise();
            case "buried_at_frontier" -> 23 * pace * noise();
            case "expired" -> assisted ? 2.4 * noise() : 0;
            case "gain_foreseen" -> 3.3 * pace * noise();
            case "gain_true" -> 2.4 * pace * noise();
            case "gain_lost_to_interference" -> 0.21 * pace * noise();
            case "frontier_runs" -> (double) (5 + random.nextInt(2));
            case "ruined_runs" -> (double) random.nextInt(2);
            case "gpu_hours_installed" -> installed;
            case "gpu_hours_useful" -> useful * installed;
            case "gpu_hours_failed" -> failed * installed;
            case "gpu_hours_unfinished" -> unfinished * installed;
            case "gpu_hours_frontier" -> frontier * installed;
            case "gpu_hours_ruined" -> ruined * installed;
            case "gpu_hours_gathering" -> gathering * installed;
            case "gpu_hours_inference" -> inference * installed;
            case "gpu_hours_idle" -> idle * installed;
            case "gpu_hours_external" -> 0.0;
            case "wait_s1" -> 0.42 * noise();
            case "wait_s2" -> 9.6 * noise();
            case "wait_s3" -> 131 * noise();
            case "wait_frontier" -> 212 * noise();
            case "wait_inference" -> assisted ? 0.012 * noise() : Double.NaN;
            case "wait_debug" -> 3.8 * noise();
            case "wait_integration" -> 41 * noise();
            case "wait_implementation" -> (assisted ? 611 : 1840) * noise();
            case "wait_judgement" -> 17 * noise();
            case "engineer_utilisation" -> 0.93 - 0.1 * random.nextDouble();
            case "gpu_utilisation" -> 1 - idle;
            case "proposing_share" -> 0.31 + 0.03 * random.nextGaussian();
            case "backlog" -> 190 * noise();
            case "queued_jobs" -> 1_930 * noise();
            case "handed_over_hours" -> assisted ? 2.1e6 * noise() : 0;
            case "handed_back_hours" -> assisted ? 3.2e5 * noise() : 0;
            case "oversight_hours" -> assisted ? 2.9e5 * noise() : 0;
            case "generations" -> 5.0;
            case "events" -> 223_000 * noise();
            default -> throw new IllegalArgumentException(column.key());
          });
    }
    return values;
  }

  private List<Double> tracks(double years, double pace, String world) {
    double installed = 306_000 * StrictMath.pow(3.4, years);
    double inference = world.equals("with") ? 0.07 : 0;
    double frontier = StrictMath.sin(12.5 * years) > 0.7 ? 0.4 : 0;
    double busy = 0.8 * (1 - frontier - inference);
    double software = 0.68 * pace * years * (1 + 0.08 * years);
    return List.of(
        software,
        software + 0.53 * years,
        installed,
        busy * installed,
        frontier * installed,
        inference * installed,
        (1 - busy - frontier - inference) * installed,
        1_900 * noise(),
        200 * noise(),
        930.0,
        2.5 * StrictMath.pow(4, years));
  }

  private ScenarioResult scenario(String name) {
    double lean = 0.01 * random.nextGaussian();
    List<ShadowPrice> prices =
        List.of(
            price("compute", "gpus+25%", 0.113 + lean, 0.031),
            price("taste", "taste+25%", 0.051, 0.034),
            price("engineers", "engineers+25%", 0.034, 0.029),
            price("ideas", "ideas+25%", 0.011, 0.027),
            price("integration", "slots+25%", -0.004, 0.021));
    Interval uplift = around(1.27 + lean, 0.06);
    return new ScenarioResult(
        name,
        "A leading lab of 2025: 306,000 H100e for experiments, about 1,040 coders, compute growing"
            + " 3.4 times a year.",
        "name: " + name + "\nhorizon: 3 years\ncompute:\n  gpus: 306k H100e\n  growth: 3.4\n",
        "3f9a1c0b77de",
        around(0.863, 0.04),
        around(0.68, 0.03),
        uplift,
        0.81,
        prices,
        "compute",
        "A million dollars a year buys more progress if spent on GPUs (0.03 % [0.02, 0.04]) than on engineers"
            + " (0.02 % [0.01, 0.03]).",
        "With assistants the lab makes software progress of 0.863 OOM a year, %.2f times [%.2f, %.2f] what it would make without them; compute binds."
            .formatted(uplift.estimate(), uplift.low(), uplift.high()));
  }

  private static ShadowPrice price(String constraint, String world, double gain, double half) {
    double elasticity = StrictMath.log1p(gain) / StrictMath.log(1.25);
    return new ShadowPrice(
        constraint,
        world,
        1.25,
        around(gain, half),
        around(elasticity, 4 * half),
        around(gain / 300, half / 300),
        0.77);
  }

  private static Contrast contrast(
      String first, String second, String measure, String unit, double ratio, double half) {
    Interval interval = around(ratio, half);
    String verdict =
        interval.excludes(1)
            ? "The %s is larger in %s than in %s, %.2f times [%.2f, %.2f]."
                .formatted(measure, second, first, ratio, interval.low(), interval.high())
            : "Whether the %s is larger in %s or in %s is undecided."
                .formatted(measure, second, first);
    return new Contrast(
        first,
        second,
        measure,
        unit,
        around(ratio - 1, half),
        interval,
        around(ratio - 1, 1.05 * half),
        around(ratio, 1.05 * half),
        0.02,
        0.64,
        0.37,
        verdict);
  }

  private double noise() {
    return StrictMath.exp(0.11 * random.nextGaussian());
  }

  private static Interval around(double estimate, double half) {
    return new Interval(estimate, estimate - half, estimate + half);
  }
}
