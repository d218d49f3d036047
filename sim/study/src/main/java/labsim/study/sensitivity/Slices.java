package labsim.study.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import labsim.engine.Stream;
import labsim.study.estimate.Bootstrap;
import labsim.study.result.Interval;

/**
 * The rows of a table dealt into slices by the value of one factor, about equally many in each;
 * equal values are never parted. Row numbers are those of the sorted outputs.
 *
 * @param of slice of each row
 * @param count number of slices
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Slices(int[] of, int count) {

  private static final int RESAMPLES = 200;
  private static final double TWO_SIDED = 1.959963984540054;

  /** A measure of how much the outputs differ among slices; outputs are sorted. */
  @FunctionalInterface
  interface Measure {
    double of(double[] sorted, Slices slices);
  }

  /** Slices of the factor's values x. */
  static Slices of(double[] x, int wanted) {
    int n = x.length;
    int[] order = sorted(x);
    int[] of = new int[n];
    int slice = 0;
    int begun = 0;
    for (int i = 0; i < n; i++) {
      boolean full = i - begun >= (n - begun) / (double) Math.max(1, wanted - slice);
      if (i > 0 && slice < wanted - 1 && full && x[order[i]] != x[order[i - 1]]) {
        slice++;
        begun = i;
      }
      of[order[i]] = slice;
    }
    return new Slices(of, slice + 1);
  }

  /**
   * The measure with its interval and its floor.
   *
   * @param x values of the factor
   * @param y outputs, as many
   * @param wanted how many slices
   * @param unbias whether the measure is too large on average in small samples and is to be
   *     corrected
   */
  static Dependence dependence(
      double[] x, double[] y, int wanted, boolean unbias, Stream random, Measure measure) {
    check(x, y);
    int[] order = sorted(y);
    double[] sortedX = Bootstrap.pick(x, order);
    double[] sortedY = Bootstrap.pick(y, order);
    Slices slices = of(sortedX, wanted);
    double found = measure.of(sortedY, slices);
    double[] again =
        Bootstrap.values(
            y.length,
            RESAMPLES,
            random,
            rows -> {
              Arrays.sort(rows);
              return measure.of(Bootstrap.pick(sortedY, rows), slices.pick(rows));
            });
    double centre = Arrays.stream(again).average().orElseThrow();
    double spread = Math.sqrt(Table.tally(again).variance());
    double estimate = unbias ? 2 * found - centre : found;
    double[] dealt = new double[RESAMPLES];
    for (int draw = 0; draw < RESAMPLES; draw++) {
      dealt[draw] = measure.of(sortedY, slices.shuffled(random));
    }
    double excess = unbias ? centre - found : 0;
    return new Dependence(
        new Interval(estimate, estimate - TWO_SIDED * spread, estimate + TWO_SIDED * spread),
        Bootstrap.quantile(dealt, 0.95) - excess);
  }

  private static void check(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException(
          x.length + " values of a factor and " + y.length + " outputs tell nothing");
    }
    if (!Arrays.stream(y).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("an output is not a number; leave such rows out");
    }
  }

  private Slices pick(int[] rows) {
    return new Slices(Arrays.stream(rows).map(row -> of[row]).toArray(), count);
  }

  private Slices shuffled(Stream random) {
    int[] dealt = of.clone();
    for (int i = dealt.length - 1; i > 0; i--) {
      int other = random.below(i + 1);
      int kept = dealt[i];
      dealt[i] = dealt[other];
      dealt[other] = kept;
    }
    return new Slices(dealt, count);
  }

  private static int[] sorted(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
