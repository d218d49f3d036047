package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import labsim.reports.reading.AxisValues;
import labsim.reports.reading.Notation;
import labsim.study.result.Interval;
import labsim.study.result.Pairing;
import labsim.study.result.SweepResult;

/** How the paired difference of twins settles, and what independent streams would need. */
public final class RunningMean {
  private static final String COMMON = "common random numbers";
  private static final String INDEPENDENT = "independent streams";

  /** Intervals of fewer replications are so wide that they would hide all others. */
  private static final int LEAST_DRAWN = 4;

  private static final int MOST_DRAWN = 400;

  /** More factors than this do not fit on a line. */
  private static final int MOST_TOLD = 2;

  private record Step(String streams, int replications, double mean, double low, double high) {}

  private record End(int replications, double mean, String label) {}

  private RunningMean() {}

  /** The chart of a sweep's shown point. */
  public static Chart of(SweepResult result, Pairing pairing) {
    List<Step> steps = new ArrayList<>();
    int every = Math.max(1, pairing.steps().size() / MOST_DRAWN);
    int first = Math.min(LEAST_DRAWN, pairing.steps().size());
    for (Pairing.Step step : pairing.steps()) {
      if (step.replications() >= first && step.replications() % every == 0) {
        steps.add(step(INDEPENDENT, step.replications(), step.independent()));
        steps.add(step(COMMON, step.replications(), step.common()));
      }
    }
    List<End> ends =
        steps.isEmpty()
            ? List.of()
            : List.of(
                new End(
                    steps.getLast().replications(),
                    steps.getLast().mean(),
                    Notation.number(steps.getLast().mean())));
    return new Specification("running-mean")
        .text(
            "/title/subtitle",
            List.of(
                "Running mean of software progress with assistants less without, with 95 % intervals,",
                "at " + place(result, pairing.point()) + "."))
        .text("/layer/1/encoding/y/title", "Difference (OOM/year)")
        .rows("steps", steps)
        .rows("ends", ends)
        .chart();
  }

  private static String place(SweepResult result, int point) {
    if (result.layout() == SweepResult.Layout.ONE_AT_A_TIME) {
      return "the medians of all factors";
    }
    return result.axes().size() > MOST_TOLD
        ? "point " + point
        : AxisValues.point(result.axes(), result.points().get(point).factors());
  }

  private static Step step(String streams, int replications, Interval interval) {
    Interval drawn = Drawn.of(interval);
    return new Step(streams, replications, interval.estimate(), drawn.low(), drawn.high());
  }
}
