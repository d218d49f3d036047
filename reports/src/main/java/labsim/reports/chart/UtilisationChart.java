package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import labsim.reports.reading.Notation;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;
import labsim.study.result.Interval;

/** How busy GPUs, engineers and researchers are. */
public final class UtilisationChart {
  private record Resource(String measure, String label) {}

  private static final List<Resource> RESOURCES =
      List.of(
          new Resource("gpu_utilisation", "GPUs that hold a job"),
          new Resource("engineer_utilisation", "engineers' time at work"),
          new Resource("proposing_share", "researchers' time spent on proposing"));

  private record Busy(
      String resource, String side, double share, double low, double high, String label) {}

  private UtilisationChart() {}

  /** One scenario, with and without assistants. */
  public static Chart of(Readings readings) {
    List<Busy> rows = new ArrayList<>();
    for (Resource resource : RESOURCES) {
      for (Side side : Side.values()) {
        Interval share = readings.mean(side, resource.measure());
        if (Double.isFinite(share.estimate())) {
          rows.add(busy(resource, side, share));
        }
      }
    }
    return new Specification("utilisation").rows("resources", rows).chart();
  }

  private static Busy busy(Resource resource, Side side, Interval share) {
    return new Busy(
        resource.label(),
        side.label(),
        share.estimate(),
        Drawn.of(share).low(),
        Drawn.of(share).high(),
        Notation.interval(Notation.percent(share), "\u00a0%"));
  }
}
