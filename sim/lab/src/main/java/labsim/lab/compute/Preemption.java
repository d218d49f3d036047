package labsim.lab.compute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import labsim.engine.Handler;
import labsim.engine.Simulation;

/**
 * Who makes room for a more valuable job: those that are worth less and have run long enough, the
 * least valuable first, among equals the one that came last. Nobody is sent away unless that makes
 * enough room.
 */
final class Preemption implements Handler<Preemption.Event> {

  /** What happens here. */
  enum Event {
    /** Another job has now run long enough. */
    ELIGIBLE
  }

  private final Simulation simulation;
  private final double afterHours;
  private final boolean allowed;
  private final Runnable tryAgain;
  private final TreeSet<Job<?>> running =
      new TreeSet<>(
          Comparator.<Job<?>>comparingDouble(job -> job.valuePerGpuHour)
              .thenComparing(Comparator.<Job<?>>comparingLong(job -> job.sequence).reversed()));
  private final List<Job<?>> victims = new ArrayList<>();
  private long ticket;

  /**
   * @param tryAgain is told when a job that was in the way has run long enough
   */
  Preemption(Simulation simulation, ComputeParameters parameters, Runnable tryAgain) {
    this.simulation = simulation;
    this.afterHours = parameters.sharing().preemptAfterHours();
    this.allowed = parameters.discipline() == Discipline.PREEMPTIVE_VALUE;
    this.tryAgain = tryAgain;
  }

  boolean allowed() {
    return allowed;
  }

  void started(Job<?> job) {
    if (allowed) {
      running.add(job);
    }
  }

  void stopped(Job<?> job) {
    if (allowed) {
      running.remove(job);
    }
  }

  /**
   * Makes room for a job, if it can.
   *
   * @param freeMilliGpus what is idle already, thousandths of an H100e
   * @param away takes a victim's GPUs away
   * @return whether it did
   */
  boolean makeRoom(Job<?> job, long freeMilliGpus, Consumer<Job<?>> away) {
    double now = simulation.now();
    long room = freeMilliGpus;
    double earliest = Double.POSITIVE_INFINITY;
    victims.clear();
    for (Job<?> other : running) {
      if (other.valuePerGpuHour >= job.valuePerGpuHour || room >= job.milliGpus) {
        break;
      }
      double from = other.startedHours + afterHours;
      if (from <= now) {
        victims.add(other);
        room += other.milliGpus;
      } else {
        earliest = Math.min(earliest, from);
      }
    }
    if (room < job.milliGpus) {
      wake(earliest);
      return false;
    }
    victims.forEach(away);
    return true;
  }

  private void wake(double time) {
    if (time < Double.POSITIVE_INFINITY && !simulation.isPending(ticket)) {
      ticket = simulation.at(time, this, Event.ELIGIBLE);
    }
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case ELIGIBLE -> tryAgain.run();
    }
  }
}
