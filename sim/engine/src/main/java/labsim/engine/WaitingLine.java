package labsim.engine;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Claims in the order of priority, then arrival: one linked list through the claims themselves, and
 * for each priority present its last claim. Newcomers are appended, anyone can leave from anywhere,
 * and neither costs more than a look-up among the priorities.
 */
final class WaitingLine {

  private final TreeMap<Integer, Claim> lastOf = new TreeMap<>();
  private @Nullable Claim first;
  private int size;

  int size() {
    return size;
  }

  @Nullable Claim first() {
    return first;
  }

  void add(Claim claim) {
    var upTo = lastOf.floorEntry(claim.priority);
    Claim last = upTo == null ? null : upTo.getValue();
    if (last == null || last.precedes(claim)) {
      insert(last, claim);
    } else {
      insertAmongEquals(last, claim);
    }
    if (claim.after == null || claim.after.priority != claim.priority) {
      lastOf.put(claim.priority, claim);
    }
    size++;
  }

  /**
   * Somebody returns to a place among those of one priority: searched from both ends, for it is
   * near one of them.
   */
  private void insertAmongEquals(Claim last, Claim claim) {
    var below = lastOf.lowerEntry(claim.priority);
    Claim ahead = below == null ? null : below.getValue();
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
      if (before != null && before.priority == claim.priority) {
        lastOf.put(claim.priority, before);
      } else {
        lastOf.remove(claim.priority);
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
