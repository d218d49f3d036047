package labsim.study.ensemble;

import java.util.List;
import labsim.lab.LabParameters;
import labsim.study.result.World;

/**
 * One world at one point of a design, to be run again and again.
 *
 * @param point number of the point, from 0; the worlds of a point share it
 * @param factors the point's coordinates, one for each of {@link Ensemble#factors}, in their units
 * @param world which of the point's worlds this is
 * @param past the lab before the first watched day
 * @param future the lab from that day on
 * @param keeps what is kept of its runs
 * @param first number of its first replication; other than 0 where a world is run again on streams
 *     that it has not met
 */
public record Cell(
    int point,
    List<Double> factors,
    World world,
    LabParameters past,
    LabParameters future,
    Keeps keeps,
    int first) {

  /** A cell whose replications count from 0. */
  public Cell(
      int point,
      List<Double> factors,
      World world,
      LabParameters past,
      LabParameters future,
      Keeps keeps) {
    this(point, factors, world, past, future, keeps, 0);
  }

  /** The same world, with this number for its first replication. */
  public Cell at(int replication) {
    return new Cell(point, factors, world, past, future, keeps, replication);
  }

  /** The same world, of which measures alone are kept. */
  public Cell withoutSeries() {
    return new Cell(point, factors, world, past, future, Keeps.MEASURES, first);
  }

  /** What is kept of a run. */
  public enum Keeps {
    /** One number a measure. */
    MEASURES,
    /** These, and the samples over time of the first {@value Ensemble#WITH_SERIES} replications. */
    SERIES
  }
}
