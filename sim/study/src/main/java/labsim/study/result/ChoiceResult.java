package labsim.study.result;

import java.util.List;

/**
 * Which of several scenarios has the most of something.
 *
 * @param sentence the answer, how sure it is, and what it took
 * @param selected name of the scenario that was chosen
 * @param measure by what: uplift, or a measure's key
 * @param unit unit of the values
 * @param seed seed of all streams
 * @param contenders all scenarios, in the order given
 */
public record ChoiceResult(
    String sentence,
    String selected,
    String measure,
    String unit,
    long seed,
    List<Contender> contenders) {

  /**
   * One of the scenarios.
   *
   * @param scenario its name
   * @param replications how many it had
   * @param value its value from these, with a 95 % interval of its own
   * @param inTheRunning whether it was not yet left out at the end
   */
  public record Contender(
      String scenario, int replications, Interval value, boolean inTheRunning) {}
}
