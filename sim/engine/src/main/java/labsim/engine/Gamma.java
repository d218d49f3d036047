package labsim.engine;

/**
 * The gamma distribution, of mean shape·scale. By rejection (Marsaglia and Tsang, ACM TOMS 26,
 * 2000): a draw takes a varying number of uniforms.
 *
 * @param shape above 0
 * @param scale above 0
 */
public record Gamma(double shape, double scale) implements Distribution {

  public Gamma {
    if (!(shape > 0 && scale > 0)) {
      throw new IllegalArgumentException(
          "a gamma distribution needs shape and scale above 0; these are "
              + shape
              + " and "
              + scale);
    }
  }

  @Override
  public double draw(Stream stream) {
    // Below 1 the density has a pole: draw for shape + 1 and pull towards 0.
    return shape < 1
        ? scale * standard(stream, shape + 1) * StrictMath.pow(stream.uniform(), 1 / shape)
        : scale * standard(stream, shape);
  }

  private static double standard(Stream stream, double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = stream.normal();
      double root = 1 + c * x;
      if (root > 0) {
        double v = root * root * root;
        if (StrictMath.log(stream.uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
    }
  }
}
