package labsim.study;

import java.util.Optional;
import labsim.study.result.World;

/**
 * One arm of the experiment that a study is: a world, and what it has more of than its scenario.
 *
 * @param world how the arm is called in tables
 * @param raised the constraint that is loosened; empty for the scenario itself and its twin
 * @param factor how many times more of that input there is; 1 if none is raised
 */
public record Arm(World world, Optional<Constraint> raised, double factor) {

  /** Key of the world with assistants: the scenario as it stands. */
  public static final String WITH = "with";

  /** Key of its twin in which nobody has assistants. */
  public static final String WITHOUT = "without";

  /** Whether this is an arm of the scenario with this name. */
  boolean isOf(String scenario) {
    return world.scenario().equals(scenario);
  }
}
