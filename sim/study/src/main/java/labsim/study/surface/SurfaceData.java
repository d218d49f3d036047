package labsim.study.surface;

import java.util.Arrays;

/**
 * Outputs of a lab over a (compute, labour) grid.
 *
 * @param compute compute of each cell, above 0, in any unit
 * @param labour labour of each cell, above 0, in any unit
 * @param outputs output of each cell in each replication; replication r of all cells may share
 *     random streams. Means must be positive
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SurfaceData(double[] compute, double[] labour, double[][] outputs) {

  /** Throws unless there is one of each for every cell, and all are positive. */
  public SurfaceData {
    compute = compute.clone();
    labour = labour.clone();
    outputs = Arrays.stream(outputs).map(double[]::clone).toArray(double[][]::new);
    if (compute.length != labour.length || compute.length != outputs.length) {
      throw new IllegalArgumentException(
          compute.length
              + " amounts of compute, "
              + labour.length
              + " of labour and "
              + outputs.length
              + " outputs are no grid");
    }
    for (int cell = 0; cell < compute.length; cell++) {
      double mean = Arrays.stream(outputs[cell]).average().orElse(Double.NaN);
      if (!(compute[cell] > 0 && labour[cell] > 0 && mean > 0 && Double.isFinite(mean))
          || outputs[cell].length != outputs[0].length) {
        throw new IllegalArgumentException(
            "cell "
                + cell
                + " of the grid has compute "
                + compute[cell]
                + ", labour "
                + labour[cell]
                + " and mean output "
                + mean
                + "; a CES surface needs all positive");
      }
    }
  }

  int cells() {
    return compute.length;
  }

  int replications() {
    return outputs[0].length;
  }

  /** Logarithms of mean outputs. */
  double[] logMeans() {
    return Arrays.stream(outputs)
        .mapToDouble(cell -> StrictMath.log(Arrays.stream(cell).sum() / cell.length))
        .toArray();
  }

  /**
   * Variance of one replication of a cell about what all cells do in that replication, relative to
   * the cell's mean. What replications have in common moves the whole surface and says nothing
   * about its shape.
   */
  double pureError() {
    int cells = cells();
    int replications = replications();
    double squares = 0;
    for (int r = 0; r < replications; r++) {
      double[] off = new double[cells];
      for (int cell = 0; cell < cells; cell++) {
        double mean = Arrays.stream(outputs[cell]).sum() / replications;
        off[cell] = outputs[cell][r] / mean - 1;
      }
      double common = Arrays.stream(off).sum() / cells;
      squares += Arrays.stream(off).map(x -> (x - common) * (x - common)).sum();
    }
    return squares / pureFreedom();
  }

  int pureFreedom() {
    return (cells() - 1) * (replications() - 1);
  }
}
