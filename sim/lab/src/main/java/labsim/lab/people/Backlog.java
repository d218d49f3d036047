package labsim.lab.people;

import java.util.PriorityQueue;
import labsim.lab.knowledge.Idea;
import org.jspecify.annotations.Nullable;

/** Ideas that wait for an engineer; the one that its author expects most of comes first. */
final class Backlog {

  /**
   * A waiting idea.
   *
   * @param value expected improvement when it was proposed, OOM
   * @param author who will judge its results
   */
  record Entry(Idea idea, double value, double sinceHours, Author author) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>((a, b) -> {
        int byValue = Double.compare(b.value(), a.value());
        return byValue != 0 ? byValue : Long.compare(a.idea().id(), b.idea().id());
      });

  void add(Entry entry) {
    entries.add(entry);
  }

  @Nullable Entry poll() {
    return entries.poll();
  }

  @Nullable Entry peek() {
    return entries.peek();
  }

  int size() {
    return entries.size();
  }
}
