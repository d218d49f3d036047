package labsim.study;

import labsim.engine.Streams;
import labsim.lab.Measure;
import labsim.study.estimate.Linearised;
import labsim.study.result.MeasureTable;
import labsim.study.result.ScenarioResult;
import labsim.study.result.SeriesTable;
import labsim.study.result.StudyResult;

/** What the evidence says: a pure function, so that old results can be read with new eyes. */
public final class Findings {

  /** No replication has this number: what is drawn for estimates disturbs no run. */
  private static final long OF_THE_STUDY = -1;

  private Findings() {}

  /** Estimates, intervals, regimes, contrasts and the sentences that say them. */
  public static StudyResult of(Evidence evidence) {
    return new StudyResult(
        evidence.manifest(),
        evidence.arms().stream().map(Arm::world).toList(),
        evidence.measures(),
        evidence.series(),
        evidence.subjects().stream().map(subject -> result(subject, evidence)).toList(),
        Contrasts.of(
            evidence.subjects().stream().map(Subject::name).toList(),
            evidence.measures(),
            new Streams(evidence.manifest().seed(), OF_THE_STUDY)));
  }

  /** Software progress in one world, OOM a year. */
  static Linearised progress(MeasureTable measures, String scenario, String world) {
    return Linearised.mean(measures.of(scenario, world, Measure.SOFTWARE.key()));
  }

  /** Software progress with assistants over that without. */
  static Linearised uplift(MeasureTable measures, String scenario) {
    return progress(measures, scenario, Arm.WITH).over(progress(measures, scenario, Arm.WITHOUT));
  }

  private static ScenarioResult result(Subject subject, Evidence evidence) {
    MeasureTable measures = evidence.measures();
    Linearised with = progress(measures, subject.name(), Arm.WITH);
    Linearised without = progress(measures, subject.name(), Arm.WITHOUT);
    Linearised uplift = with.over(without);
    Prices prices = Prices.of(subject.name(), evidence.arms(), measures, years(subject, evidence));
    Prices.Regime regime = prices.regime();
    return new ScenarioResult(
        subject.name(),
        subject.description(),
        subject.yaml(),
        subject.hash(),
        with.interval(),
        without.interval(),
        uplift.interval(),
        with.correlation(without),
        prices.table(),
        name(regime),
        Spending.sentence(prices),
        Sentences.answer(
            uplift.interval(), without.interval(), evidence.manifest().replications(), regime));
  }

  /** The watched years of a scenario: its series end with them. */
  private static double years(Subject subject, Evidence evidence) {
    return evidence.series().rows().stream()
        .filter(row -> row.scenario().equals(subject.name()))
        .mapToDouble(SeriesTable.Row::timeYears)
        .max()
        .orElse(Double.NaN);
  }

  private static String name(Prices.Regime regime) {
    return switch (regime) {
      case Prices.Regime.Bound(Prices.Price by) -> by.constraint().key();
      case Prices.Regime.Mixed mixed -> "mixed";
      case Prices.Regime.Undecided undecided -> "undecided";
      case Prices.Regime.NotAsked notAsked -> "not asked";
    };
  }
}
