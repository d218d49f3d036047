package labsim.study.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Selection within a budget, without any estimate of spread: rounds of equal cost, after each of
 * which the lower half leaves (Karnin, Koren and Somekh, "Almost optimal exploration in multi-armed
 * bandits", ICML 2013). Values are from all replications so far, not from those of the round alone.
 *
 * @param budget replications of all together
 */
public record Halving(int budget) implements Procedure {

  @Override
  public int most() {
    return budget;
  }

  @Override
  public Selection select(Contest contest) {
    int size = contest.size();
    List<Integer> schedule = schedule(size, budget);
    int[] replications = new int[size];
    List<Integer> left = IntStream.range(0, size).boxed().toList();
    int done = 0;
    for (int more : schedule) {
      done += more;
      contest.run(left, done);
      for (int i : left) {
        replications[i] = done;
      }
      Standing now = Standing.of(contest, replications);
      left =
          left.stream()
              .sorted(Comparator.comparingDouble((Integer i) -> -now.values()[i].value()))
              .limit((left.size() + 1) / 2)
              .sorted()
              .toList();
    }
    int best = left.getFirst();
    return new Selection(
        best,
        left,
        Arrays.stream(replications).boxed().toList(),
        new Selection.Assurance.Estimated(Standing.of(contest, replications).probability(best)));
  }

  /** Replications of each that is left, round by round. */
  public static List<Integer> schedule(int size, int budget) {
    int rounds = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
    int left = size;
    List<Integer> schedule = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      int each = budget / (left * rounds);
      if (each < 1 || (round == 0 && each < 2)) {
        throw new IllegalArgumentException(
            size
                + " contestants need a budget of at least "
                + 2 * size * rounds
                + " replications, not "
                + budget);
      }
      schedule.add(each);
      left = (left + 1) / 2;
    }
    return Collections.unmodifiableList(schedule);
  }
}
