package labsim.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Ensemble;
import labsim.study.ensemble.Evaluation;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Memory;
import labsim.study.ensemble.Model;
import labsim.study.ensemble.Progress;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.estimate.Linearised;
import labsim.study.result.Interval;
import labsim.study.result.MeasureTable;

/**
 * Running batch by batch until there are enough replications. What comes out is the same whoever
 * runs it and wherever it is kept.
 */
public final class Campaign {

  private final IntFunction<Ensemble> cells;
  private final Size size;
  private final Look look;
  private final Progress progress;
  private long done;
  private long events;

  private Campaign(IntFunction<Ensemble> cells, Size size, Look look, Progress progress) {
    this.cells = cells;
    this.size = size;
    this.look = look;
    this.progress = progress;
  }

  /** Looks at what has come back so far. */
  @FunctionalInterface
  public interface Look {
    /** The half-width that a precision is asked of: the widest; not a number if there is none. */
    double halfWidth(Worklist list) throws IOException;
  }

  /**
   * Runs all arms until there are enough replications, and keeps all in memory.
   *
   * @param threads how many runs may be under way at the same time, at least 1
   * @throws labsim.study.ensemble.RunFailed if a run throws
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static Runs run(Plan plan, Model model, int threads, Progress progress) {
    Memory memory = new Memory();
    try {
      return Runs.of(
          run(plan, "", new LocalThreads(model, threads), memory, Share.ALL, progress), memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory throws none
    }
  }

  /**
   * The same wherever and with whatever archive; what that holds already is not run again.
   *
   * @param model version of the model
   * @param share the part of the runs that is ours; the archive must hold all others already if the
   *     number of replications depends on results
   * @return all that was run or held already
   * @throws IOException if an outcome cannot be kept
   */
  public static Worklist run(
      Plan plan, String model, Executor executor, Archive archive, Share share, Progress progress)
      throws IOException {
    Look widest = list -> widest(plan, archive.measures(list));
    return run(plan::ensemble, plan.size(), widest, model, executor, archive, share, progress);
  }

  /**
   * The same for any cells.
   *
   * @param cells with so many replications
   * @param look asked only if the size is a precision
   */
  public static Worklist run(
      IntFunction<Ensemble> cells,
      Size size,
      Look look,
      String model,
      Executor executor,
      Archive archive,
      Share share,
      Progress progress)
      throws IOException {
    return new Campaign(cells, size, look, progress).run(model, executor, archive, share);
  }

  private Worklist run(String model, Executor executor, Archive archive, Share share)
      throws IOException {
    int wanted = size.first();
    while (true) {
      Worklist list = new Worklist(cells.apply(wanted), model);
      batch(list, executor, archive, share);
      int more = size.next(wanted, () -> halfWidth(list));
      if (more == wanted) {
        return list;
      }
      wanted = more;
    }
  }

  private void batch(Worklist list, Executor executor, Archive archive, Share share)
      throws IOException {
    long doneBefore = done;
    long eventsBefore = events;
    Evaluation.run(
        list,
        executor,
        archive,
        share,
        (now, total, handled) -> {
          done = doneBefore + now;
          events = eventsBefore + handled;
          progress.heard(done, doneBefore + total, events);
        });
  }

  private double halfWidth(Worklist list) {
    try {
      return look.halfWidth(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The largest relative half-width among the scenarios' uplifts. */
  private static double widest(Plan plan, MeasureTable measures) {
    double widest = 0;
    for (Subject subject : plan.subjects()) {
      Linearised uplift = Findings.uplift(measures, subject.name());
      Interval interval = uplift.interval();
      widest = Math.max(widest, (interval.high() - interval.estimate()) / interval.estimate());
    }
    return widest;
  }
}
