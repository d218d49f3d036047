package labsim.study.estimate;

/**
 * How probable it is that one of two equals wins so many pairs, or the other does (Arbuthnot,
 * 1710): it assumes nothing about how large differences are.
 */
public final class SignTest {

  private SignTest() {}

  /**
   * The two-sided probability, exact.
   *
   * @param wins pairs in which the one was better, ties left out
   * @param losses pairs in which the other was
   */
  public static double p(int wins, int losses) {
    int pairs = wins + losses;
    int more = Math.max(wins, losses);
    double ways = 1; // to choose k of the pairs, over 2 to the number of pairs
    for (int i = 0; i < pairs; i++) {
      ways /= 2;
    }
    double tail = 0;
    for (int k = 0; k <= pairs - more; k++) {
      tail += ways;
      ways *= (pairs - k) / (k + 1.0);
    }
    return Math.min(1, 2 * tail);
  }
}
