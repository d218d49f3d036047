package labsim.study.choice;

import java.util.Arrays;
import java.util.Collection;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.study.estimate.Linearised;

/** Normal data of equal variance and equal correlation. */
final class NormalContest implements Contest {

  private final double[] means;
  private final double sd;
  private final double correlation;
  private final Streams streams;
  private final double[][] seen;
  private final int[] count;

  NormalContest(double[] means, double sd, double correlation, int seed) {
    this.means = means.clone();
    this.sd = sd;
    this.correlation = correlation;
    this.streams = new Streams(seed, 0);
    this.seen = new double[means.length][64];
    this.count = new int[means.length];
  }

  @Override
  public int size() {
    return means.length;
  }

  @Override
  public void run(Collection<Integer> contestants, int replications) {
    for (int i : contestants) {
      if (replications > seen[i].length) {
        seen[i] = Arrays.copyOf(seen[i], 2 * replications);
      }
      while (count[i] < replications) {
        Stream common = streams.family("common").at(count[i]);
        Stream own = streams.family("own").at(i, count[i]);
        double noise =
            Math.sqrt(correlation) * common.normal() + Math.sqrt(1 - correlation) * own.normal();
        seen[i][count[i]++] = means[i] + sd * noise;
      }
    }
  }

  @Override
  public Linearised value(int contestant, int replications) {
    return Linearised.mean(Arrays.copyOf(seen[contestant], replications));
  }
}
