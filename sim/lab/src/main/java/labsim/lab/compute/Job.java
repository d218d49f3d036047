package labsim.lab.compute;

import labsim.engine.Handler;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as the cluster sees it: so many GPUs, all at once, for so long. When it ends or is
 * given up, the cluster rings the bell that it brought.
 *
 * @param <E> the owner's events
 */
public final class Job<E> {

  /** How a job left the cluster. */
  public enum End {
    SUCCEEDED,
    FAILED,
    /** Waited longer than the cluster's patience, and never ran. */
    GIVEN_UP
  }

  final long milliGpus;
  final double runsForHours;
  final boolean fails;
  final double valuePerGpuHour;
  final int queueClass;
  private final Handler<? super E> owner;
  private final E succeeded;
  private final E failed;
  private final E givenUp;

  double submittedHours;
  double startedHours;
  long sequence;
  @Nullable Job<?> next;
  @Nullable Job<?> previous;

  /**
   * @param milliGpus width, thousandths of an H100e
   * @param runsForHours how long it will run, to its end or its failure
   * @param fails whether it ends in failure
   * @param valuePerGpuHour what the {@link Discipline#VALUE} discipline orders by; larger is sooner
   * @param queueClass waits are reported by class, from 0
   */
  public Job(
      long milliGpus,
      double runsForHours,
      boolean fails,
      double valuePerGpuHour,
      int queueClass,
      Handler<? super E> owner,
      E succeeded,
      E failed,
      E givenUp) {
    this.milliGpus = milliGpus;
    this.runsForHours = runsForHours;
    this.fails = fails;
    this.valuePerGpuHour = valuePerGpuHour;
    this.queueClass = queueClass;
    this.owner = owner;
    this.succeeded = succeeded;
    this.failed = failed;
    this.givenUp = givenUp;
  }

  void ring(End end) {
    owner.on(
        switch (end) {
          case SUCCEEDED -> succeeded;
          case FAILED -> failed;
          case GIVEN_UP -> givenUp;
        });
  }
}
