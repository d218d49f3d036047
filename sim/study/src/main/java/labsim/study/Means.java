package labsim.study;

import java.util.Arrays;
import labsim.study.estimate.Linearised;
import labsim.study.result.Interval;
import labsim.study.result.MeasureTable;
import labsim.study.result.World;

/** Means of single measures in single worlds. */
public final class Means {

  private Means() {}

  /**
   * Mean with its 95 % interval over the replications in which there was something to measure, in
   * the unit of the column; not a number if there were none.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public static Interval of(MeasureTable measures, World world, String column) {
    double[] all = measures.of(world.scenario(), world.key(), column);
    return Linearised.mean(Arrays.stream(all).filter(x -> !Double.isNaN(x)).toArray()).interval();
  }
}
