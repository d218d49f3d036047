package labsim.study.design;

import java.util.Arrays;
import labsim.engine.Streams;

/**
 * Two independent samples A and B, and for each factor i the rows of A with that factor from B
 * (Saltelli et al., "Variance based sensitivity analysis of model output", Comput. Phys. Commun.
 * 181, 2010). A and B are the left and right half of one sample in twice as many factors. Rows are
 * A₁, B₁, AB₁₁ … AB₁ₖ, A₂ …: a longer sample begins with the shorter one's rows.
 *
 * @param sample where the halves come from; its points are the base size N
 */
public record Saltelli(Sobol sample) implements Design {

  @Override
  public int size(int factors) {
    return Math.multiplyExact(sample.points(), factors + 2);
  }

  @Override
  public double[][] points(int factors, Streams streams) {
    double[][] both = sample.points(2 * factors, streams);
    double[][] at = new double[size(factors)][];
    int row = 0;
    for (double[] pair : both) {
      double[] a = Arrays.copyOfRange(pair, 0, factors);
      double[] b = Arrays.copyOfRange(pair, factors, 2 * factors);
      at[row++] = a;
      at[row++] = b;
      for (int factor = 0; factor < factors; factor++) {
        double[] mixed = a.clone();
        mixed[factor] = b[factor];
        at[row++] = mixed;
      }
    }
    return at;
  }
}
