package labsim.study.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Streams;
import labsim.lab.LabParameters;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Track;
import labsim.study.result.Column;
import labsim.study.result.World;

/** Ensembles of labs that cost no time. */
public final class Ensembles {

  private Ensembles() {}

  /**
   * Points of more and more GPUs, each with and without assistants; every third point has the GPUs
   * of the one before it, so that some runs are shared.
   */
  public static Ensemble sample(int points, int replications) {
    LabParameters base = LabParameters.plain();
    List<Cell> cells = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      double gpus = 1000.0 * (1 + point - (point % 3 == 2 ? 1 : 0));
      LabParameters lab = base.with(base.compute().withGpus(gpus));
      List<Double> at = List.of(gpus);
      cells.add(new Cell(point, at, world("with"), lab, lab, Cell.Keeps.SERIES));
      cells.add(
          new Cell(point, at, world("without"), lab, lab.withoutAssistants(), Cell.Keeps.MEASURES));
    }
    return new Ensemble(
        "sample", List.of(new Column("compute.gpus", "H100e", "GPUs")), cells, replications, 7);
  }

  private static World world(String key) {
    return new World(key, "sample", key + " assistants");
  }

  /** Progress follows from GPUs and luck; some measures are not a number. */
  public static Outcome fake(
      LabParameters past, LabParameters future, long seed, long replication) {
    double luck = new Streams(seed, replication).named("luck").normal();
    double gpus = future.compute().gpus();
    double[] measures = new double[Measure.values().length];
    Arrays.setAll(measures, i -> i + luck / (1 + i));
    measures[Measure.SOFTWARE.ordinal()] = StrictMath.log(gpus) + luck;
    measures[Measure.WAIT_S3.ordinal()] = Double.NaN;
    measures[Measure.EVENTS.ordinal()] = 10;
    double[] times = {0, 0.5, 1};
    double[][] tracks = new double[Track.values().length][times.length];
    for (int track = 0; track < tracks.length; track++) {
      double scale = track * luck;
      Arrays.setAll(tracks[track], i -> times[i] * scale);
    }
    return new Outcome(measures, times, tracks);
  }
}
