package labsim.study.sensitivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Functions of the unit hypercube whose sensitivities are known. */
final class Functions {

  private static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};

  private Functions() {}

  /** Ishigami and Homma (1990) with a = 7, b = 0.1, on (−π, π)³. */
  static double ishigami(double[] u) {
    double x1 = Math.PI * (2 * u[0] - 1);
    double x2 = Math.PI * (2 * u[1] - 1);
    double x3 = Math.PI * (2 * u[2] - 1);
    double sine = StrictMath.sin(x2);
    return StrictMath.sin(x1) * (1 + 0.1 * x3 * x3 * x3 * x3) + 7 * sine * sine;
  }

  /** Sobol's g-function of eight factors. */
  static double g(double[] u) {
    return IntStream.range(0, 8)
        .mapToDouble(i -> (Math.abs(4 * u[i] - 2) + G[i]) / (1 + G[i]))
        .reduce(1, (a, b) -> a * b);
  }

  /** Morris' (1991) function of twenty factors, section 4, all free coefficients ±1. */
  static double morris(double[] u) {
    double[] w = new double[20];
    Arrays.setAll(
        w, i -> 2 * ((i == 2 || i == 4 || i == 6 ? 1.1 * u[i] / (u[i] + 0.1) : u[i]) - 0.5));
    double y = 5 * w[0] * w[1] * w[2] * w[3];
    for (int i = 0; i < 20; i++) {
      y += (i < 10 ? 20 : sign(i + 1)) * w[i];
      for (int j = i + 1; j < 20; j++) {
        y += (j < 6 ? -15 : sign(i + j)) * w[i] * w[j];
        for (int l = j + 1; l < 5; l++) {
          y -= 10 * w[i] * w[j] * w[l];
        }
      }
    }
    return y;
  }

  private static int sign(int i) {
    return i % 2 == 0 ? 1 : -1;
  }

  /** One replication of each point. */
  static double[][] outputs(double[][] points, ToDoubleFunction<double[]> function) {
    return Arrays.stream(points)
        .map(point -> new double[] {function.applyAsDouble(point)})
        .toArray(double[][]::new);
  }
}
