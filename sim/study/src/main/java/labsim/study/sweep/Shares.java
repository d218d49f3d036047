package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import labsim.engine.Streams;
import labsim.study.result.Interval;
import labsim.study.result.SensitivityResult.Index;
import labsim.study.result.SensitivityResult.Settling;
import labsim.study.sensitivity.SobolIndices;
import labsim.study.sweep.Outline.Part;

/**
 * Shares of variance of a study's Saltelli design, how they settled, and the noise floor: a dummy
 * factor that does nothing but choose the random streams. Half of the replications stand for its
 * value in A and the other half for that in B, so it needs no runs of its own and is judged by half
 * the data, which makes it rather too noisy than too quiet.
 *
 * @param indices one a factor
 * @param floor the dummy's; not a number with one replication
 * @param convergence indices of the first so many base points
 * @param notes what a reader must know
 */
record Shares(List<Index> indices, Index floor, List<Settling> convergence, List<String> notes) {

  private static final String DUMMY = "a dummy";
  private static final int FEWEST_BASE_POINTS = 8;
  private static final Interval UNKNOWN =
      new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** What there is without a Saltelli design. */
  static final Shares NONE =
      new Shares(List.of(), new Index(DUMMY, UNKNOWN, UNKNOWN), List.of(), List.of());

  static Shares of(Outline outline, Part part, double[][] responses, Streams streams) {
    double[][] outputs = Arrays.copyOfRange(responses, part.from(), part.from() + part.size());
    int factors = outline.axes().size();
    SobolIndices found = SobolIndices.of(factors, outputs, streams);
    List<Index> indices = new ArrayList<>();
    List<String> notes = new ArrayList<>(List.of(found.verdict()));
    if (found.noise() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%.0f %% of the variance between points in single replications is chance; the indices"
                  + " are free of it.",
              100 * found.noise()));
    }
    for (int i = 0; i < factors; i++) {
      SobolIndices.Index index = found.factors().get(i);
      String path = outline.axes().get(i).path();
      indices.add(new Index(path, index.first(), index.total()));
      if (!index.remark().isEmpty()) {
        notes.add(path + ": " + index.remark() + ".");
      }
    }
    return new Shares(
        List.copyOf(indices),
        floor(factors, outputs, streams),
        settling(outline, outputs, streams),
        List.copyOf(notes));
  }

  private static Index floor(int factors, double[][] outputs, Streams streams) {
    int half = outputs[0].length / 2;
    if (half == 0) {
      return NONE.floor();
    }
    int block = factors + 2;
    double[][] widened = new double[outputs.length / block * (block + 1)][];
    for (int row = 0, base = 0; base < outputs.length; base += block) {
      for (int i = 0; i < block; i++) {
        widened[row++] = Arrays.copyOf(outputs[base + i], half);
      }
      widened[row++] = Arrays.copyOfRange(outputs[base], half, 2 * half);
    }
    SobolIndices.Index dummy = SobolIndices.of(factors + 1, widened, streams).factors().getLast();
    return new Index(DUMMY, dummy.first(), dummy.total());
  }

  private static List<Settling> settling(Outline outline, double[][] outputs, Streams streams) {
    int block = outline.axes().size() + 2;
    int size = outputs.length / block;
    List<Settling> settling = new ArrayList<>();
    for (int points = FEWEST_BASE_POINTS; points <= size; points *= 2) {
      SobolIndices found =
          SobolIndices.of(block - 2, Arrays.copyOf(outputs, points * block), streams);
      for (int i = 0; i < block - 2; i++) {
        SobolIndices.Index index = found.factors().get(i);
        settling.add(
            new Settling(points, outline.axes().get(i).path(), index.first(), index.total()));
      }
    }
    return List.copyOf(settling);
  }
}
