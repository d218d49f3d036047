package labsim.study.ensemble;

import java.util.HashMap;
import java.util.Map;
import labsim.scenario.LabNumbers;
import labsim.study.ensemble.Cell.Keeps;
import org.jspecify.annotations.Nullable;

/**
 * The runs that an ensemble asks for, each by its id. Cells of equal parameters, as twins without
 * assistants often are, share their runs.
 */
public final class Worklist {

  private final Ensemble ensemble;
  private final RunId[] ids;
  private final int[] first;
  private final Keeps[] keeps;

  /** Each cell's past and future, taken apart once: it costs as much as a thousand events. */
  private final double[][][] numbers;

  /**
   * Lists the runs.
   *
   * @param model version of the model: another version's outcomes are others
   */
  public Worklist(Ensemble ensemble, String model) {
    int cells = ensemble.cells().size();
    this.ensemble = ensemble;
    ids = new RunId[cells];
    first = new int[cells];
    keeps = new Keeps[cells];
    numbers = new double[cells][][];
    Map<Runs, Integer> seen = HashMap.newHashMap(cells);
    for (int i = 0; i < cells; i++) {
      Cell cell = ensemble.cells().get(i);
      double[] past = LabNumbers.of(cell.past());
      double[] future = cell.future().equals(cell.past()) ? past : LabNumbers.of(cell.future());
      ids[i] = RunId.ofCell(model, past, future, ensemble.seed());
      keeps[i] = cell.keeps();
      @Nullable Integer before = seen.putIfAbsent(new Runs(ids[i], cell.first()), i);
      first[i] = before == null ? i : before;
      numbers[i] = numbers[first[i]] == null ? new double[][] {past, future} : numbers[first[i]];
      if (cell.keeps() == Keeps.SERIES) {
        keeps[first[i]] = Keeps.SERIES;
      }
    }
  }

  /** A cell's runs. */
  private record Runs(RunId cell, int first) {}

  /** What asks for the runs. */
  public Ensemble ensemble() {
    return ensemble;
  }

  /** How many different runs there are. */
  public long runs() {
    long distinct = 0;
    for (int i = 0; i < first.length; i++) {
      distinct += first[i] == i ? 1 : 0;
    }
    return distinct * ensemble.replications();
  }

  /**
   * The id of a cell's run.
   *
   * @param cell its place in the ensemble
   * @param replication counted from the cell's first
   */
  public RunId id(int cell, int replication) {
    return ids[cell].replication(ensemble.cells().get(cell).first() + replication);
  }

  /** Whether no cell before this one has the same runs. */
  public boolean isFirst(int cell) {
    return first[cell] == cell;
  }

  /** What is to be kept of this replication of a cell, for itself and others of equal runs. */
  Keeps keeps(int cell, int replication) {
    return replication < Ensemble.WITH_SERIES ? keeps[first[cell]] : Keeps.MEASURES;
  }

  /** The task of one run, which has the number that is given. */
  Task task(long number, int cell, int replication) {
    return new Task(
        number,
        numbers[cell][0],
        numbers[cell][1],
        ensemble.seed(),
        ensemble.cells().get(cell).first() + replication,
        keeps(cell, replication));
  }
}
