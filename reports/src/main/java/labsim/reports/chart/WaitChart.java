package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import labsim.reports.reading.Notation;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;
import labsim.study.result.Interval;

/** Mean waits by queue, in the order in which an idea meets them. */
public final class WaitChart {
  private record Queue(String measure, String label) {}

  private static final List<Queue> QUEUES =
      List.of(
          new Queue("wait_implementation", "ideas for an engineer"),
          new Queue("wait_inference", "assistants for GPUs"),
          new Queue("wait_s1", "S1 jobs for GPUs"),
          new Queue("wait_s2", "S2 jobs for GPUs"),
          new Queue("wait_s3", "S3 jobs for GPUs"),
          new Queue("wait_debug", "failed jobs for an engineer"),
          new Queue("wait_judgement", "results for their researcher"),
          new Queue("wait_integration", "chosen tricks for an engineer"),
          new Queue("wait_frontier", "frontier runs for GPUs"));

  private record Wait(
      String queue, String side, double hours, double low, double high, String label) {}

  private WaitChart() {}

  /** One scenario, with and without assistants. */
  public static Chart of(Readings readings) {
    List<Wait> waits = new ArrayList<>();
    for (Queue queue : QUEUES) {
      for (Side side : Side.values()) {
        Interval hours = readings.mean(side, queue.measure());
        if (Double.isFinite(hours.estimate())) {
          waits.add(wait(queue, side, hours));
        }
      }
    }
    double[] ends =
        waits.stream().flatMapToDouble(w -> DoubleStream.of(w.hours(), w.high())).toArray();
    return new Specification("waits")
        .rows("queues", waits)
        .parameter("ticks", Decades.covering(ends))
        .chart();
  }

  private static Wait wait(Queue queue, Side side, Interval hours) {
    return new Wait(
        queue.label(),
        side.label(),
        hours.estimate(),
        Math.max(0, Drawn.of(hours).low()),
        Drawn.of(hours).high(),
        Notation.interval(hours, " h"));
  }
}
