package labsim.study.choice;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;
import labsim.engine.Normal;
import labsim.study.estimate.Linearised;

/** How a contest stands after so many replications of each. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Standing(Linearised[] values, int[] replications) {

  static Standing of(Contest contest, int[] replications) {
    return new Standing(
        IntStream.range(0, contest.size())
            .mapToObj(i -> contest.value(i, replications[i]))
            .toArray(Linearised[]::new),
        replications.clone());
  }

  int size() {
    return values.length;
  }

  /** The largest of these; the first of equal ones. */
  int best(Collection<Integer> among) {
    return among.stream()
        .max(
            Comparator.comparingDouble((Integer i) -> values[i].value())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  double error(int i) {
    return values[i].standardError();
  }

  /** Variance of a single replication. */
  double variance(int i) {
    return error(i) * error(i) * replications[i];
  }

  /**
   * A lower bound on the probability that none is better than this one, by Bonferroni's inequality,
   * from normal estimates taken for the truth and for independent.
   */
  double probability(int best) {
    double wrong = 0;
    for (int i = 0; i < size(); i++) {
      if (i != best) {
        double lead = values[best].value() - values[i].value();
        double spread = Math.sqrt(error(best) * error(best) + error(i) * error(i));
        wrong += spread > 0 ? Normal.cdf(-lead / spread) : lead > 0 ? 0 : 0.5;
      }
    }
    return Math.max(0, 1 - wrong);
  }
}
