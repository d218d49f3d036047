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
    TESTED_S4,
    ADOPTED,
    LANDED,
    /** Landed, and first read of in the literature. */
    LANDED_BY_HEARSAY,
    HELD,
    /** Promoted by smaller evidence, killed by a larger test. */
    BURIED_BY_TEST,
    /** Landed, and did not help at the frontier's scale. */
    BURIED_AT_FRONTIER,
    /** Waited for GPUs too long. */
    EXPIRED
  }

  private final long[] counts = new long[Station.values().length];
  private final Graveyard graveyard = new Graveyard();
  private final Attribution attribution = new Attribution();
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
   * @param trueOom the gain that it had at that scale, alone
   * @param realisedOom its part of the release's gain
   */
  public void land(Idea idea, double foreseenOom, double trueOom, double realisedOom) {
    count(Station.LANDED);
    if (idea.heardOf()) {
      count(Station.LANDED_BY_HEARSAY);
    }
    if (trueOom > 0) {
      count(Station.HELD);
    } else {
      count(Station.BURIED_AT_FRONTIER);
      graveyard.bury(idea);
    }
    gainForeseen += foreseenOom;
    gainTrue += trueOom;
    attribution.add(idea, trueOom, realisedOom);
  }

  /**
   * A test has killed an idea.
   *
   * @param rung which, from 0
   * @param gainOom what it would have been worth at today's frontier, OOM
   */
  public void kill(Idea idea, int rung, double gainOom) {
    if (rung > 0) {
      count(Station.BURIED_BY_TEST);
    }
    graveyard.kill(idea, rung, gainOom);
  }

  /** Where ideas lie. */
  public Graveyard graveyard() {
    return graveyard;
  }

  /** To whom progress is owed. */
  public Attribution attribution() {
    return attribution;
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
    graveyard.restart();
    attribution.restart();
  }
}
