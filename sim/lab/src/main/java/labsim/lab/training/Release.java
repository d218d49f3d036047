package labsim.lab.training;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import labsim.engine.Stream;
import labsim.engine.Streams;

/** What a set of tricks is worth together: less than the sum of what each is worth alone. */
final class Release {

  /** Best first, by what was foreseen. */
  static final Comparator<Candidate> BY_PROMISE =
      Comparator.comparingDouble((Candidate c) -> -c.foreseenOom())
          .thenComparingLong(c -> c.idea().id());

  private final TrainingParameters parameters;
  private final Streams.Family conflicts;
  private final Streams.Family deriskLuck;

  Release(TrainingParameters parameters, Streams streams) {
    this.parameters = parameters;
    this.conflicts = streams.family("conflict");
    this.deriskLuck = streams.family("derisk");
  }

  /** The tricks, best first. */
  static List<Candidate> ranked(List<Candidate> tricks) {
    return tricks.stream().sorted(BY_PROMISE).toList();
  }

  /**
   * What each trick brings: its gain, weakened by every trick ranked before it, less its conflicts
   * with those before it. The sum is the release's realised gain.
   *
   * @param ranked the tricks of the run, best first
   * @param computeOom log10 of the run's H100e-hours
   */
  double[] gains(List<Candidate> ranked, double computeOom) {
    double[] gains = new double[ranked.size()];
    double weight = 1;
    for (int i = 0; i < gains.length; i++) {
      gains[i] = weight * ranked.get(i).idea().gainAt(computeOom);
      weight *= 1 - parameters.interference();
      for (int j = 0; j < i; j++) {
        gains[i] -= conflict(ranked.get(j), ranked.get(i));
      }
    }
    return gains;
  }

  /** The tricks that a derisk run holds back: of every conflict that it finds, the lesser one. */
  Set<Candidate> conflictsFound(List<Candidate> ranked) {
    Set<Candidate> held = new HashSet<>();
    for (int i = 0; i < ranked.size(); i++) {
      Candidate trick = ranked.get(i);
      for (int j = 0; j < i && !held.contains(trick); j++) {
        Candidate better = ranked.get(j);
        if (!held.contains(better)
            && conflict(better, trick) > 0
            && of(deriskLuck, better, trick).bernoulli(parameters.derisk().finds())) {
          held.add(trick);
        }
      }
    }
    return held;
  }

  private double conflict(Candidate a, Candidate b) {
    Stream stream = of(conflicts, a, b);
    return stream.bernoulli(parameters.conflictProbability())
        ? stream.exponential(parameters.conflictLoss())
        : 0;
  }

  private static Stream of(Streams.Family family, Candidate a, Candidate b) {
    long low = Math.min(a.idea().id(), b.idea().id());
    long high = Math.max(a.idea().id(), b.idea().id());
    return family.at(low, high);
  }
}
