package labsim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mapping may have each key once. */
final class Once {
  private Once() {}

  /**
   * The first entry of each key; the others are problems.
   *
   * @param prefix what stands before a key in a message
   */
  static List<Node.Entry> each(String prefix, List<Node.Entry> entries, List<Problem> problems) {
    Map<String, Place> places = new HashMap<>();
    List<Node.Entry> first = new ArrayList<>();
    for (Node.Entry entry : entries) {
      Place before = places.putIfAbsent(entry.key(), entry.place());
      if (before == null) {
        first.add(entry);
      } else {
        String name = prefix + Excerpt.of(entry.key());
        problems.add(
            entry
                .place()
                .problem(name + " is set twice; it was first set in line " + before.line()));
      }
    }
    return first;
  }
}
