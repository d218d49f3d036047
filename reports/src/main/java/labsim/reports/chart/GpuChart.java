package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;
import labsim.reports.reading.Summary;

/** GPUs over time by purpose, stacked. Means are stacked because medians don't add up. */
public final class GpuChart {
  private record Layer(String track, String purpose) {}

  /** From the ground up; the colours of the theme are in this order. */
  private static final List<Layer> LAYERS =
      List.of(
          new Layer("gpus_experiments", "experiments"),
          new Layer("gpus_frontier", "frontier runs"),
          new Layer("gpus_inference", "assistants"),
          new Layer("gpus_idle", "idle"));

  /** A line of a label, as a share of the chart’s height. */
  private static final double LABEL_HEIGHT = 0.07;

  private record Stacked(String purpose, double years, double from, double to, double gpus) {}

  private record End(String purpose, double years, double height, String label) {}

  private GpuChart() {}

  /** One scenario, with assistants. */
  public static Chart of(Readings readings) {
    SortedMap<Double, Double> ground = new TreeMap<>();
    List<Stacked> stacked = new ArrayList<>();
    for (Layer layer : LAYERS) {
      for (Map.Entry<Double, double[]> sample :
          readings.track(Side.WITH, layer.track()).entrySet()) {
        double years = sample.getKey();
        double mean = Summary.mean(sample.getValue()).estimate();
        double gpus = Double.isFinite(mean) ? mean : 0;
        double from = ground.getOrDefault(years, 0.0);
        ground.put(years, from + gpus);
        stacked.add(new Stacked(layer.purpose(), years, from, from + gpus, gpus));
      }
    }
    return new Specification("gpus").rows("gpus", stacked).rows("ends", ends(stacked)).chart();
  }

  private static List<End> ends(List<Stacked> stacked) {
    List<Stacked> last = new ArrayList<>();
    for (Layer layer : LAYERS) {
      stacked.stream()
          .filter(sample -> sample.purpose().equals(layer.purpose()))
          .reduce((earlier, later) -> later)
          .ifPresent(last::add);
    }
    double top = stacked.stream().mapToDouble(Stacked::to).max().orElse(1);
    double[] middles = last.stream().mapToDouble(band -> (band.from() + band.to()) / 2).toArray();
    double[] heights = Spread.apart(middles, LABEL_HEIGHT * top, top);
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < heights.length; i++) {
      Stacked band = last.get(i);
      String label = band.purpose();
      ends.add(new End(band.purpose(), band.years(), heights[i], label));
    }
    return ends;
  }
}
