package labsim.study.result;

import java.util.List;

/**
 * One row a world and replication.
 *
 * @param columns the measures, in order
 * @param rows rows sorted by world, as first listed, then by replication
 */
public record MeasureTable(List<Column> columns, List<Row> rows) {

  /**
   * One replication of one world.
   *
   * @param world {@link World#key} and {@link World#scenario} of the world
   * @param replication number of the replication, from 0; equal numbers share random streams
   * @param values one value a column; NaN where there was nothing to measure
   */
  public record Row(String scenario, String world, int replication, List<Double> values) {}

  /** The values of one column in one world, by replication. */
  public double[] of(String scenario, String world, String column) {
    int index = indexOf(column);
    return rows.stream()
        .filter(row -> row.world().equals(world) && row.scenario().equals(scenario))
        .mapToDouble(row -> row.values().get(index))
        .toArray();
  }

  private int indexOf(String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + key + " among " + columns);
  }
}
