package labsim.study.regime;

import java.io.IOException;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Memory;
import labsim.study.ensemble.Run;
import labsim.study.ensemble.RunId;
import labsim.study.ensemble.Worklist;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;

/**
 * A store with a memory beside it that hears what is stored now, so that a search need not read
 * back what it has just run.
 */
record Overheard(Archive store, Memory now) implements Archive {

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
