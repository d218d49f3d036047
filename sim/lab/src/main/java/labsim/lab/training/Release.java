package labsim.lab.training;

import java.util.List;
import labsim.engine.Stream;
import labsim.engine.Streams;

/** What a set of tricks is worth together: less than the sum of what each is worth alone. */
final class Release {

  private final TrainingParameters parameters;
  private final Streams.Family conflicts;

  Release(TrainingParameters parameters, Streams streams) {
    this.parameters = parameters;
    this.conflicts = streams.family("conflict");
  }

  /**
   * Realised gain: each trick's gain, weakened by every trick ranked before it, less the conflicts
   * of pairs. Ranks follow what was foreseen, best first.
   *
   * @param tricks the tricks of the run
   * @param computeOom log10 of the run's H100e-hours
   */
  double gain(List<Candidate> tricks, double computeOom) {
    List<Candidate> ranked =
        tricks.stream()
            .sorted(
                java.util.Comparator.comparingDouble((Candidate c) -> -c.foreseenOom())
                    .thenComparingLong(c -> c.idea().id()))
            .toList();
    double sum = 0;
    double weight = 1;
    for (int i = 0; i < ranked.size(); i++) {
      sum += weight * ranked.get(i).idea().gainAt(computeOom);
      weight *= 1 - parameters.interference();
      for (int j = 0; j < i; j++) {
        sum -= conflict(ranked.get(j), ranked.get(i));
      }
    }
    return sum;
  }

  private double conflict(Candidate a, Candidate b) {
    long low = Math.min(a.idea().id(), b.idea().id());
    long high = Math.max(a.idea().id(), b.idea().id());
    Stream stream = conflicts.at(low, high);
    return stream.bernoulli(parameters.conflictProbability())
        ? stream.exponential(parameters.conflictLoss())
        : 0;
  }
}
