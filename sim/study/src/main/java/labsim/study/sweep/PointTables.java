package labsim.study.sweep;

import java.io.IOException;
import labsim.study.result.MeasureTable;

/**
 * The runs of a study, point by point. A point's rows are asked for once, in the order of points,
 * so that nobody needs to hold more than one point's.
 */
@FunctionalInterface
public interface PointTables {

  /** Sees the rows of one point. */
  @FunctionalInterface
  interface Visitor {
    /** One row an arm and replication, with at least the columns that were asked for. */
    void see(int point, MeasureTable rows) throws IOException;
  }

  /** Shows all points. */
  void each(Visitor visitor) throws IOException;
}
