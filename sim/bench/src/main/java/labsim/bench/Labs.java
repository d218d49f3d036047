package labsim.bench;

import java.util.concurrent.TimeUnit;
import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.people.PeopleParameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Replications of the baseline, and of a lab with so many times the people and the GPUs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Labs {

  private static final long SEED = 1;

  @Param({"1", "10"})
  public int times;

  private LabParameters parameters = LabParameters.defaults();
  private long replication;

  @Setup
  public void setup() {
    LabParameters baseline = LabParameters.defaults();
    PeopleParameters people = baseline.people();
    parameters =
        baseline
            .with(baseline.compute().withGpus(times * baseline.compute().gpus()))
            .with(
                people
                    .with(people.researchers().withCount(times * people.researchers().count()))
                    .with(people.engineers().withCount(times * people.engineers().count())));
  }

  @Benchmark
  public Object replication() {
    return Laboratory.run(parameters, SEED, replication++);
  }
}
