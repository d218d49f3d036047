package labsim.study.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import labsim.lab.Outcome;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;
import labsim.study.result.World;
import org.jspecify.annotations.Nullable;

/** An archive that forgets when the program ends, for studies of a few thousand runs. */
public final class Memory implements Archive {

  private final Map<RunId, Outcome> outcomes = new HashMap<>();

  @Override
  public boolean holds(RunId run) {
    return outcomes.containsKey(run);
  }

  @Override
  public void keep(Run run) {
    outcomes.put(run.id(), run.outcome());
  }

  @Override
  public MeasureTable measures(Worklist list) {
    List<MeasureTable.Row> rows = new ArrayList<>();
    forEach(
        list,
        (cell, i, outcome) ->
            rows.add(
                new MeasureTable.Row(
                    cell.world().scenario(),
                    cell.world().key(),
                    cell.first() + i,
                    Arrays.stream(outcome.measures()).boxed().toList())));
    return new MeasureTable(TableColumns.MEASURES, List.copyOf(rows));
  }

  @Override
  public SeriesTable series(Worklist list) {
    List<SeriesTable.Row> rows = new ArrayList<>();
    forEach(
        list,
        (cell, i, outcome) -> {
          if (cell.keeps() == Cell.Keeps.SERIES) {
            addSamples(cell.world(), i, outcome, rows);
          }
        });
    return new SeriesTable(TableColumns.TRACKS, List.copyOf(rows));
  }

  private static void addSamples(
      World world, int replication, Outcome outcome, List<SeriesTable.Row> rows) {
    double[] times = outcome.sampleTimesYears();
    for (int i = 0; i < times.length; i++) {
      int sample = i;
      rows.add(
          new SeriesTable.Row(
              world.scenario(),
              world.key(),
              replication,
              times[i],
              Arrays.stream(outcome.tracks()).map(track -> track[sample]).toList()));
    }
  }

  /** Sees one run of a cell. */
  @FunctionalInterface
  private interface Visitor {
    void see(Cell cell, int replication, Outcome outcome);
  }

  private void forEach(Worklist list, Visitor visitor) {
    List<Cell> cells = list.ensemble().cells();
    for (int cell = 0; cell < cells.size(); cell++) {
      for (int i = 0; i < list.ensemble().replications(); i++) {
        RunId id = list.id(cell, i);
        @Nullable Outcome outcome = outcomes.get(id);
        if (outcome == null) {
          throw new IllegalStateException("run " + id + " is missing");
        }
        visitor.see(cells.get(cell), i, outcome);
      }
    }
  }
}
