package labsim.engine;

/**
 * The beta distribution on 0..1, of mean a/(a + b): the share of one gamma number in the sum of
 * two.
 *
 * @param a above 0
 * @param b above 0
 */
public record Beta(double a, double b) implements Distribution {

  public Beta {
    if (!(a > 0 && b > 0)) {
      throw new IllegalArgumentException(
          "a beta distribution needs parameters above 0; these are " + a + " and " + b);
    }
  }

  @Override
  public double draw(Stream stream) {
    double first = new Gamma(a, 1).draw(stream);
    return first / (first + new Gamma(b, 1).draw(stream));
  }
}
