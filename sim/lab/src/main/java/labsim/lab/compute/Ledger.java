package labsim.lab.compute;

/**
 * Who holds which GPUs, and for how long. Double entry: GPUs are only ever moved from one account
 * to another, in whole thousandths of an H100e, so the accounts add up to what is installed after
 * every event, exactly.
 */
public final class Ledger {

  /** Where a GPU can be. */
  public enum Account {
    IDLE,
    EXPERIMENTS,
    FRONTIER,
    /** Held idle while a frontier run gathers its GPUs. */
    GATHERING,
    INFERENCE,
    /** The part of the assistants' partition that no assistant uses. */
    PARTITION_IDLE
  }

  /** What the hours of experiments and frontier runs bought. */
  public enum Outcome {
    USEFUL,
    FAILED,
    /** Taken back by its owner before its end. */
    CANCELLED,
    RUINED
  }

  private static final Account[] ACCOUNTS = Account.values();

  private final long[] held = new long[ACCOUNTS.length];
  private final double[] heldHours = new double[ACCOUNTS.length];
  private final double[] bought = new double[Outcome.values().length];
  private long installed;
  private double installedHours;
  private double externalHours;
  private double nowHours;
  private double startHours;

  /** New GPUs have come; they are idle. In thousandths of an H100e. */
  void install(long milliGpus, double timeHours) {
    advance(timeHours);
    installed += milliGpus;
    held[Account.IDLE.ordinal()] += milliGpus;
  }

  /** Moves GPUs between accounts, in thousandths of an H100e; never more than are there. */
  void move(Account from, Account to, long milliGpus, double timeHours) {
    advance(timeHours);
    if (milliGpus < 0 || held[from.ordinal()] < milliGpus) {
      throw new IllegalStateException(
          "cannot move " + milliGpus + " of " + held[from.ordinal()] + " from " + from);
    }
    held[from.ordinal()] -= milliGpus;
    held[to.ordinal()] += milliGpus;
  }

  /**
   * Books what a job bought; only its hours since the last {@link #restart} count.
   *
   * @param milliGpus width of the job, thousandths of an H100e
   * @param sinceHours when the hours booked began
   * @param untilHours when they ended
   */
  void book(Outcome outcome, long milliGpus, double sinceHours, double untilHours) {
    double hours = untilHours - Math.max(sinceHours, startHours);
    if (hours > 0) {
      bought[outcome.ordinal()] += milliGpus / 1000.0 * hours;
    }
  }

  /** Books inference bought outside the cluster, H100e-hours. */
  void bookExternal(double gpuHours) {
    externalHours += gpuHours;
  }

  /** Begins to count anew; what is held stays held. */
  void restart(double timeHours) {
    advance(timeHours);
    java.util.Arrays.fill(heldHours, 0);
    java.util.Arrays.fill(bought, 0);
    installedHours = 0;
    externalHours = 0;
    startHours = timeHours;
  }

  /** Brings all counts up to that time. */
  public void advance(double timeHours) {
    double hours = timeHours - nowHours;
    if (hours > 0) {
      for (int i = 0; i < held.length; i++) {
        heldHours[i] += held[i] / 1000.0 * hours;
      }
      installedHours += installed / 1000.0 * hours;
      nowHours = timeHours;
    }
  }

  /** GPUs in that account, thousandths of an H100e. */
  public long milliGpus(Account account) {
    return held[account.ordinal()];
  }

  /** GPUs in that account, H100e. */
  public double gpus(Account account) {
    return held[account.ordinal()] / 1000.0;
  }

  /** GPUs installed, thousandths of an H100e. */
  public long installedMilliGpus() {
    return installed;
  }

  /** GPUs installed, H100e. */
  public double installedGpus() {
    return installed / 1000.0;
  }

  /** H100e-hours spent in that account since the last restart, up to the last advance. */
  public double gpuHours(Account account) {
    return heldHours[account.ordinal()];
  }

  /** H100e-hours that bought this since the last restart. */
  public double gpuHours(Outcome outcome) {
    return bought[outcome.ordinal()];
  }

  /** H100e-hours installed since the last restart, up to the last advance. */
  public double installedGpuHours() {
    return installedHours;
  }

  /** H100e-hours of inference bought outside since the last restart. */
  public double externalGpuHours() {
    return externalHours;
  }
}
