package labsim.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import labsim.lab.LabParameters;
import labsim.lab.Outcome;
import labsim.study.ensemble.Model;
import labsim.study.ensemble.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A study under way as Prometheus sees it: runs done and left, events a second, time left, and the
 * last sample of the replication that finished last.
 */
public final class StudyMeters implements Progress, Model {

  private final Model model;
  private final LongSupplier nanoTime;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SimulatedClock clock = new SimulatedClock();
  private final PrometheusMeterRegistry lab =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), clock);
  private final LabMeters replication = new LabMeters(lab, clock);
  private final long started;
  private Standing standing = new Standing(0, 0, 0, 0);
  private @Nullable Outcome last;
  private long finished;

  private record Standing(long done, long total, long events, double seconds) {
    double perSecond(double count) {
      return seconds > 0 ? count / seconds : 0;
    }
  }

  /**
   * Measures from now on.
   *
   * @param model runs of this are looked at, see {@link #run}
   */
  public StudyMeters(Model model, LongSupplier nanoTime) {
    this.model = model;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    gauge("labsim.runs.done", "Runs finished in this session", s -> s.done);
    gauge("labsim.runs.planned", "Runs to be done in this session", s -> s.total);
    gauge("labsim.runs.queued", "Runs still to be made or kept", s -> (double) (s.total - s.done));
    gauge("labsim.events.rate", "Events handled a second", s -> s.perSecond((double) s.events));
    gauge("labsim.runs.rate", "Runs finished a second", s -> s.perSecond((double) s.done));
    gauge(
        "labsim.time.left.seconds",
        "Seconds until the last run, at the rate so far",
        s -> s.done == 0 ? Double.NaN : s.seconds * (s.total - s.done) / s.done);
    Gauge.builder("labsim.outcomes.waiting", this, StudyMeters::waiting)
        .description("Runs that are made and wait to be kept")
        .register(registry);
  }

  private void gauge(String name, String means, ToDoubleFunction<Standing> number) {
    Gauge.builder(name, this, meters -> number.applyAsDouble(meters.standing()))
        .description(means)
        .register(registry);
  }

  private synchronized Standing standing() {
    return standing;
  }

  private synchronized double waiting() {
    return Math.max(0, finished - standing.done);
  }

  @Override
  public synchronized void heard(long done, long total, long events) {
    standing = new Standing(done, total, events, (nanoTime.getAsLong() - started) / 1e9);
  }

  /** Runs the model, and remembers what came out. */
  @Override
  public Outcome run(LabParameters past, LabParameters future, long seed, long number) {
    Outcome outcome = model.run(past, future, seed, number);
    synchronized (this) {
      last = outcome;
      finished++;
    }
    return outcome;
  }

  /** All of it in Prometheus' text format. */
  public synchronized String scrape() {
    if (last != null) {
      replication.play(last, () -> {});
    }
    return registry.scrape() + lab.scrape();
  }
}
