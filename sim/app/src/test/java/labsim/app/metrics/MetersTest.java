package labsim.app.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import labsim.lab.LabParameters;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Track;
import org.junit.jupiter.api.Test;

class MetersTest {

  private static final LabParameters LAB = LabParameters.plain();

  private long now;

  /** Queued jobs are the replication's number, and a hundred more each year. */
  private static Outcome outcome(
      LabParameters past, LabParameters future, long seed, long replication) {
    double[] times = {0, 0.5, 1};
    double[][] tracks = new double[Track.values().length][times.length];
    Arrays.setAll(tracks[Track.QUEUED_JOBS.ordinal()], i -> replication + 100 * times[i]);
    return new Outcome(new double[Measure.values().length], times, tracks);
  }

  @Test
  void registrySeesALabThroughItsYearsOnTheSimulatedClock() {
    SimulatedClock clock = new SimulatedClock();
    SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    LabMeters meters = new LabMeters(registry, clock);
    List<String> seen = new ArrayList<>();
    meters.play(
        outcome(LAB, LAB, 1, 7),
        () ->
            seen.add(
                TimeUnit.MILLISECONDS.toHours(registry.config().clock().wallTime())
                    + " h: "
                    + registry.get("labsim.lab.queued_jobs").gauge().value()));
    assertEquals(List.of("0 h: 7.0", "4383 h: 57.0", "8766 h: 107.0"), seen);
    assertEquals(8766, registry.get("labsim.lab.time").timeGauge().value(TimeUnit.HOURS), 1e-9);
  }

  @Test
  void studyTellsHowFarItIsAndHowFastItGoes() {
    StudyMeters meters = new StudyMeters(MetersTest::outcome, () -> now);
    assertTrue(meters.scrape().contains("labsim_runs_done 0.0"), meters.scrape());
    for (int i = 0; i < 12; i++) {
      meters.run(LAB, LAB, 1, i);
    }
    now = 5_000_000_000L;
    meters.heard(10, 50, 4_000_000);
    List<String> lines = meters.scrape().lines().toList();
    for (String line :
        List.of(
            "labsim_runs_done 10.0",
            "labsim_runs_planned 50.0",
            "labsim_runs_queued 40.0",
            "labsim_runs_rate 2.0",
            "labsim_outcomes_waiting 2.0",
            "labsim_events_rate 800000.0",
            "labsim_time_left_seconds 20.0",
            "labsim_lab_queued_jobs 111.0",
            "labsim_lab_time_seconds 3.15576E7")) {
      assertTrue(lines.contains(line), () -> line + " is not in\n" + String.join("\n", lines));
    }
  }

  @Test
  void metricsAreServedToThisMachine() throws IOException, InterruptedException {
    try (MetricsServer server = new MetricsServer(0, () -> "labsim_runs_done 3.0\n");
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(server.address()).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertEquals("labsim_runs_done 3.0\n", answer.body());
      assertThrows(
          BindException.class, () -> new MetricsServer(server.address().getPort(), () -> ""));
    }
  }
}
