package labsim.lab.compute;

import java.util.function.Function;
import java.util.function.Supplier;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.compute.Ledger.Account;
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

  final Account account;
  final long milliGpus;
  final boolean fails;
  final double valuePerGpuHour;
  final int queueClass;
  final int team;
  final long name;
  final long attempt;
  private final Handler<? super E> owner;
  private final Function<End, ? extends E> bell;
  private @Nullable Supplier<? extends E> look;
  private double lookAfterHours;

  Stage stage = Stage.NEW;
  double submittedHours;
  double startedHours;
  double hoursLeft;
  int stints;
  HardwareFaults.Losses losses = HardwareFaults.Losses.NONE;
  long sequence;
  long ticket;
  private double openGpuHours;
  private int openSince;
  @Nullable Job<?> next;
  @Nullable Job<?> previous;

  /**
   * @param milliGpus width, thousandths of an H100e
   * @param runsForHours how long it will run, to its end or its failure
   * @param fails whether it ends in failure
   * @param valuePerGpuHour what the {@link Discipline#VALUE} discipline orders by; larger is sooner
   * @param queueClass waits are reported by class, from 0
   * @param team whose job it is, from 0
   * @param name with {@code attempt} names the luck that it has with its GPUs
   * @param bell makes the owner's event from how the job has ended
   */
  public Job(
      long milliGpus,
      double runsForHours,
      boolean fails,
      double valuePerGpuHour,
      int queueClass,
      int team,
      long name,
      long attempt,
      Handler<? super E> owner,
      Function<End, ? extends E> bell) {
    this(
        Account.EXPERIMENTS,
        milliGpus,
        runsForHours,
        fails,
        valuePerGpuHour,
        queueClass,
        team,
        name,
        attempt,
        owner,
        bell);
  }

  /** A bundle of background jobs. */
  static <E> Job<E> background(
      long milliGpus,
      double runsForHours,
      double valuePerGpuHour,
      int team,
      long number,
      Handler<? super E> owner,
      Function<End, ? extends E> bell) {
    return new Job<>(
        Account.BACKGROUND,
        milliGpus,
        runsForHours,
        false,
        valuePerGpuHour,
        0,
        team,
        Long.MIN_VALUE + number,
        0,
        owner,
        bell);
  }

  private Job(
      Account account,
      long milliGpus,
      double runsForHours,
      boolean fails,
      double valuePerGpuHour,
      int queueClass,
      int team,
      long name,
      long attempt,
      Handler<? super E> owner,
      Function<End, ? extends E> bell) {
    this.account = account;
    this.milliGpus = milliGpus;
    this.hoursLeft = runsForHours;
    this.fails = fails;
    this.valuePerGpuHour = valuePerGpuHour;
    this.queueClass = queueClass;
    this.team = team;
    this.name = name;
    this.attempt = attempt;
    this.owner = owner;
    this.bell = bell;
  }

  /** How long the present stint takes, with what GPU failures cost it. */
  double stintHours() {
    return hoursLeft + losses.lostHours();
  }

  /** Share of the present stint that GPU failures cost. */
  double lostShare() {
    return losses.lostHours() == 0 ? 0 : losses.lostHours() / stintHours();
  }

  /** Compute that it still needs if nothing fails, H100e-hours. */
  double gpuHoursLeft() {
    return milliGpus / 1000.0 * hoursLeft;
  }

  /** Adds hours that it has run, and of which it is not known yet what they buy, H100e-hours. */
  void keepOpen(double gpuHours, Ledger ledger) {
    openGpuHours = openGpuHours(ledger) + gpuHours;
    openSince = ledger.restarts();
  }

  /** The hours so added since the ledger's last restart, H100e-hours. */
  double openGpuHours(Ledger ledger) {
    return openSince == ledger.restarts() ? openGpuHours : 0;
  }

  /** Once the job has run so long, its owner is told that. */
  public Job<E> lookAfter(double hours, Supplier<? extends E> what) {
    lookAfterHours = hours;
    look = what;
    return this;
  }

  /** The job starts: a look is due so long after its first start. */
  void scheduleLook(Simulation simulation) {
    Supplier<? extends E> wanted = look;
    if (wanted != null) {
      simulation.after(lookAfterHours, owner, wanted.get());
      look = null;
    }
  }

  void ring(End end) {
    stage = Stage.GONE;
    owner.on(bell.apply(end));
  }
}
