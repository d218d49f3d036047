package labsim.study;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import labsim.engine.Streams;
import labsim.lab.LabParameters;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Track;
import labsim.study.ensemble.Model;

/**
 * A lab whose expected progress is known: a function of its parameters, times luck that a
 * replication shares with the same replication of every other world, plus luck of its own that
 * depends on whether there are assistants and on what is expected. A GPU costs 20,000 USD a year,
 * an engineer a million; one year is watched.
 *
 * @param progress expected software progress of a world, OOM a year
 * @param shared standard deviation of the shared luck, a factor about 1
 * @param own standard deviation of a world's own luck, OOM a year
 */
public record FakeLab(ToDoubleFunction<LabParameters> progress, double shared, double own)
    implements Model {

  /** Cobb-Douglas in the five inputs, and 1.3 times more with assistants. */
  public static FakeLab cobbDouglas(double gpus, double engineers, double taste) {
    LabParameters base = LabParameters.plain();
    return new FakeLab(
        p ->
            (p.assistants().speed() > 1 ? 1.3 : 1)
                * Math.pow(p.compute().gpus() / base.compute().gpus(), gpus)
                * Math.pow(
                    (double) p.people().engineers().count() / base.people().engineers().count(),
                    engineers)
                * Math.pow(p.people().taste().mean() / base.people().taste().mean(), taste),
        0.1,
        0.01);
  }

  @Override
  public Outcome run(LabParameters past, LabParameters parameters, long seed, long replication) {
    Streams streams = new Streams(seed, replication);
    double expected = progress.applyAsDouble(parameters);
    double luck = 1 + shared * streams.named("shared").normal();
    String world = expected + (parameters.assistants().speed() > 1 ? " with" : " without");
    double noise = own * streams.named(world).normal();
    double[] measures = new double[Measure.values().length];
    for (Measure measure : Measure.values()) {
      measures[measure.ordinal()] = 10 * measure.ordinal() + luck;
    }
    measures[Measure.SOFTWARE.ordinal()] = expected * luck + noise;
    measures[Measure.USD_COMPUTE.ordinal()] = 20_000 * parameters.compute().gpus();
    measures[Measure.USD_STAFF.ordinal()] = 1e6 * parameters.people().engineers().count();
    measures[Measure.WAIT_S3.ordinal()] = Double.NaN;
    measures[Measure.EVENTS.ordinal()] = 1000;
    double[] times = {0, 0.5, 1};
    double[][] tracks = new double[Track.values().length][times.length];
    for (double[] track : tracks) {
      Arrays.setAll(track, i -> times[i] * expected * luck);
    }
    return new Outcome(measures, times, tracks);
  }
}
