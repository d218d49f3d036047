package labsim.reports.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
          new Layer("gpus_background", "background jobs"),
          new Layer("gpus_serving", "customers"),
          new Layer("gpus_idle", "idle"));

  /** What none of these has, such as GPUs under repair. */
  private static final String REST = "other";

  /** A layer that never has this share of all GPUs is not drawn. */
  private static final double WORTH_SHOWING = 0.01;

  /** A line of a label, as a share of the chart’s height. */
  private static final double LABEL_HEIGHT = 0.07;

  private record Stacked(String purpose, double years, double from, double to, double gpus) {}

  private record End(String purpose, double years, double height, String label) {}

  private GpuChart() {}

  /** One scenario, with assistants. */
  public static Chart of(Readings readings) {
    SortedMap<Double, Double> installed = means(readings, "gpus_installed");
    SortedMap<Double, Double> ground = new TreeMap<>();
    List<Stacked> stacked = new ArrayList<>();
    for (Layer layer : LAYERS) {
      pile(stacked, ground, layer.purpose(), means(readings, layer.track()), installed);
    }
    SortedMap<Double, Double> rest = new TreeMap<>();
    installed.forEach(
        (years, gpus) -> rest.put(years, Math.max(0, gpus - ground.getOrDefault(years, 0.0))));
    pile(stacked, ground, REST, rest, installed);
    return new Specification("gpus").rows("gpus", stacked).rows("ends", ends(stacked)).chart();
  }

  private static void pile(
      List<Stacked> stacked,
      SortedMap<Double, Double> ground,
      String purpose,
      SortedMap<Double, Double> layer,
      SortedMap<Double, Double> installed) {
    if (layer.entrySet().stream()
        .anyMatch(
            gpus -> gpus.getValue() > WORTH_SHOWING * installed.getOrDefault(gpus.getKey(), 0.0))) {
      layer.forEach((years, gpus) -> {
        double from = ground.getOrDefault(years, 0.0);
        ground.put(years, from + gpus);
        stacked.add(new Stacked(purpose, years, from, from + gpus, gpus));
      });
    }
  }

  /** Mean of the replications with assistants, by years; 0 where nothing was measured. */
  private static SortedMap<Double, Double> means(Readings readings, String track) {
    SortedMap<Double, Double> means = new TreeMap<>();
    readings
        .track(Side.WITH, track)
        .forEach((years, values) -> {
          double mean = Summary.mean(values).estimate();
          means.put(years, Double.isFinite(mean) ? mean : 0);
        });
    return means;
  }

  private static List<End> ends(List<Stacked> stacked) {
    SequencedMap<String, Stacked> byPurpose = new LinkedHashMap<>();
    stacked.forEach(sample -> byPurpose.put(sample.purpose(), sample));
    List<Stacked> last = List.copyOf(byPurpose.values());
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
