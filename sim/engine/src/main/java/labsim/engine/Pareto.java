package labsim.engine;

/**
 * The Pareto distribution: P(X > x) = (least/x)^shape. Its mean is infinite for shapes up to 1, its
 * variance up to 2. By inversion: one uniform a draw, rising with it.
 *
 * @param least above 0
 * @param shape above 0
 */
public record Pareto(double least, double shape) implements Distribution {

  public Pareto {
    if (!(least > 0 && shape > 0)) {
      throw new IllegalArgumentException(
          "a Pareto distribution needs parameters above 0; these are " + least + " and " + shape);
    }
  }

  @Override
  public double draw(Stream stream) {
    return least * StrictMath.pow(1 - stream.uniform(), -1 / shape);
  }
}
