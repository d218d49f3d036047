package labsim.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where pending events are kept: who is to be told what. An event list holds only a time and an
 * <em>order</em>, which is (sequence, slot) in one long.
 *
 * <p>A <em>ticket</em> is the order an event was first given. It stays with the event when it is
 * rescheduled, while the order is renewed; list entries that carry an older order are stale and are
 * dropped when met. Slots are reused last-in first-out, so that the slot freed by the running
 * event, still in the cache, takes the next one.
 */
final class Slots implements Validity {

  /** 16.7 million pending events, 5.5·10¹¹ events in a run. */
  private static final int SLOT_BITS = 24;

  private static final long SLOT_MASK = (1L << SLOT_BITS) - 1;
  static final long LAST_SEQUENCE = Long.MAX_VALUE >> SLOT_BITS;
  private static final int CAPACITY = 1 << SLOT_BITS;

  /** What no event has. */
  private static final long NO_ORDER = -1;

  private static final long[] NONE_RENEWED = {};

  /** Handler and event of a slot lie side by side: one cache line. */
  private @Nullable Object[] whomAndWhat = new @Nullable Object[128];

  /** Order of the event in a slot; of an empty one the complement of the next empty slot. */
  private long[] orders = new long[64];

  /**
   * Ticket and order of the events that were rescheduled, by slot. It is right as long as it shows
   * the order that the slot has, so nothing is cleaned up, which was worth 1 ns of an agent's
   * M/M/1. Most models never need it; the first event rescheduled costs these 16 bytes for every
   * slot.
   */
  private long[] renewed = NONE_RENEWED;

  private int firstEmpty;

  /**
   * The event that was scheduled last, once more. It is often the next, and what it is decides
   * where the program goes on: from here the processor knows two loads earlier.
   */
  private long latest = NO_ORDER;

  private @Nullable Object latestWhom;
  private @Nullable Object latestWhat;

  Slots() {
    link(0);
  }

  static long sequence(long order) {
    return order >>> SLOT_BITS;
  }

  /** Takes a slot and returns its ticket, which is also its first order. */
  long open(long sequence, Handler<?> whom, Object what) {
    int slot = firstEmpty;
    if (slot == orders.length) {
      grow();
    }
    firstEmpty = (int) ~orders[slot];
    long ticket = sequence << SLOT_BITS | slot;
    orders[slot] = ticket;
    whomAndWhat[slot << 1] = whom;
    whomAndWhat[(slot << 1) + 1] = what;
    latest = ticket;
    latestWhom = whom;
    latestWhat = what;
    return ticket;
  }

  /** Whether this ticket's event is still to come. */
  boolean isOpen(long ticket) {
    int slot = slot(ticket);
    return ticket > 0
        && slot < orders.length
        && (orders[slot] == ticket || isRenewed(ticket, orders[slot]));
  }

  private boolean isRenewed(long ticket, long order) {
    int at = slot(ticket) << 1;
    return at < renewed.length && renewed[at] == ticket && renewed[at + 1] == order;
  }

  /** Whether a list entry of this order is the valid one of its slot. */
  @Override
  public boolean isCurrent(long order) {
    return orders[slot(order)] == order;
  }

  /**
   * {@link #isCurrent} for one of many entries that will be handled soon: also looks at the slot
   * and at the class of its event, so that they come to the cache while the others do.
   */
  @Override
  public boolean isCurrentTouching(long order) {
    if (!isCurrent(order)) {
      return false;
    }
    Object what = whomAndWhat[(slot(order) << 1) + 1];
    return what != null && what.getClass() != Slots.class;
  }

  /** Gives the event of an open ticket a new order and so makes its old list entry stale. */
  long renew(long ticket, long sequence) {
    int slot = slot(ticket);
    long order = sequence << SLOT_BITS | slot;
    if (renewed.length < orders.length << 1) {
      renewed = Arrays.copyOf(renewed, orders.length << 1);
    }
    renewed[slot << 1] = ticket;
    renewed[(slot << 1) + 1] = order;
    orders[slot] = order;
    return order;
  }

  /** Who is to be told, by ticket or order. */
  @SuppressWarnings({"unchecked", "NullAway"}) // open slots hold the pair that open(..) was given
  Handler<Object> whom(long order) {
    return (Handler<Object>) (order == latest ? latestWhom : whomAndWhat[slot(order) << 1]);
  }

  /** What is to be told, by ticket or order. */
  @SuppressWarnings("NullAway") // as above
  Object what(long order) {
    return order == latest ? latestWhat : whomAndWhat[(slot(order) << 1) + 1];
  }

  /**
   * Empties a slot, by ticket or order; nothing of its event stays reachable, unless no other was
   * scheduled since.
   */
  void close(long order) {
    int slot = slot(order);
    whomAndWhat[slot << 1] = null;
    whomAndWhat[(slot << 1) + 1] = null;
    orders[slot] = ~firstEmpty;
    firstEmpty = slot;
  }

  private static int slot(long order) {
    return (int) (order & SLOT_MASK);
  }

  private void grow() {
    int old = orders.length;
    if (old == CAPACITY) {
      throw new IllegalStateException(
          CAPACITY
              + " events are pending, as many as fit; does a handler schedule more than it handles?");
    }
    int length = Math.min(old + (old >> 3), CAPACITY);
    orders = Arrays.copyOf(orders, length);
    whomAndWhat = Arrays.copyOf(whomAndWhat, length << 1);
    link(old);
  }

  /**
   * Chains the new slots from {@code from} on; the last points just behind the end, where the next
   * call grows.
   */
  private void link(int from) {
    for (int slot = from; slot < orders.length; slot++) {
      orders[slot] = ~(slot + 1L);
    }
  }
}
