package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import labsim.reports.reading.Notation;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;

/** The funnel from proposed to held at the frontier, and the graveyard beside it. */
public final class FunnelChart {
  private record Stage(String measure, String label, boolean buried) {}

  private static final List<Stage> STAGES =
      List.of(
          new Stage("ideas_proposed", "proposed", false),
          new Stage("ideas_implemented", "implemented", false),
          new Stage("tested_s1", "tested at S1", false),
          new Stage("tested_s2", "tested at S2", false),
          new Stage("tested_s3", "tested at S3", false),
          new Stage("adopted", "adopted for a release", false),
          new Stage("landed", "landed in a frontier run", false),
          new Stage("held", "held at the frontier", false),
          new Stage("expired", "† expired in a queue", true),
          new Stage("buried_by_test", "† killed by a larger test", true),
          new Stage("buried_at_frontier", "† buried at the frontier", true));

  private record Count(String stage, String side, boolean buried, double ideas, String label) {}

  private FunnelChart() {}

  /** One scenario, with and without assistants. */
  public static Chart of(Readings readings) {
    List<Count> counts = new ArrayList<>();
    for (Stage stage : STAGES) {
      for (Side side : Side.values()) {
        double ideas = readings.mean(side, stage.measure()).estimate();
        if (Double.isFinite(ideas)) {
          counts.add(
              new Count(
                  stage.label(), side.label(), stage.buried(), ideas, Notation.number(ideas)));
        }
      }
    }
    return new Specification("funnel")
        .rows("stages", counts)
        .parameter("ticks", Decades.covering(counts.stream().mapToDouble(Count::ideas).toArray()))
        .chart();
  }
}
