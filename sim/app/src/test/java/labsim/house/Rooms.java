package labsim.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The rooms of the house from the ground up. A class sees its own room and those below it. */
final class Rooms extends ArchCondition<JavaClass> {

  private static final List<String> FROM_THE_GROUND_UP =
      List.of(
          "engine",
          "lab.quantity",
          "lab.knowledge",
          "lab.compute",
          "lab.assistants",
          "lab.experiments",
          "lab.people",
          "lab.training",
          "lab.market",
          "lab",
          "scenario",
          "study.result",
          "study",
          "reports",
          "app");

  private static final int NONE = -1;

  private final String root;

  Rooms(String root) {
    super("see only the rooms below their own");
    this.root = root;
  }

  @Override
  public void check(JavaClass seer, ConditionEvents events) {
    int own = floorOf(seer);
    if (own == NONE) {
      events.add(SimpleConditionEvent.violated(seer, seer.getName() + " is in no room"));
      return;
    }
    for (var dependency : seer.getDirectDependenciesFromSelf()) {
      JavaClass seen = dependency.getTargetClass();
      if (seen.getPackageName().startsWith(root + ".") && !mayLook(own, floorOf(seen))) {
        events.add(SimpleConditionEvent.violated(seer, dependency.getDescription()));
      }
    }
  }

  /** Reports are drawn from stored results, so that old ones can be drawn again. */
  private static boolean mayLook(int from, int to) {
    boolean onlyResults = from == FROM_THE_GROUND_UP.indexOf("reports") && to != from;
    return onlyResults ? to == FROM_THE_GROUND_UP.indexOf("study.result") : to <= from;
  }

  /** The room whose name fits the class's package best: lab.compute.x is in lab.compute. */
  private int floorOf(JavaClass type) {
    int best = NONE;
    int bestLength = 0;
    for (int floor = 0; floor < FROM_THE_GROUND_UP.size(); floor++) {
      String room = root + "." + FROM_THE_GROUND_UP.get(floor);
      boolean inside = (type.getPackageName() + ".").startsWith(room + ".");
      if (inside && room.length() > bestLength) {
        best = floor;
        bestLength = room.length();
      }
    }
    return best;
  }
}
