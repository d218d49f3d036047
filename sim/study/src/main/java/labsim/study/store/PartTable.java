package labsim.study.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.lab.Outcome;
import labsim.study.ensemble.Run;
import labsim.study.ensemble.TableColumns;

/**
 * A part's columns: a run's id, who asked for it first, its measures, and its series as lists,
 * empty where none are kept. A run is one row, so it is stored whole or not at all.
 */
final class PartTable {

  /** A track's list is called after it, and so: a track and a measure may have the same name. */
  private static final String OVER_TIME = "_over_time";

  static final String TIMES = "time_years";
  static final List<Parquet.Field> FIELDS = fields();

  private PartTable() {}

  static String overTime(String track) {
    return track + OVER_TIME;
  }

  static List<Object> row(Run run) {
    List<Object> row = new ArrayList<>(FIELDS.size());
    row.add(run.id().toString());
    row.add(run.cell().point());
    row.add(run.cell().world().scenario());
    row.add(run.cell().world().key());
    row.add(run.replication());
    Outcome outcome = run.outcome();
    for (double measure : outcome.measures()) {
      row.add(measure);
    }
    row.add(boxed(outcome.sampleTimesYears()));
    for (int track = 0; track < TableColumns.TRACKS.size(); track++) {
      boolean kept = track < outcome.tracks().length;
      row.add(boxed(kept ? outcome.tracks()[track] : new double[0]));
    }
    return row;
  }

  private static Double[] boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Double[]::new);
  }

  private static List<Parquet.Field> fields() {
    List<Parquet.Field> fields = new ArrayList<>();
    fields.add(Parquet.Field.text("run"));
    fields.add(Parquet.Field.whole("point"));
    fields.add(Parquet.Field.text("scenario"));
    fields.add(Parquet.Field.text("world"));
    fields.add(Parquet.Field.whole("replication"));
    TableColumns.MEASURES.forEach(measure -> fields.add(Parquet.Field.number(measure.key())));
    fields.add(Parquet.Field.numbers(TIMES));
    TableColumns.TRACKS.forEach(track -> fields.add(Parquet.Field.numbers(overTime(track.key()))));
    return List.copyOf(fields);
  }
}
