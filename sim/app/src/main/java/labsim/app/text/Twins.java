package labsim.app.text;

import java.util.List;
import labsim.lab.Measure;
import labsim.study.Arm;
import labsim.study.Means;
import labsim.study.result.Column;
import labsim.study.result.MeasureTable;
import labsim.study.result.World;

/** Tables of means, the lab with assistants beside the lab without. */
enum Twins {
  /** What compute bought. */
  LEDGER("GPU-hours, % of those installed"),
  /** What became of ideas, the graveyard included. */
  FUNNEL("Funnel and graveyard, mean number"),
  /** Who waited how long for what. */
  WAITS("Mean waits, hours"),
  /** How busy everything was; no measure of what binds. */
  USE("Use, %");

  /** What the title says already. */
  private static final String OF_A_WAIT = "Mean wait of ";

  private final String title;

  Twins(String title) {
    this.title = title;
  }

  private List<Measure> measures() {
    return switch (this) {
      case LEDGER ->
          List.of(
              Measure.USEFUL_GPU_HOURS,
              Measure.FAILED_GPU_HOURS,
              Measure.CANCELLED_GPU_HOURS,
              Measure.UNFINISHED_GPU_HOURS,
              Measure.PREEMPTED_GPU_HOURS,
              Measure.HARDWARE_GPU_HOURS,
              Measure.BACKGROUND_GPU_HOURS,
              Measure.FRONTIER_GPU_HOURS,
              Measure.RUINED_GPU_HOURS,
              Measure.GATHERING_GPU_HOURS,
              Measure.INFERENCE_GPU_HOURS,
              Measure.SERVING_GPU_HOURS,
              Measure.DOWN_GPU_HOURS,
              Measure.IDLE_GPU_HOURS,
              Measure.EXTERNAL_GPU_HOURS);
      case FUNNEL ->
          List.of(
              Measure.IDEAS_PROPOSED,
              Measure.IDEAS_IMPLEMENTED,
              Measure.TESTED_S1,
              Measure.TESTED_S2,
              Measure.TESTED_S3,
              Measure.ADOPTED,
              Measure.LANDED,
              Measure.HELD,
              Measure.BURIED_BY_TEST,
              Measure.BURIED_AT_FRONTIER,
              Measure.EXPIRED,
              Measure.FRONTIER_RUNS,
              Measure.RUINED_RUNS);
      case WAITS ->
          List.of(
              Measure.WAIT_S1,
              Measure.WAIT_S2,
              Measure.WAIT_S3,
              Measure.WAIT_BACKGROUND,
              Measure.WAIT_FRONTIER,
              Measure.WAIT_INFERENCE,
              Measure.WAIT_DEBUG,
              Measure.WAIT_INTEGRATION,
              Measure.WAIT_IMPLEMENTATION,
              Measure.WAIT_JUDGEMENT);
      case USE ->
          List.of(Measure.GPU_UTILISATION, Measure.ENGINEER_UTILISATION, Measure.PROPOSING_SHARE);
    };
  }

  /** A row a measure; those that a stored table of another version lacks are left out. */
  TextTable table(MeasureTable table, String scenario) {
    TextTable text = new TextTable("lrr").row(title, "with", "without");
    for (Measure measure : measures()) {
      for (Column column : table.columns()) {
        if (column.key().equals(measure.key())) {
          text.row(
              label(column),
              cell(table, scenario, Arm.WITH, measure),
              cell(table, scenario, Arm.WITHOUT, measure));
        }
      }
    }
    return text;
  }

  private static String label(Column column) {
    String means = column.means();
    return means.startsWith(OF_A_WAIT) ? means.substring(OF_A_WAIT.length()) : means;
  }

  private String cell(MeasureTable table, String scenario, String world, Measure measure) {
    double mean = mean(table, scenario, world, measure);
    return switch (this) {
      case LEDGER ->
          Numbers.fixed(100 * mean / mean(table, scenario, world, Measure.INSTALLED_GPU_HOURS), 1);
      case USE -> Numbers.fixed(100 * mean, 1);
      case FUNNEL, WAITS -> Numbers.plain(mean);
    };
  }

  private static double mean(MeasureTable table, String scenario, String world, Measure measure) {
    return Means.of(table, new World(world, scenario, ""), measure.key()).estimate();
  }
}
