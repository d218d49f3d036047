package labsim.engine;

/**
 * When to stop replicating: as soon as the interval is narrow enough in proportion to the mean.
 *
 * <p>Looking after every replication and stopping at the first narrow interval favours samples
 * whose spread happens to look small. From 20 replications on, the loss is below one per cent of
 * coverage (0.946 instead of 0.95; begun at 5 it would be 0.92), so fewer are not accepted.
 *
 * @param level confidence, such as 0.95
 * @param relative half-width of the interval in proportion to the mean, such as 0.02
 * @param least replications before the first look, at least 20
 * @param most replications after which to stop in any case
 */
public record Precision(double level, double relative, int least, int most) {

  private static final int LEAST = 20;

  public Precision {
    if (!(level > 0 && level < 1) || !(relative > 0) || least < LEAST || most < least) {
      throw new IllegalArgumentException(
          "no such precision: level "
              + level
              + ", relative half-width "
              + relative
              + ", "
              + least
              + " to "
              + most
              + " replications; a level is between 0 and 1, a width above 0, and the least number at least "
              + LEAST);
    }
  }

  /** Whether these observations suffice. */
  public boolean isReached(Tally tally) {
    if (tally.count() >= most) {
      return true;
    }
    return tally.count() >= least
        && Estimate.of(tally, level).halfWidth() <= relative * Math.abs(tally.mean());
  }
}
