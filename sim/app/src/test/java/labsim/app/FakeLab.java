package labsim.app;

import java.util.Arrays;
import labsim.engine.Streams;
import labsim.lab.LabParameters;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Track;
import labsim.study.ensemble.Model;

/**
 * A lab that costs no time: GPUs help, assistants help by a third, luck is shared by all worlds. A
 * GPU costs 20,000 USD a year, an engineer a million.
 */
final class FakeLab implements Model {

  @Override
  public Outcome run(LabParameters past, LabParameters parameters, long seed, long replication) {
    Streams streams = new Streams(seed, replication);
    double luck = 1 + 0.1 * streams.named("shared").normal();
    double help = parameters.assistants().speed() > 1 ? 1.33 : 1;
    double gpus = Math.sqrt(parameters.compute().gpus() / 306_000);
    double taste = parameters.people().taste().mean();
    double own = 0.01 * streams.named("own " + help + " " + gpus + " " + taste).normal();
    double[] measures = new double[Measure.values().length];
    Arrays.setAll(measures, i -> (10 + i * i) * luck);
    measures[Measure.SOFTWARE.ordinal()] = 0.8 * help * gpus * luck + own;
    measures[Measure.INSTALLED_GPU_HOURS.ordinal()] = 6000 * luck;
    measures[Measure.ENGINEER_UTILISATION.ordinal()] = 0.9;
    measures[Measure.GPU_UTILISATION.ordinal()] = 0.95;
    measures[Measure.PROPOSING_SHARE.ordinal()] = 0.7;
    measures[Measure.RUINED_RUNS.ordinal()] = replication % 4 == 0 ? 1 : 0;
    measures[Measure.FRONTIER_RUNS.ordinal()] = 6;
    measures[Measure.USD_COMPUTE.ordinal()] = 3 * 20_000 * parameters.compute().gpus();
    measures[Measure.USD_STAFF.ordinal()] = 3e6 * parameters.people().engineers().count();
    measures[Measure.EVENTS.ordinal()] = 100_000;
    if (help == 1) {
      measures[Measure.WAIT_INFERENCE.ordinal()] = Double.NaN;
    }
    double[] times = {0, 1, 2, 3};
    double[][] tracks = new double[Track.values().length][times.length];
    for (double[] track : tracks) {
      Arrays.setAll(track, i -> times[i] * help * luck);
    }
    return new Outcome(measures, times, tracks);
  }
}
