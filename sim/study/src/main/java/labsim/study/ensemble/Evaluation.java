package labsim.study.ensemble;

import java.io.IOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.PrimitiveIterator;
import labsim.lab.Measure;
import labsim.lab.Outcome;

/** Runs what a worklist asks for and an archive does not hold yet. */
public final class Evaluation {

  private final Worklist list;
  private final int cells;
  private final Archive archive;
  private final Progress progress;
  private final BitSet missing;
  private long done;
  private long events;

  private Evaluation(Worklist list, Archive archive, Share share, Progress progress) {
    this.list = list;
    this.cells = list.ensemble().cells().size();
    this.archive = archive;
    this.progress = progress;
    this.missing = missing(list, archive, share);
  }

  /**
   * Runs what is missing, replication by replication of all cells, and keeps every outcome as it
   * comes.
   *
   * @param share the part of the runs that is ours
   * @param progress hears of what is run now, not of what was kept before
   * @throws RunFailed if a run throws
   * @throws IOException if an outcome cannot be kept
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static void run(
      Worklist list, Executor executor, Archive archive, Share share, Progress progress)
      throws IOException {
    new Evaluation(list, archive, share, progress).run(executor);
  }

  /** Numbers of tasks: replication times cells plus cell. */
  private static BitSet missing(Worklist list, Archive archive, Share share) {
    int cells = list.ensemble().cells().size();
    int replications = list.ensemble().replications();
    BitSet missing = new BitSet(Math.multiplyExact(cells, replications));
    for (int cell = 0; cell < cells; cell++) {
      for (int i = 0; i < replications && list.isFirst(cell); i++) {
        RunId id = list.id(cell, i);
        missing.set(i * cells + cell, share.has(id) && !archive.holds(id));
      }
    }
    return missing;
  }

  private void run(Executor executor) throws IOException {
    long total = missing.cardinality();
    try {
      executor.run(
          tasks(),
          (task, outcome) -> {
            keep(Math.toIntExact(task), outcome);
            progress.heard(done, total, events);
          });
    } catch (TaskFailed e) {
      int task = Math.toIntExact(e.task());
      throw new RunFailed(
          list.ensemble().cells().get(task % cells).world(),
          list.ensemble().cells().get(task % cells).first() + task / cells,
          list.ensemble().seed(),
          Objects.requireNonNull(e.getCause()));
    }
  }

  private Iterator<Task> tasks() {
    PrimitiveIterator.OfInt numbers = missing.stream().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return numbers.hasNext();
      }

      @Override
      public Task next() {
        int number = numbers.nextInt();
        return list.task(number, number % cells, number / cells);
      }
    };
  }

  private void keep(int task, Outcome outcome) throws IOException {
    int cell = task % cells;
    int replication = task / cells;
    Cell of = list.ensemble().cells().get(cell);
    archive.keep(new Run(list.id(cell, replication), of, of.first() + replication, outcome));
    done++;
    events += Math.round(outcome.of(Measure.EVENTS));
  }
}
