package labsim.engine;

import java.util.Arrays;

/**
 * What was observed, with straight lines between: the quantile function of a sample. By inversion:
 * one uniform a draw, rising with it.
 */
public final class Empirical implements Distribution {

  private final double[] sorted;

  /**
   * A distribution from the least to the greatest of these.
   *
   * @throws IllegalArgumentException if there are none, or one is not a finite number
   */
  public Empirical(double... observations) {
    if (observations.length == 0 || !Arrays.stream(observations).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a distribution needs observations, all of them finite: "
              + Arrays.toString(observations));
    }
    sorted = observations.clone();
    Arrays.sort(sorted);
  }

  @Override
  public double draw(Stream stream) {
    double place = stream.uniform() * (sorted.length - 1);
    int below = (int) place;
    return below + 1 < sorted.length
        ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below])
        : sorted[below];
  }
}
