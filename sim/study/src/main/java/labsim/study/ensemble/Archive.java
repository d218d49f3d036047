package labsim.study.ensemble;

import java.io.IOException;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;

/** Keeps outcomes, and finds them again by the ids of their runs. */
public interface Archive {

  /** Whether the outcome of this run is kept. */
  boolean holds(RunId run);

  /** Keeps the outcome of a run that it does not hold yet. */
  void keep(Run run) throws IOException;

  /**
   * The measures of all runs of the list, in its order.
   *
   * @throws IllegalStateException if one is missing
   */
  MeasureTable measures(Worklist list) throws IOException;

  /** The series that are kept of runs of the list, in its order. */
  SeriesTable series(Worklist list) throws IOException;
}
