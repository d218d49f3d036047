package labsim.study.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.study.Arm;
import labsim.study.Constraint;
import labsim.study.Plan;
import labsim.study.Subject;
import labsim.study.result.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code run} and {@code compare} ask.
 *
 * @param subjects the scenarios
 * @param arms the worlds
 */
public record ComparisonDetails(List<Subject> subjects, List<Arm> arms) {

  /** The kind of study that has these details. */
  public static final String KIND = "comparison";

  private static final String SCENARIOS = "scenarios";
  private static final String WORLDS = "worlds";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An arm as it is written. */
  private record Entry(
      String scenario, String key, String label, Optional<Constraint> raised, double factor) {

    static Entry of(Arm arm) {
      World world = arm.world();
      return new Entry(world.scenario(), world.key(), world.label(), arm.raised(), arm.factor());
    }

    Arm arm() {
      return new Arm(new World(key, scenario, label), raised, factor);
    }
  }

  /**
   * What a plan asks.
   *
   * @param study hash of the plan
   * @param started when it is first started, ISO 8601
   */
  public static Asked asked(
      Plan plan, String study, String command, String version, String commit, String started) {
    ObjectNode details = JSON.createObjectNode();
    details.set(SCENARIOS, JSON.valueToTree(plan.subjects()));
    details.set(WORLDS, JSON.valueToTree(plan.arms().stream().map(Entry::of).toList()));
    return new Asked(KIND, study, command, version, commit, plan.seed(), started, details);
  }

  /** Throws JSON's exceptions, or IllegalArgumentException, if these are not the details. */
  static ComparisonDetails read(Asked asked) {
    if (!asked.kind().equals(KIND)) {
      throw new IllegalArgumentException("it is a " + asked.kind() + ", not a " + KIND);
    }
    List<Subject> subjects = new ArrayList<>();
    for (JsonNode node : asked.details().required(SCENARIOS)) {
      subjects.add(JSON.treeToValue(node, Subject.class));
    }
    List<Arm> arms = new ArrayList<>();
    for (JsonNode node : asked.details().required(WORLDS)) {
      arms.add(JSON.treeToValue(node, Entry.class).arm());
    }
    return new ComparisonDetails(List.copyOf(subjects), List.copyOf(arms));
  }
}
