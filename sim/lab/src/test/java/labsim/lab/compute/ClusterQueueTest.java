package labsim.lab.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.engine.Distribution;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Theory: jobs of one GPU and exponential length make the cluster an M/M/c queue (MODEL L8). */
class ClusterQueueTest {

  private enum Tick {
    ARRIVAL,
    OVER
  }

  /** Poisson arrivals of jobs of one GPU; returns the mean wait after a warm-up. */
  private static double meanWait(
      Discipline discipline, int gpus, double load, int jobs, long replication) {
    return meanWait(discipline, gpus, load, jobs, replication, s -> s.exponential(1));
  }

  private static double meanWait(
      Discipline discipline,
      int gpus,
      double load,
      int jobs,
      long replication,
      Distribution length) {
    Streams streams = new Streams(23, replication);
    Stream arrivals = streams.named("arrivals");
    Stream lengths = streams.named("lengths");
    Simulation simulation = new Simulation();
    Cluster cluster = new Cluster(simulation, Clusters.of(gpus, discipline, 100, 1e9), streams);
    Handler<Tick> source =
        new Handler<>() {
          private int sent;

          @Override
          public void on(Tick tick) {
            if (tick == Tick.OVER || sent == jobs) {
              return;
            }
            if (sent++ == jobs / 10) {
              cluster.restart();
            }
            // All jobs are worth the same, so the value discipline must serve them as they come.
            cluster.submit(
                new Job<>(
                    1000, length.draw(lengths), false, 1, 0, 0, sent, 0, this, end -> Tick.OVER));
            simulation.after(arrivals.exponential(1 / load), this, Tick.ARRIVAL);
          }
        };
    simulation.after(0, source, Tick.ARRIVAL);
    simulation.runUntil(1e9);
    return cluster.jobWait(0).mean();
  }

  @ParameterizedTest
  @EnumSource(Discipline.class)
  void aSingleGpuAtLoadOneHalfMakesJobsWaitOneServiceTime(Discipline discipline) {
    Theory.assertMean(1, 30, i -> meanWait(discipline, 1, 0.5, 20_000, i));
  }

  @ParameterizedTest(name = "{0} GPUs, {1} Erlang")
  @CsvSource({"3, 2.4, 1.07865168", "10, 8, 0.20459008"})
  void severalGpusMakeJobsWaitAsErlangSays(int gpus, double load, double wait) {
    Theory.assertMean(wait, 30, i -> meanWait(Discipline.FIFO, gpus, load, 30_000, i));
  }

  @Test
  void allDisciplinesServeEqualJobsAlike() {
    double fifo = meanWait(Discipline.FIFO, 3, 2.4, 5000, 1);
    assertEquals(fifo, meanWait(Discipline.FIFO_BACKFILL, 3, 2.4, 5000, 1));
    assertEquals(fifo, meanWait(Discipline.VALUE, 3, 2.4, 5000, 1));
  }

  /**
   * Pollaczek and Khinchine: with lognormal lengths of mean 1 the wait is load·E[S²]/2(1 − load).
   */
  @ParameterizedTest
  @EnumSource(Discipline.class)
  void aSingleGpuMakesJobsOfAnyLengthWaitAsPollaczekAndKhinchineSay(Discipline discipline) {
    double sigma = 0.8;
    double square = StrictMath.exp(sigma * sigma);
    double median = StrictMath.exp(-sigma * sigma / 2);
    Theory.assertMean(
        0.5 * square / (2 * 0.5),
        30,
        i -> meanWait(discipline, 1, 0.5, 20_000, i, s -> s.lognormal(median, sigma)));
  }

  /**
   * Several GPUs and jobs of two lengths, 0.5 and 2 with probabilities 2/3 and 1/3 (exponential
   * each): the states (jobs of either kind running, jobs waiting) are a Markov chain, solved here.
   */
  @Test
  void severalGpusMakeJobsOfMixedLengthWaitAsTheirMarkovChainSays() {
    double wait = new MixedQueue(3, 2.1, 2.0 / 3, 2, 0.5).meanWait();
    Theory.assertMean(
        wait,
        30,
        i ->
            meanWait(
                Discipline.FIFO,
                3,
                2.1,
                30_000,
                i,
                s -> {
                  double mean = s.bernoulli(2.0 / 3) ? 0.5 : 2;
                  return s.exponential(mean);
                }));
  }
}
