package labsim.study.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import labsim.engine.Stream;

/**
 * Pattern-space exploration (Chérel, Cottineau and Reuillon, "Beyond corroboration", PLoS ONE 10,
 * 2015): what a model can do is divided into cells, and worlds are bred from those whose behaviour
 * has been seen least often, until no new behaviour turns up. What is not in the map, the search
 * did not find in so many runs; that it cannot happen is more than it says.
 *
 * @param edges for each output the values between its cells, ascending
 * @param batch worlds bred at a time, even
 * @param batches how often
 * @param fresh share of the worlds that are drawn anywhere instead of bred
 */
public record PatternSpace(
    List<double[]> edges, int batch, int batches, double fresh, Variation variation) {

  /**
   * A behaviour that was seen.
   *
   * @param cell number of the cell along each output, 0 below the first edge
   * @param hits how often it was seen
   * @param first where it was seen first
   */
  public record Pattern(List<Integer> cell, int hits, Measured first) {}

  /**
   * Explores.
   *
   * @param outputs what is asked of worlds; here nothing is better or worse. Worlds with an output
   *     that is not a number are left out
   * @param heard is told how many patterns are known after each batch
   * @return the patterns in the order in which they were seen first
   */
  public List<Pattern> search(
      int inputs, Objectives outputs, Stream stream, Consumer<List<Pattern>> heard) {
    Map<List<Integer>, Pattern> map = new LinkedHashMap<>();
    for (int i = 0; i < batches; i++) {
      double[][] worlds = breed(List.copyOf(map.values()), inputs, stream);
      double[][] values = outputs.of(worlds);
      for (int j = 0; j < worlds.length; j++) {
        if (Arrays.stream(values[j]).noneMatch(Double::isNaN)) {
          var seen = new Measured(worlds[j], values[j]);
          map.merge(
              cell(values[j]),
              new Pattern(cell(values[j]), 1, seen),
              (old, now) -> new Pattern(old.cell(), old.hits() + 1, old.first()));
        }
      }
      heard.accept(List.copyOf(map.values()));
    }
    return List.copyOf(map.values());
  }

  /** Where a behaviour stands. */
  public List<Integer> cell(double[] values) {
    List<Integer> cell = new ArrayList<>();
    for (int output = 0; output < values.length; output++) {
      int place = Arrays.binarySearch(edges.get(output), values[output]);
      cell.add(place >= 0 ? place + 1 : -place - 1);
    }
    return List.copyOf(cell);
  }

  private double[][] breed(List<Pattern> known, int inputs, Stream stream) {
    double[][] worlds = new double[batch][];
    for (int i = 0; i < batch; i += 2) {
      double[][] pair =
          known.isEmpty() || stream.bernoulli(fresh)
              ? new double[][] {anywhere(inputs, stream), anywhere(inputs, stream)}
              : variation.children(rare(known, stream), rare(known, stream), stream);
      worlds[i] = pair[0];
      worlds[i + 1] = pair[1];
    }
    return worlds;
  }

  static double[] anywhere(int inputs, Stream stream) {
    double[] world = new double[inputs];
    Arrays.setAll(world, i -> stream.uniform());
    return world;
  }

  /** The rarer of two patterns. */
  private static double[] rare(List<Pattern> known, Stream stream) {
    Pattern one = known.get(stream.below(known.size()));
    Pattern other = known.get(stream.below(known.size()));
    return (one.hits() <= other.hits() ? one : other).first().world();
  }
}
