package labsim.bench;

import java.util.function.DoubleSupplier;
import labsim.engine.Level;
import labsim.engine.Tally;

/** What any engine has to do, and nothing else. */
final class BareQueue implements Mm1.Queue {
  private final DoubleSupplier gaps;
  private final DoubleSupplier services;
  private final Tally waits = new Tally();
  private final Level length = new Level(0, 0);
  private final double[] arrived = new double[1 << 16];
  private int head;
  private int tail;
  private double arrival;
  private double departure = Double.POSITIVE_INFINITY;

  BareQueue(DoubleSupplier gaps, DoubleSupplier services) {
    this.gaps = gaps;
    this.services = services;
    arrival = Mm1.GAP * gaps.getAsDouble();
  }

  @Override
  public double run(int customers) {
    int left = customers;
    while (left > 0) {
      if (arrival <= departure) {
        double now = arrival;
        arrival = now + Mm1.GAP * gaps.getAsDouble();
        if (departure < Double.POSITIVE_INFINITY) {
          arrived[tail++ & 0xFFFF] = now;
          length.set(now, tail - head);
        } else {
          waits.add(0);
          departure = now + services.getAsDouble();
        }
      } else {
        double now = departure;
        left--;
        if (head == tail) {
          departure = Double.POSITIVE_INFINITY;
        } else {
          waits.add(now - arrived[head++ & 0xFFFF]);
          length.set(now, tail - head);
          departure = now + services.getAsDouble();
        }
      }
    }
    return waits.mean();
  }
}
