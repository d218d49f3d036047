package labsim.app.metrics;

import io.micrometer.core.instrument.Clock;

/** A clock that goes when the simulation does: a simulated year is a year. */
final class SimulatedClock implements Clock {

  private static final double NANOS_PER_YEAR = 8766 * 3600e9;

  private long nanos;

  void set(double years) {
    nanos = Math.round(years * NANOS_PER_YEAR);
  }

  @Override
  public long wallTime() {
    return nanos / 1_000_000;
  }

  @Override
  public long monotonicTime() {
    return nanos;
  }
}
