package labsim.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import labsim.lab.Outcome;
import labsim.lab.Track;

/**
 * The observables of one replication as gauges {@code labsim.lab.*} of a registry whose clock is
 * the simulated one: it sees them as it would see those of a real lab, only that years pass at
 * once.
 */
final class LabMeters {

  private final SimulatedClock clock;
  private final double[] now = new double[Track.values().length];

  /**
   * Registers the gauges; none knows anything yet.
   *
   * @param clock the registry's
   */
  LabMeters(MeterRegistry registry, SimulatedClock clock) {
    this.clock = clock;
    Arrays.fill(now, Double.NaN);
    for (Track track : Track.values()) {
      Gauge.builder("labsim.lab." + track.key(), now, values -> values[track.ordinal()])
          .description(track.means() + ", " + track.unit())
          .register(registry);
    }
    TimeGauge.builder("labsim.lab.time", clock, TimeUnit.NANOSECONDS, SimulatedClock::monotonicTime)
        .description("Simulated time since the day the assistants arrived")
        .register(registry);
  }

  /** Plays a replication from its first sample to its last. */
  void play(Outcome outcome, Runnable afterEachSample) {
    for (int sample = 0; sample < outcome.sampleTimesYears().length; sample++) {
      clock.set(outcome.sampleTimesYears()[sample]);
      for (Track track : Track.values()) {
        now[track.ordinal()] = outcome.of(track)[sample];
      }
      afterEachSample.run();
    }
  }
}
