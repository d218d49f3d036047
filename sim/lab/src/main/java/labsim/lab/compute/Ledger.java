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
    /** Debugging, evaluation and whatever else runs beside experiments. */
    BACKGROUND,
    FRONTIER,
    /** Held idle while a frontier run gathers its GPUs. */
    GATHERING,
    /** The part of the frontier's partition that no run uses. */
    RESERVED,
    INFERENCE,
    /** The part of the assistants' partition that no assistant uses. */
    PARTITION_IDLE,
    /** Serves customers. */
    SERVING,
    /** Failed, and not yet repaired. */
    DOWN
  }

  /** What the hours of a job or a frontier run bought. */
  public enum Outcome {
    USEFUL,
    FAILED,
    /** Taken back by its owner before its end. */
    CANCELLED,
    /** Done again, because a more valuable job came after the last checkpoint. */
    PREEMPTED,
    /** Done again, because a GPU failed after the last checkpoint. */
    HARDWARE,
    RUINED
  }

  private static final Account[] ACCOUNTS = Account.values();

  private final long[] held = new long[ACCOUNTS.length];
  private final double[] heldHours = new double[ACCOUNTS.length];
  private final double[][] bought = new double[ACCOUNTS.length][Outcome.values().length];
  private final double[] ended = new double[Outcome.values().length];
  private long installed;
  private double installedHours;
  private double externalHours;
  private double nowHours;
  private int restarts;
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

  /** GPUs have gone for good; they were idle. In thousandths of an H100e. */
  void retire(long milliGpus, double timeHours) {
    install(-milliGpus, timeHours);
    if (held[Account.IDLE.ordinal()] < 0) {
      throw new IllegalStateException("cannot retire " + milliGpus + ": not so many are idle");
    }
  }

  /**
   * The H100e-hours of a stint that count: those since the last {@link #restart}.
   *
   * @param milliGpus width, thousandths of an H100e
   */
  double counted(long milliGpus, double sinceHours, double untilHours) {
    return milliGpus / 1000.0 * Math.max(0, untilHours - Math.max(sinceHours, startHours));
  }

  /** Books what the hours of an account bought, H100e-hours as {@link #counted}. */
  void book(Account account, Outcome outcome, double gpuHours) {
    bought[account.ordinal()][outcome.ordinal()] += gpuHours;
  }

  /** So many jobs have ended so. */
  void count(Outcome outcome, double jobs) {
    ended[outcome.ordinal()] += jobs;
  }

  /** How often the count began anew. */
  int restarts() {
    return restarts;
  }

  /** Jobs that ended so since the last restart, those inside background bundles included. */
  public double jobs(Outcome outcome) {
    return ended[outcome.ordinal()];
  }

  /** Books inference bought outside the cluster, H100e-hours. */
  void bookExternal(double gpuHours) {
    externalHours += gpuHours;
  }

  /** Begins to count anew; what is held stays held. */
  void restart(double timeHours) {
    advance(timeHours);
    java.util.Arrays.fill(heldHours, 0);
    for (double[] row : bought) {
      java.util.Arrays.fill(row, 0);
    }
    java.util.Arrays.fill(ended, 0);
    installedHours = 0;
    restarts++;
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

  /** H100e-hours of that account that bought this since the last restart. */
  public double gpuHours(Account account, Outcome outcome) {
    return bought[account.ordinal()][outcome.ordinal()];
  }

  /** H100e-hours of all accounts that bought this since the last restart. */
  public double gpuHours(Outcome outcome) {
    double sum = 0;
    for (double[] row : bought) {
      sum += row[outcome.ordinal()];
    }
    return sum;
  }

  /** H100e-hours of that account that were not done again later. */
  public double keptGpuHours(Account account) {
    return gpuHours(account)
        - gpuHours(account, Outcome.PREEMPTED)
        - gpuHours(account, Outcome.HARDWARE);
  }

  /** Of the jobs that have ended completed, cancelled or failed, the share that ended so. */
  public double jobShare(Outcome outcome) {
    double all = jobs(Outcome.USEFUL) + jobs(Outcome.CANCELLED) + jobs(Outcome.FAILED);
    return jobs(outcome) / all;
  }

  /** The same by GPU-time. */
  public double timeShare(Outcome outcome) {
    double all = gpuHours(Outcome.USEFUL) + gpuHours(Outcome.CANCELLED) + gpuHours(Outcome.FAILED);
    return gpuHours(outcome) / all;
  }

  /** H100e-hours of that account of which it is not known yet what they buy. */
  public double openGpuHours(Account account) {
    double open = heldHours[account.ordinal()];
    for (double hours : bought[account.ordinal()]) {
      open -= hours;
    }
    return Math.max(0, open);
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
