package labsim.study.result;

import java.util.List;

/**
 * One row a world, replication and sample time.
 *
 * @param columns the tracks, in order
 * @param rows sorted by world, replication and time
 */
public record SeriesTable(List<Column> columns, List<Row> rows) {

  /**
   * One sample.
   *
   * @param timeYears years since the day the assistants arrived
   * @param values one value a column
   */
  public record Row(
      String scenario, String world, int replication, double timeYears, List<Double> values) {}
}
