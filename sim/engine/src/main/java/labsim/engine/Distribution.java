package labsim.engine;

/**
 * Something random numbers can be drawn from. Those that take one uniform a draw and rise with it
 * say so; the others draw as many as they need.
 */
@FunctionalInterface
public interface Distribution {

  /** One number. */
  double draw(Stream stream);
}
