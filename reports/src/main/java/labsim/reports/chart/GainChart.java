package labsim.reports.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;

/** The winner's curse: what landed tricks were believed to bring, and what they brought. */
public final class GainChart {
  private static final double MARGIN = 0.15;

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
    return new Specification("gains").rows("landed", landed).rows("line", diagonal(landed)).chart();
  }

  /** The line on which a trick brings what was foreseen, from below all points to above them. */
  private static List<Corner> diagonal(List<Landed> landed) {
    DoubleSummaryStatistics gains =
        landed.stream()
            .flatMapToDouble(row -> DoubleStream.of(row.foreseen(), row.found()))
            .summaryStatistics();
    double low = landed.isEmpty() ? 0 : gains.getMin();
    double high = landed.isEmpty() ? 1 : gains.getMax();
    double margin = high > low ? MARGIN * (high - low) : MARGIN;
    return List.of(
        new Corner(low - margin, low - margin, "as foreseen"),
        new Corner(high + margin, high + margin, ""));
  }
}
