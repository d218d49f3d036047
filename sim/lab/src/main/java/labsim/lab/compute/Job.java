package labsim.lab.compute;

import java.util.function.Function;
import java.util.function.Supplier;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as the cluster sees it: so many GPUs, all at once, for so long. However it leaves
 * the cluster, it rings the bell that it brought, once.
 *
 * @param <E> the owner's events
 */
public final class Job<E> {

  /** How a job left the cluster. */
  public enum End {
    SUCCEEDED,
    FAILED,
    /** Waited longer than the cluster's patience, and never ran. */
    GIVEN_UP,
    /** Taken back by its owner, waiting or running: {@link Cluster#cancel}. */
    CANCELLED
  }

  enum Stage {
    NEW,
    WAITING,
    RUNNING,
    GONE
  }

  final long milliGpus;
  final double runsForHours;
  final boolean fails;
  final double valuePerGpuHour;
  final int queueClass;
  final int team;
  private double lookAfterHours;
  private final Handler<? super E> owner;
  private final Function<End, ? extends E> bell;
  private @Nullable Supplier<? extends E> look;

  Stage stage = Stage.NEW;
  double submittedHours;
  double startedHours;
  long sequence;
  long ticket;
  @Nullable Job<?> next;
  @Nullable Job<?> previous;

  /**
   * @param milliGpus width, thousandths of an H100e
   * @param runsForHours how long it will run, to its end or its failure
   * @param fails whether it ends in failure
   * @param valuePerGpuHour what the {@link Discipline#VALUE} discipline orders by; larger is sooner
   * @param queueClass waits are reported by class, from 0
   * @param team whose job it is, from 0
   * @param bell makes the owner's event from how the job has ended
   */
  public Job(
      long milliGpus,
      double runsForHours,
      boolean fails,
      double valuePerGpuHour,
      int queueClass,
      int team,
      Handler<? super E> owner,
      Function<End, ? extends E> bell) {
    this.milliGpus = milliGpus;
    this.runsForHours = runsForHours;
    this.fails = fails;
    this.valuePerGpuHour = valuePerGpuHour;
    this.queueClass = queueClass;
    this.team = team;
    this.owner = owner;
    this.bell = bell;
  }

  /** Once the job has run so long, its owner is told that. */
  public Job<E> lookAfter(double hours, Supplier<? extends E> what) {
    lookAfterHours = hours;
    look = what;
    return this;
  }

  /** The job has started for the first time. */
  void scheduleLook(Simulation simulation) {
    Supplier<? extends E> wanted = look;
    if (wanted != null && lookAfterHours < runsForHours) {
      simulation.after(lookAfterHours, owner, wanted.get());
      look = null;
    }
  }

  void ring(End end) {
    stage = Stage.GONE;
    owner.on(bell.apply(end));
  }
}
