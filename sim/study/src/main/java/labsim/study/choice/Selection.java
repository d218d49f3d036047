package labsim.study.choice;

import java.util.List;

/**
 * Whom a procedure chose.
 *
 * @param best number of the one chosen
 * @param survivors who was still in the running at the end, the chosen one among them
 * @param replications how many each had
 * @param assurance how sure it is
 */
public record Selection(
    int best, List<Integer> survivors, List<Integer> replications, Assurance assurance) {

  /** How sure a choice is. */
  public sealed interface Assurance {

    /**
     * With this probability the chosen one is the best or within delta of it, whatever the means
     * are, for normal data; nearly so for means of data that are not.
     */
    record Guaranteed(double confidence, double delta) implements Assurance {}

    /** The guarantee would have needed more replications than were allowed. */
    record Unfinished(double confidence, double delta) implements Assurance {}

    /**
     * The probability that the chosen one is the best is estimated to be at least this, as if the
     * estimates were the truth. It is no guarantee.
     */
    record Estimated(double probability) implements Assurance {}
  }

  /** Replications of all together. */
  public int total() {
    return replications.stream().mapToInt(Integer::intValue).sum();
  }
}
