package labsim.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import labsim.engine.Level;
import labsim.engine.Tally;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.jstats.distributions.DistExponential;
import nl.tudelft.simulation.jstats.streams.MersenneTwister;
import org.djutils.logger.CategoryLogger;

/**
 * M/M/1 on DSOL: its event list, its exponential numbers, lambdas for events. The statistics are
 * ours, since its own publish every observation as an event. It runs on a thread of its own, which
 * is waited for.
 */
final class DsolQueue implements Mm1.Queue {

  private final Semaphore done = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);
  private final DevsSimulator<Double> simulator = new DevsSimulator<>("M/M/1");
  private final DistExponential gaps = new DistExponential(new MersenneTwister(1), Mm1.GAP);
  private final DistExponential services = new DistExponential(new MersenneTwister(2), 1);
  private final Tally waits = new Tally();
  private final Level length = new Level(0, 0);
  private final Deque<Double> waiting = new ArrayDeque<>();
  private boolean started;
  private boolean busy;
  private int left;

  private final class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {

    Model() {
      super(DsolQueue.this.simulator);
    }

    @Override
    public void constructModel() {
      simulator.scheduleEventRel(gaps.draw(), DsolQueue.this::arrive);
    }
  }

  DsolQueue() {
    CategoryLogger.setAllLogLevel(org.pmw.tinylog.Level.OFF);
    simulator.initialize(new Model(), new SingleReplication<>("r", 0.0, 0.0, 1e15));
  }

  private void arrive() {
    simulator.scheduleEventRel(gaps.draw(), this::arrive);
    double now = simulator.getSimulatorTime();
    if (busy) {
      waiting.addLast(now);
      length.set(now, waiting.size());
    } else {
      busy = true;
      waits.add(0);
      simulator.scheduleEventRel(services.draw(), this::leave);
    }
  }

  private void leave() {
    double now = simulator.getSimulatorTime();
    if (waiting.isEmpty()) {
      busy = false;
    } else {
      waits.add(now - waiting.removeFirst());
      length.set(now, waiting.size());
      simulator.scheduleEventRel(services.draw(), this::leave);
    }
    if (--left == 0) {
      done.release();
      goOn.acquireUninterruptibly();
    }
  }

  /** Starting and stopping takes DSOL a second, so its thread is only held up between two runs. */
  @Override
  public double run(int customers) {
    left = customers;
    if (started) {
      goOn.release();
    } else {
      started = true;
      simulator.start();
    }
    done.acquireUninterruptibly();
    return waits.mean();
  }
}
