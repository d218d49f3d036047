package labsim.lab.assistants;

import labsim.lab.knowledge.Taste;

/**
 * What one model generation can do.
 *
 * @param horizonHours length of a human task at which it succeeds half the time
 * @param speed how much faster than a human it works
 * @param mistakes share of steps that go wrong however short they are
 * @param taste correlation of its estimate of an idea with the truth
 * @param researchers copies that have ideas of their own
 */
record Generation(
    double horizonHours, double speed, double mistakes, double taste, double researchers) {

  /** The generation that many OOM of effective compute above the first. */
  static Generation of(AssistantParameters parameters, double effectiveComputeOom) {
    MistakeParameters mistakes = parameters.mistakes();
    ResearchParameters research = parameters.research();
    return new Generation(
        grown(parameters.taskHorizonHours(), parameters.horizonGrowth(), effectiveComputeOom),
        grown(parameters.speed(), parameters.speedGrowth(), effectiveComputeOom),
        Math.min(1, grown(mistakes.rate(), mistakes.decline(), -effectiveComputeOom)),
        Taste.ofPrecision(
            grown(Taste.precision(research.taste()), research.tasteGrowth(), effectiveComputeOom)),
        grown(research.researchers(), research.researcherGrowth(), effectiveComputeOom));
  }

  private static double grown(double first, double perOom, double oom) {
    return first * StrictMath.pow(perOom, oom);
  }
}
