package labsim.study.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import labsim.study.estimate.Linearised;

/**
 * Fully sequential selection: one replication of each at a time, leaving out whoever has fallen too
 * far behind (Kim and Nelson, "A fully sequential procedure for indifference-zone selection in
 * simulation", ACM TOMACS 11, 2001, with c = 1). Variances of differences alone count, so common
 * random numbers make it cheap; the constant is the one that allows for them.
 *
 * @param delta differences smaller than this do not matter, in the unit of the value, above 0
 * @param confidence probability of choosing the best if it leads by delta, above 1/k and below 1
 * @param first replications of each before anyone is left out, at least 2
 * @param most replications of one at which to stop all the same, at least {@code first}
 */
public record Kn(double delta, double confidence, int first, int most) implements Procedure {

  /** Throws unless all are within their ranges. */
  public Kn {
    if (!(delta > 0 && confidence > 0 && confidence < 1 && first > 1 && most >= first)) {
      throw new IllegalArgumentException(
          "KN needs delta above 0, a confidence in (0, 1) and at least 2 replications; these are "
              + delta
              + ", "
              + confidence
              + ", "
              + first
              + " to "
              + most);
    }
  }

  @Override
  public Selection select(Contest contest) {
    int size = contest.size();
    int[] replications = new int[size];
    Arrays.fill(replications, first);
    List<Integer> left = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    contest.run(left, first);
    double[][] horizon = horizons(Standing.of(contest, replications));
    int done = first;
    while (true) {
      Standing now = Standing.of(contest, replications);
      left = survivors(left, now.values(), horizon, done);
      if (left.size() == 1 || done > longest(left, horizon)) {
        return new Selection(
            now.best(left),
            List.copyOf(left),
            Arrays.stream(replications).boxed().toList(),
            new Selection.Assurance.Guaranteed(confidence, delta));
      }
      if (done == most) {
        return new Selection(
            now.best(left),
            List.copyOf(left),
            Arrays.stream(replications).boxed().toList(),
            new Selection.Assurance.Unfinished(confidence, delta));
      }
      done++;
      contest.run(left, done);
      for (int i : left) {
        replications[i] = done;
      }
    }
  }

  /** Replications after which the two could no longer be told apart: h² S²/δ². */
  private double[][] horizons(Standing start) {
    int size = start.size();
    double h2 = Constants.kimNelson(size, confidence, first);
    double[][] horizon = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double error = start.values()[i].minus(start.values()[j]).standardError();
        horizon[i][j] = h2 * error * error * first / (delta * delta);
        horizon[j][i] = horizon[i][j];
      }
    }
    return horizon;
  }

  private static double longest(List<Integer> left, double[][] horizon) {
    double longest = 0;
    for (int i : left) {
      for (int j : left) {
        longest = Math.max(longest, horizon[i][j]);
      }
    }
    return longest;
  }

  private List<Integer> survivors(
      List<Integer> left, Linearised[] values, double[][] horizon, int done) {
    return left.stream()
        .filter(i ->
            left.stream()
                .allMatch(j -> {
                  double slack = Math.max(0, delta / (2 * done) * (horizon[i][j] - done));
                  return i.equals(j) || values[i].value() >= values[j].value() - slack;
                }))
        .toList();
  }
}
