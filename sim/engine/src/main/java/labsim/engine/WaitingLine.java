package labsim.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Claims in the order of priority, then arrival: one linked list through the claims themselves, and
 * for each priority present its last claim. Newcomers are appended, anyone can leave from anywhere,
 * and neither costs more than a look-up among the priorities present, which are few. These lie in
 * two arrays: the first of its priority to come and the last to go allocate nothing.
 */
final class WaitingLine {

  /** Priorities present, the smallest first, and of each the last claim. */
  private int[] priorities = new int[4];

  private @Nullable Claim[] lasts = new @Nullable Claim[4];
  private int present;
  private @Nullable Claim first;
  private int size;

  int size() {
    return size;
  }

  @Nullable Claim first() {
    return first;
  }

  void add(Claim claim) {
    int place = Arrays.binarySearch(priorities, 0, present, claim.priority);
    Claim last = lastUpTo(place >= 0 ? place : -place - 2);
    if (last == null || last.precedes(claim)) {
      insert(last, claim);
    } else {
      insertAmongEquals(lastUpTo(place - 1), last, claim);
    }
    if (claim.after == null || claim.after.priority != claim.priority) {
      if (place < 0) {
        place = -place - 1;
        insertPriority(place, claim.priority);
      }
      lasts[place] = claim;
    }
    size++;
  }

  /** The last claim of the priorities up to this place; none before the first. */
  private @Nullable Claim lastUpTo(int place) {
    return place < 0 ? null : lasts[place];
  }

  private void insertPriority(int place, int priority) {
    if (present == priorities.length) {
      priorities = Arrays.copyOf(priorities, 2 * present);
      lasts = Arrays.copyOf(lasts, 2 * present);
    }
    System.arraycopy(priorities, place, priorities, place + 1, present - place);
    System.arraycopy(lasts, place, lasts, place + 1, present - place);
    priorities[place] = priority;
    present++;
  }

  private void removePriority(int place) {
    present--;
    System.arraycopy(priorities, place + 1, priorities, place, present - place);
    System.arraycopy(lasts, place + 1, lasts, place, present - place);
    lasts[present] = null;
  }

  /**
   * Somebody returns to a place among those of one priority: searched from both ends, for it is
   * near one of them.
   */
  private void insertAmongEquals(@Nullable Claim below, Claim last, Claim claim) {
    Claim ahead = below;
    Claim behind = last;
    while (true) {
      Claim next = after(ahead);
      if (next == null || claim.precedes(next)) {
        insert(ahead, claim);
        return;
      }
      ahead = next;
      Claim previous = behind.before;
      if (previous == null || previous.precedes(claim)) {
        insert(previous, claim);
        return;
      }
      behind = previous;
    }
  }

  private @Nullable Claim after(@Nullable Claim claim) {
    return claim == null ? first : claim.after;
  }

  private void insert(@Nullable Claim before, Claim claim) {
    Claim after = after(before);
    claim.before = before;
    claim.after = after;
    if (before == null) {
      first = claim;
    } else {
      before.after = claim;
    }
    if (after != null) {
      after.before = claim;
    }
  }

  void remove(Claim claim) {
    Claim before = claim.before;
    Claim after = claim.after;
    if (after == null || after.priority != claim.priority) {
      int place = Arrays.binarySearch(priorities, 0, present, claim.priority);
      if (before != null && before.priority == claim.priority) {
        lasts[place] = before;
      } else {
        removePriority(place);
      }
    }
    if (before == null) {
      first = after;
    } else {
      before.after = after;
    }
    if (after != null) {
      after.before = before;
    }
    claim.before = null;
    claim.after = null;
    size--;
  }
}
