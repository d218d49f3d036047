package labsim.engine.verification;

import java.util.function.DoubleSupplier;
import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * Customers of one kind.
 *
 * @param gap time between two arrivals
 * @param batch how many come at each
 * @param service duration of a customer's service
 * @param priority smaller is sooner
 * @param units units each needs
 */
record Source(DoubleSupplier gap, int batch, DoubleSupplier service, int priority, int units) {

  static Source poisson(
      Streams streams, String name, double rate, DoubleSupplier service, int priority) {
    return new Source(exponential(streams, name + " gaps", 1 / rate), 1, service, priority, 1);
  }

  static DoubleSupplier exponential(Streams streams, String name, double mean) {
    Stream stream = streams.named(name);
    return () -> stream.exponential(mean);
  }
}
