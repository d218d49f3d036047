package labsim.study.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import labsim.engine.Stream;

/**
 * All origins of one behaviour: diverse worlds that meet a condition (in the spirit of origin-space
 * exploration in OpenMOLE). The space of inputs is divided into cells; in every cell the world that
 * comes nearest to the condition is kept, and worlds are bred from the cells that were tried least,
 * those near the condition first. Where the answer is one region, an optimiser would stop at one
 * point of it; this goes on until it has no new cells to offer.
 *
 * @param divisions cells along each input
 * @param batch worlds bred at a time, even
 * @param batches how often
 * @param fresh share of the worlds that are drawn anywhere instead of bred
 */
public record OriginSpace(
    int divisions, int batch, int batches, double fresh, Variation variation) {

  /**
   * A cell of the space of inputs.
   *
   * @param tries worlds looked at in it
   * @param best the one nearest to the condition; its only value is how much is missing, 0 or less
   *     if the condition is met
   */
  public record Origin(List<Integer> cell, int tries, Measured best) {

    /** Whether a world of this cell meets the condition. */
    public boolean meets() {
      return best.values()[0] <= 0;
    }
  }

  /**
   * Explores.
   *
   * @param missing one number a world: how much is missing to the condition, 0 or less if it is met
   * @param heard is told of all cells after each batch
   * @return all cells in the order in which they were entered first
   */
  public List<Origin> search(
      int inputs, Objectives missing, Stream stream, Consumer<List<Origin>> heard) {
    Map<List<Integer>, Origin> map = new LinkedHashMap<>();
    for (int i = 0; i < batches; i++) {
      double[][] worlds = breed(List.copyOf(map.values()), inputs, stream);
      double[][] values = missing.of(worlds);
      for (int j = 0; j < worlds.length; j++) {
        if (!Double.isNaN(values[j][0])) {
          map.merge(
              cell(worlds[j]),
              new Origin(cell(worlds[j]), 1, new Measured(worlds[j], values[j])),
              OriginSpace::better);
        }
      }
      heard.accept(List.copyOf(map.values()));
    }
    return List.copyOf(map.values());
  }

  private static Origin better(Origin old, Origin now) {
    boolean nearer = now.best().values()[0] < old.best().values()[0];
    return new Origin(old.cell(), old.tries() + 1, nearer ? now.best() : old.best());
  }

  private List<Integer> cell(double[] world) {
    return Arrays.stream(world).mapToObj(x -> (int) (x * divisions)).toList();
  }

  private double[][] breed(List<Origin> known, int inputs, Stream stream) {
    List<Origin> nearest = new ArrayList<>(known);
    nearest.sort(Comparator.comparingDouble(origin -> Math.max(0, origin.best().values()[0])));
    List<Origin> near = nearest.subList(0, Math.min(nearest.size(), batch));
    long met = known.stream().filter(Origin::meets).count();
    List<Origin> parents =
        met > batch ? known.stream().filter(Origin::meets).toList() : List.copyOf(near);
    double[][] worlds = new double[batch][];
    for (int i = 0; i < batch; i += 2) {
      double[][] pair =
          parents.isEmpty() || stream.bernoulli(fresh)
              ? new double[][] {
                PatternSpace.anywhere(inputs, stream), PatternSpace.anywhere(inputs, stream)
              }
              : variation.children(least(parents, stream), least(parents, stream), stream);
      worlds[i] = pair[0];
      worlds[i + 1] = pair[1];
    }
    return worlds;
  }

  /** The less tried of two cells; of two equally tried ones the nearer to the condition. */
  private static double[] least(List<Origin> parents, Stream stream) {
    Origin one = parents.get(stream.below(parents.size()));
    Origin other = parents.get(stream.below(parents.size()));
    if (one.tries() != other.tries()) {
      return (one.tries() < other.tries() ? one : other).best().world();
    }
    boolean nearer = one.best().values()[0] <= other.best().values()[0];
    return (nearer ? one : other).best().world();
  }
}
