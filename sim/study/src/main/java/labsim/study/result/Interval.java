package labsim.study.result;

/**
 * An estimate with its 95 % confidence interval.
 *
 * @param estimate the point estimate
 * @param low lower end; minus infinity if nothing can be said
 * @param high upper end; plus infinity if nothing can be said
 */
public record Interval(double estimate, double low, double high) {

  /** Whether the interval lies wholly on one side of the value. */
  public boolean excludes(double value) {
    return low > value || high < value;
  }
}
