package labsim.study.sensitivity;

import java.util.Arrays;
import labsim.engine.Tally;

/** Outputs of points: one row a point, one column a replication. */
final class Table {

  private Table() {}

  /** Throws unless there are so many rows, all of one length, of finite numbers. */
  static void check(double[][] outputs, int rows) {
    if (outputs.length != rows) {
      throw new IllegalArgumentException(
          "the design has " + rows + " points, but there are outputs of " + outputs.length);
    }
    for (int row = 0; row < rows; row++) {
      if (outputs[row].length == 0 || outputs[row].length != outputs[0].length) {
        throw new IllegalArgumentException(
            "point "
                + row
                + " has "
                + outputs[row].length
                + " replications, the first one "
                + outputs[0].length);
      }
      if (!Arrays.stream(outputs[row]).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "point " + row + " has an output that is not a number; leave its measure out");
      }
    }
  }

  static Tally tally(double[] sample) {
    Tally tally = new Tally();
    for (double x : sample) {
      tally.add(x);
    }
    return tally;
  }
}
