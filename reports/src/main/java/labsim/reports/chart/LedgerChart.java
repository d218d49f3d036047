package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import labsim.reports.reading.Names;
import labsim.reports.reading.Notation;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** The compute ledger: installed H100e-hours by what they bought. */
public final class LedgerChart {
  private static final String INSTALLED = "gpu_hours_installed";

  private record Account(String measure, String purpose) {}

  /** They add up to the installed hours. */
  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("gpu_hours_useful", "experiments with a result"),
          new Account("gpu_hours_failed", "experiments that failed"),
          new Account("gpu_hours_cancelled", "experiments cancelled"),
          new Account("gpu_hours_unfinished", "experiments not yet finished"),
          new Account("gpu_hours_preempted", "work done again after preemption"),
          new Account("gpu_hours_hardware", "work done again after a GPU failed"),
          new Account("gpu_hours_background", "background jobs"),
          new Account("gpu_hours_frontier", "frontier runs"),
          new Account("gpu_hours_ruined", "frontier runs' work lost to ruin"),
          new Account("gpu_hours_gathering", "held while a frontier run gathers"),
          new Account("gpu_hours_inference", "assistants' forward passes"),
          new Account("gpu_hours_serving", "serving customers"),
          new Account("gpu_hours_down", "failed GPUs under repair"),
          new Account("gpu_hours_idle", "idle"));

  private record Purpose(
      String scenario, String side, String purpose, double share, double gpuHours, String label) {}

  private LedgerChart() {}

  /** One scenario, with and without assistants. */
  public static Chart of(Readings readings) {
    List<Purpose> purposes = new ArrayList<>();
    for (Account account : ACCOUNTS) {
      for (Side side : Side.values()) {
        purposes.add(purpose(readings, readings.scenario(), side, account));
      }
    }
    return chart("ledger", purposes);
  }

  /** All scenarios, with assistants. */
  public static Chart sideBySide(StudyResult result) {
    Map<String, String> names =
        Names.shortened(result.scenarios().stream().map(ScenarioResult::name).toList());
    List<Purpose> purposes = new ArrayList<>();
    for (Account account : ACCOUNTS) {
      names.forEach((name, label) ->
          purposes.add(purpose(new Readings(result, name), label, Side.WITH, account)));
    }
    return chart("ledger-by-scenario", purposes);
  }

  private static Chart chart(String name, List<Purpose> purposes) {
    return new Specification(name)
        .rows("purposes", purposes.stream().filter(row -> isUsed(row, purposes)).toList())
        .chart();
  }

  /** Whether a purpose was served on any side; those of mechanisms switched off are left out. */
  private static boolean isUsed(Purpose row, List<Purpose> all) {
    return Double.isFinite(row.share())
        && all.stream()
            .anyMatch(other -> other.purpose().equals(row.purpose()) && other.share() > 0);
  }

  private static Purpose purpose(Readings readings, String scenario, Side side, Account account) {
    double hours = readings.mean(side, account.measure()).estimate();
    double share = hours / readings.mean(side, INSTALLED).estimate();
    String label = Notation.share(share) + " · " + Notation.number(hours);
    return new Purpose(scenario, side.label(), account.purpose(), share, hours, label);
  }
}
