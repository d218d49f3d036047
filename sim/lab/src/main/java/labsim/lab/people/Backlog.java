package labsim.lab.people;

import java.util.Arrays;
import labsim.lab.knowledge.Idea;
import org.jspecify.annotations.Nullable;

/**
 * Ideas that wait for an engineer; the one that its author expects most of comes first, and of
 * equals the one of the lowest id. A lab has hundreds of thousands of ideas that it never gets to:
 * a binary heap in arrays side by side keeps them in a few bytes each, and finds its way without
 * looking into them.
 */
final class Backlog {

  private static final int FIRST_CAPACITY = 256;

  /**
   * A waiting idea.
   *
   * @param author who will judge its results
   */
  record Entry(Idea idea, double sinceHours, Author author) {}

  private double[] values = new double[FIRST_CAPACITY];
  private double[] since = new double[FIRST_CAPACITY];
  private @Nullable Idea[] ideas = new @Nullable Idea[FIRST_CAPACITY];
  private @Nullable Author[] authors = new @Nullable Author[FIRST_CAPACITY];
  private int size;

  /** An idea waits from now on, in the order of what it promises at present. */
  void add(Idea idea, double nowHours, Author author) {
    if (size == values.length) {
      grow();
    }
    double value = idea.promise();
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) / 2;
      if (!before(value, idea, parent)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, value, nowHours, idea, author);
  }

  /** The first idea leaves the backlog. */
  @Nullable Entry poll() {
    Idea idea = ideas[0];
    Author author = authors[0];
    if (size == 0 || idea == null || author == null) {
      return null;
    }
    Entry first = new Entry(idea, since[0], author);
    int last = --size;
    if (last > 0) {
      sink(last);
    }
    ideas[last] = null;
    authors[last] = null;
    return first;
  }

  /** The first idea, which stays. */
  @Nullable Idea peek() {
    return ideas[0];
  }

  int size() {
    return size;
  }

  /** The one at {@code last} takes the place of the first, and goes down to where it belongs. */
  private void sink(int last) {
    double value = values[last];
    Idea idea = ideas[last];
    int hole = 0;
    for (int child = 1; child < last; child = 2 * hole + 1) {
      if (child + 1 < last && before(values[child + 1], ideas[child + 1], child)) {
        child++;
      }
      if (before(value, idea, child)) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    put(hole, value, since[last], idea, authors[last]);
  }

  private boolean before(double value, @Nullable Idea idea, int other) {
    double otherValue = values[other];
    Idea otherIdea = ideas[other];
    return value > otherValue
        || (value == otherValue && idea != null && otherIdea != null && idea.id() < otherIdea.id());
  }

  private void move(int from, int to) {
    put(to, values[from], since[from], ideas[from], authors[from]);
  }

  private void put(
      int at, double value, double sinceHours, @Nullable Idea idea, @Nullable Author author) {
    values[at] = value;
    since[at] = sinceHours;
    ideas[at] = idea;
    authors[at] = author;
  }

  private void grow() {
    int capacity = size + size / 2;
    values = Arrays.copyOf(values, capacity);
    since = Arrays.copyOf(since, capacity);
    ideas = Arrays.copyOf(ideas, capacity);
    authors = Arrays.copyOf(authors, capacity);
  }
}
