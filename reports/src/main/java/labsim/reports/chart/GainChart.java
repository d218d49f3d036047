package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;

/** The winner's curse: what landed tricks were believed to bring, and what they brought. */
public final class GainChart {
  private record Landed(String side, int replication, double foreseen, double found) {}

  private record Corner(double foreseen, double found, String label) {}

  private GainChart() {}

  /** One scenario, one point a replication, with and without assistants. */
  public static Chart of(Readings readings) {
    List<Landed> landed = new ArrayList<>();
    for (Side side : Side.values()) {
      double[] foreseen = readings.measure(side, "gain_foreseen");
      double[] found = readings.measure(side, "gain_true");
      for (int i = 0; i < Math.min(foreseen.length, found.length); i++) {
        if (Double.isFinite(foreseen[i]) && Double.isFinite(found[i])) {
          landed.add(new Landed(side.label(), i, foreseen[i], found[i]));
        }
      }
    }
    double far =
        landed.stream().mapToDouble(row -> Math.max(row.foreseen(), row.found())).max().orElse(1);
    List<Corner> line = List.of(new Corner(0, 0, ""), new Corner(far, far, "as foreseen"));
    return new Specification("gains").rows("landed", landed).rows("line", line).chart();
  }
}
