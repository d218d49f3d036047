package labsim.bench;

import java.util.concurrent.Semaphore;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import org.djutils.logger.CategoryLogger;
import org.pmw.tinylog.Level;

/**
 * DSOL with its default event list and lambdas for events. It runs on a thread of its own, which is
 * waited for.
 */
final class DsolHolding implements Holding {

  private final Semaphore done = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);
  private boolean started;
  private final DevsSimulator<Double> simulator = new DevsSimulator<>("hold");
  private final double[] delays;
  private int next;
  private int left;

  private final class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {
    private final int pending;

    Model(int pending) {
      super(DsolHolding.this.simulator);
      this.pending = pending;
    }

    @Override
    public void constructModel() {
      for (int i = 0; i < pending; i++) {
        schedule();
      }
    }
  }

  DsolHolding(double[] delays, int pending) {
    this.delays = delays;
    CategoryLogger.setAllLogLevel(Level.OFF);
    simulator.initialize(new Model(pending), new SingleReplication<>("r", 0.0, 0.0, 1e15));
  }

  private void schedule() {
    simulator.scheduleEventRel(delays[next++ & Delays.MASK], this::happen);
  }

  private void happen() {
    schedule();
    if (--left == 0) {
      done.release();
      goOn.acquireUninterruptibly();
    }
  }

  /** Starting and stopping takes DSOL a second, so its thread is only held up between two runs. */
  @Override
  public void run(int events) {
    left = events;
    if (started) {
      goOn.release();
    } else {
      started = true;
      simulator.start();
    }
    done.acquireUninterruptibly();
  }

  @Override
  public double now() {
    return simulator.getSimulatorTime();
  }
}
