package labsim.engine;

/**
 * The Poisson distribution. By inversion from far below the mean upwards: one uniform a draw,
 * rising with it, in time proportional to the root of the mean.
 *
 * @param mean 0 or more
 */
public record Poisson(double mean) implements Distribution {

  /**
   * Standard deviations below the mean at which the search begins; less than 1e-15 lies further
   * down.
   */
  private static final double BELOW = 9;

  public Poisson {
    if (!(mean >= 0 && mean < 1e12)) {
      throw new IllegalArgumentException("a Poisson mean is between 0 and 1e12; this is " + mean);
    }
  }

  @Override
  public double draw(Stream stream) {
    double u = stream.uniform();
    double k = Math.max(0, Math.floor(mean - BELOW * Math.sqrt(mean)));
    double probability =
        k == 0
            ? StrictMath.exp(-mean)
            : StrictMath.exp(k * StrictMath.log(mean) - mean - logFactorial(k));
    double above = u - probability;
    // The second condition ends the search where rounding has left u above the sum of all.
    while (above > 0 && (k < mean || probability > 0x1.0p-60)) {
      k++;
      probability *= mean / k;
      above -= probability;
    }
    return k;
  }

  /** Stirling's series, for any {@code k} from 0 on. */
  static double logFactorial(double k) {
    double x = k + 1;
    double shift = 0;
    while (x < 16) {
      shift += StrictMath.log(x);
      x++;
    }
    double inverse = 1 / x;
    double square = inverse * inverse;
    double series =
        inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
    return (x - 0.5) * StrictMath.log(x) - x + 0.5 * StrictMath.log(2 * Math.PI) + series - shift;
  }
}
