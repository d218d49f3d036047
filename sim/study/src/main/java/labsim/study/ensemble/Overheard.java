package labsim.study.ensemble;

import java.io.IOException;
import labsim.lab.Outcome;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;

/**
 * A store with a memory beside it that hears what is stored now, so that a study that looks again
 * and again need not read back what it has just run.
 */
public record Overheard(Archive store, Memory now) implements Archive {

  /** Brings to memory the measures of all runs of a list, which the store must hold. */
  public void recall(Worklist list) throws IOException {
    int row = 0;
    for (MeasureTable.Row stored : store.measures(list).rows()) {
      int cell = row / list.ensemble().replications();
      RunId id = list.id(cell, row % list.ensemble().replications());
      double[] measures = stored.values().stream().mapToDouble(x -> x).toArray();
      now.keep(
          new Run(
              id,
              list.ensemble().cells().get(cell),
              stored.replication(),
              new Outcome(measures, new double[0], new double[0][0])));
      row++;
    }
  }

  @Override
  public boolean holds(RunId run) {
    return store.holds(run);
  }

  @Override
  public void keep(Run run) throws IOException {
    store.keep(run);
    now.keep(run);
  }

  @Override
  public MeasureTable measures(Worklist list) throws IOException {
    return store.measures(list);
  }

  @Override
  public SeriesTable series(Worklist list) throws IOException {
    return store.series(list);
  }
}
