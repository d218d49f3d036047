package labsim.lab.knowledge;

import java.util.Arrays;

/**
 * Where ideas lie: by class those that smaller evidence had promoted, and that then failed at
 * scale, whether in a larger test or at the frontier; by rung all that a test has killed; and among
 * those the ones that would have helped.
 */
public final class Graveyard {

  private final long[] graves = new long[IdeaClass.values().length];
  private final long[] killed = new long[Idea.RUNGS];
  private final long[] missed = new long[Idea.RUNGS];
  private long missedEmergent;
  private double gainMissed;

  /**
   * A test has killed an idea.
   *
   * @param rung which, from 0
   * @param gainOom what it would have been worth at today's frontier, OOM
   */
  public void kill(Idea idea, int rung, double gainOom) {
    killed[rung]++;
    if (rung > 0) {
      bury(idea);
    }
    if (gainOom > 0) {
      missed[rung]++;
      gainMissed += gainOom;
      if (idea.kind() == IdeaClass.EMERGENT) {
        missedEmergent++;
      }
    }
  }

  /** An idea promoted by smaller evidence has failed at scale. */
  void bury(Idea idea) {
    graves[idea.kind().ordinal()]++;
  }

  /** Ideas of a class promoted by smaller evidence that failed at scale. */
  public long graves(IdeaClass kind) {
    return graves[kind.ordinal()];
  }

  /** Ideas killed by the test at a rung, from 0. */
  public long killed(int rung) {
    return killed[rung];
  }

  /** Ideas killed by the test at a rung, from 0, that would have helped at the frontier. */
  public long missed(int rung) {
    return missed[rung];
  }

  /** Emergent ideas that a test has killed and that would have helped at the frontier. */
  public long missedEmergent() {
    return missedEmergent;
  }

  /** Sum of the gains of killed ideas that would have helped, OOM. */
  public double gainMissedOom() {
    return gainMissed;
  }

  void restart() {
    Arrays.fill(graves, 0);
    Arrays.fill(killed, 0);
    Arrays.fill(missed, 0);
    missedEmergent = 0;
    gainMissed = 0;
  }
}
