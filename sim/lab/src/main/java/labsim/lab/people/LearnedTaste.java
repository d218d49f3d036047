package labsim.lab.people;

import labsim.lab.knowledge.Taste;

/** One researcher's taste: learned from results at scale, lost as the frontier moves on. */
final class LearnedTaste {

  private final double standing;
  private final double teamOffset;
  private TasteParameters law;
  private double logKeptPerOom;
  private double innate;
  private double level;
  private double frontierOom;

  /**
   * @param standing where the researcher stands among those of the team (standard normal)
   * @param teamOffset how much better the team's taste is than all researchers'
   * @param frontierOom log10 of the frontier run of the day, H100e-hours
   */
  LearnedTaste(double standing, double teamOffset, TasteParameters law, double frontierOom) {
    this.standing = standing;
    this.teamOffset = teamOffset;
    this.law = law;
    this.logKeptPerOom = StrictMath.log1p(-law.fading());
    this.innate = innate();
    this.level = innate;
    this.frontierOom = frontierOom;
  }

  private double innate() {
    return Taste.clip(law.mean() + teamOffset + law.spread() * standing);
  }

  /** The taste of everybody changes; a researcher's standing and what was learned do not. */
  void become(TasteParameters later) {
    law = later;
    logKeptPerOom = StrictMath.log1p(-later.fading());
    double before = innate;
    innate = innate();
    level = Taste.clip(level + innate - before);
  }

  /** A result at scale has been seen. */
  void learn(double frontierOomNow) {
    level = at(frontierOomNow);
    level += law.learning() * Math.max(0, law.ceiling() - level);
  }

  /** Taste on the day of that frontier. */
  double at(double frontierOomNow) {
    if (law.fading() > 0 && frontierOomNow > frontierOom) {
      level *= StrictMath.exp(logKeptPerOom * (frontierOomNow - frontierOom));
    }
    frontierOom = frontierOomNow;
    return level;
  }
}
