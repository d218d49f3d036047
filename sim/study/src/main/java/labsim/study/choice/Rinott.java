package labsim.study.choice;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Two-stage selection with streams of their own (Rinott, "On two-stage selection procedures and
 * related probability inequalities", Commun. Stat. A7, 1978): what a choice costs without common
 * random numbers.
 */
public final class Rinott {

  private Rinott() {}

  /**
   * Replications that each needs in all: max(n₀, (h S/δ)²), S² from its first n₀.
   *
   * @param contest with at least n₀ replications of each
   * @param delta differences smaller than this do not matter
   * @param confidence probability of choosing the best if it leads by delta
   * @param first n₀, at least 2
   */
  public static List<Integer> replications(
      Contest contest, double delta, double confidence, int first) {
    double h = Constants.rinott(contest.size(), confidence, first);
    return IntStream.range(0, contest.size())
        .map(i -> {
          double scale = h * contest.value(i, first).standardError() / delta;
          return (int) Math.max(first, Math.ceil(scale * scale * first));
        })
        .boxed()
        .toList();
  }
}
