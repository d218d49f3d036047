package labsim.lab.assistants;

import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * Which steps of a task fail. A step shares its fate with others of its generation and sort of work
 * with probability c, else it has a fate of its own; both fail equally often. So the number X of
 * failures among N steps of failure probability q has mean N q, and any two of them are correlated
 * by c²: Var X = N q (1 − q) (1 + (N − 1) c²).
 */
final class Mistakes {

  private final double sharing;
  private final Streams.Family fates;
  private final Streams.Family choices;
  private final double[] fate = new double[Work.values().length];

  /**
   * @param correlation of failures between two steps, c²
   */
  Mistakes(double correlation, Streams streams) {
    this.sharing = Math.sqrt(correlation);
    this.fates = streams.family("shared-fate");
    this.choices = streams.family("shared-fate-choice");
    begin(0);
  }

  /** The fates of another generation. */
  void begin(int generation) {
    for (Work work : Work.values()) {
      fate[work.ordinal()] = fates.at(generation, work.ordinal()).uniform();
    }
  }

  /**
   * Which of its steps a task shares with others.
   *
   * @param idea the idea that the task is about
   * @param part which of the tasks about that idea
   */
  Stream choices(Work work, long idea, long part) {
    return choices.at(idea, (long) work.ordinal() << 48 | part);
  }

  /** Whether any step shares its fate. */
  boolean shared() {
    return sharing > 0;
  }

  /**
   * Whether a step succeeds.
   *
   * @param alone whether it would if it had a fate of its own
   */
  boolean succeeds(boolean alone, double success, Work work, Stream choices) {
    return choices.bernoulli(sharing) ? fate[work.ordinal()] < success : alone;
  }
}
