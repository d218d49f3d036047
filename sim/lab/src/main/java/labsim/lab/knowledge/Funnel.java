package labsim.lab.knowledge;

/** How far ideas came, counted since the last {@link #restart}: from proposal to grave or glory. */
public final class Funnel {

  /** The stations that an idea passes, and the places where it can end. */
  public enum Station {
    PROPOSED,
    IMPLEMENTED,
    TESTED_S1,
    TESTED_S2,
    TESTED_S3,
    ADOPTED,
    LANDED,
    HELD,
    /** Promoted by smaller evidence, killed by a larger test. */
    BURIED_BY_TEST,
    /** Landed, and did not help at the frontier's scale. */
    BURIED_AT_FRONTIER,
    /** Waited for GPUs too long. */
    EXPIRED
  }

  private final long[] counts = new long[Station.values().length];
  private double gainForeseen;
  private double gainTrue;

  /** One more idea has come this far. */
  public void count(Station station) {
    counts[station.ordinal()]++;
  }

  /**
   * An idea was part of a finished frontier run.
   *
   * @param foreseenOom the gain that the lab expected of it
   * @param trueOom the gain that it had at that scale
   */
  public void land(double foreseenOom, double trueOom) {
    count(Station.LANDED);
    count(trueOom > 0 ? Station.HELD : Station.BURIED_AT_FRONTIER);
    gainForeseen += foreseenOom;
    gainTrue += trueOom;
  }

  /** How many came this far. */
  public long at(Station station) {
    return counts[station.ordinal()];
  }

  /** Sum of expected gains of landed ideas, OOM. */
  public double gainForeseenOom() {
    return gainForeseen;
  }

  /** Sum of true gains of landed ideas, OOM. */
  public double gainTrueOom() {
    return gainTrue;
  }

  /** Forgets all counts. */
  public void restart() {
    java.util.Arrays.fill(counts, 0);
    gainForeseen = 0;
    gainTrue = 0;
  }
}
