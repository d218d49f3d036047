package labsim.study.design;

import java.util.Arrays;
import labsim.engine.Streams;

/**
 * The middle of everything, then each factor alone at its low and at its high end: row 0 is all
 * medians, row 1 + 2j has factor j low, row 2 + 2j has it high. What a tornado is drawn from; it
 * sees no interactions.
 *
 * @param low coordinate of the low end, usually 0.1 (p10)
 * @param high coordinate of the high end, usually 0.9 (p90)
 */
public record OneAtATime(double low, double high) implements Design {

  private static final double MIDDLE = 0.5;

  /** Throws unless 0 ≤ low &lt; ½ &lt; high &lt; 1. */
  public OneAtATime {
    if (!(low >= 0 && low < MIDDLE && high > MIDDLE && high < 1)) {
      throw new IllegalArgumentException(
          "low and high ends lie on both sides of 0.5 within [0, 1); these are "
              + low
              + " and "
              + high);
    }
  }

  /** From the 10 % to the 90 % quantile. */
  public static OneAtATime p10p50p90() {
    return new OneAtATime(0.1, 0.9);
  }

  @Override
  public int size(int factors) {
    return 1 + 2 * factors;
  }

  @Override
  public double[][] points(int factors, Streams streams) {
    double[][] at = new double[size(factors)][factors];
    for (double[] point : at) {
      Arrays.fill(point, MIDDLE);
    }
    for (int factor = 0; factor < factors; factor++) {
      at[1 + 2 * factor][factor] = low;
      at[2 + 2 * factor][factor] = high;
    }
    return at;
  }
}
