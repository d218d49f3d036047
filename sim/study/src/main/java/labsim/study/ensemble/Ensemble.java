package labsim.study.ensemble;

import java.util.List;
import labsim.study.result.Column;

/**
 * Cells times replications. Replication {@code i} meets the same random streams in every cell.
 *
 * @param name short, fit for a file name
 * @param factors what the coordinates of a point mean; none if points differ in other ways
 * @param cells in the order in which results are stored; the list may make its cells when asked
 * @param replications replications of each cell, at least 1
 * @param seed seed of all streams
 */
public record Ensemble(
    String name, List<Column> factors, List<Cell> cells, int replications, long seed) {

  /** Of so many replications of a cell series are kept: enough for bands of quantiles. */
  public static final int WITH_SERIES = 200;

  /** Throws unless there is something to run. */
  public Ensemble {
    if (cells.isEmpty() || replications < 1) {
      throw new IllegalArgumentException(
          "an ensemble of " + cells.size() + " cells and " + replications + " replications");
    }
  }

  /** The same cells, each with so many replications. */
  public Ensemble withReplications(int count) {
    return new Ensemble(name, factors, cells, count, seed);
  }
}
