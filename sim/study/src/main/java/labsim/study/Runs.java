package labsim.study;

import java.io.IOException;
import labsim.lab.Measure;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Worklist;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;

/**
 * What came back from the runs of a plan: all measures, but the series only of the worlds with and
 * without assistants and only of the first {@value labsim.study.ensemble.Ensemble#WITH_SERIES}
 * replications, which is enough for bands of quantiles and keeps memory bounded.
 *
 * @param replications replications of each arm
 * @param events events handled in all rows' runs
 * @param measures one row an arm and replication
 * @param series one row an arm, replication and sample
 */
public record Runs(int replications, long events, MeasureTable measures, SeriesTable series) {

  /** The runs of this list, from where they are kept. */
  static Runs of(Worklist list, Archive archive) throws IOException {
    MeasureTable measures = archive.measures(list);
    return new Runs(
        list.ensemble().replications(), events(measures), measures, archive.series(list));
  }

  /** Events handled in all runs of the table. */
  public static long events(MeasureTable measures) {
    int column = Measure.EVENTS.ordinal();
    return measures.rows().stream().mapToLong(row -> Math.round(row.values().get(column))).sum();
  }
}
