package labsim.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import labsim.engine.Level;
import labsim.engine.Tally;
import org.apache.commons.math3.distribution.RealDistribution;
import org.kalasim.DistributionsKt;
import org.kalasim.Environment;

/**
 * M/M/1 on Kalasim: a source and a server that hold, its exponential numbers. The statistics are
 * ours, since its own keep every observation.
 */
final class KalasimQueue implements Mm1.Queue {

  private final Environment world = KalasimProcess.world();
  private final RealDistribution gaps = DistributionsKt.exponential(world, Mm1.GAP);
  private final RealDistribution services = DistributionsKt.exponential(world, 1);
  private final Tally waits = new Tally();
  private final Level length = new Level(0, 0);
  private final Deque<Double> waiting = new ArrayDeque<>();
  private final Server server = new Server();
  private boolean busy;
  private int left;

  private final class Source extends KalasimProcess {
    @Override
    void act() {
      hold(gaps.sample());
      double now = now(world);
      if (busy) {
        waiting.addLast(now);
        length.set(now, waiting.size());
      } else {
        busy = true;
        waits.add(0);
        server.hold(services.sample());
      }
    }
  }

  private final class Server extends KalasimProcess {
    private boolean open;

    @Override
    void act() {
      if (!open) {
        open = true;
        passivate();
        return;
      }
      double now = now(world);
      if (waiting.isEmpty()) {
        busy = false;
        passivate();
      } else {
        waits.add(now - waiting.removeFirst());
        length.set(now, waiting.size());
        hold(services.sample());
      }
      if (--left == 0) {
        world.stopSimulation();
      }
    }
  }

  KalasimQueue() {
    new Source();
  }

  @Override
  public double run(int customers) {
    left = customers;
    KalasimProcess.run(world);
    return waits.mean();
  }
}
