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

  /** What a ticket and an order of an empty slot may never be. */
  private static final long NO_ORDER = -1;

  /** Handler and event of a slot lie side by side: one cache line. */
  private @Nullable Object[] whomAndWhat = new @Nullable Object[128];

  /**
   * Ticket and order of a slot; of an empty one the complement of the next empty slot and {@link
   * #NO_ORDER}.
   */
  private long[] ticketAndOrder = new long[128];

  private int firstEmpty;
  private int open;

  Slots() {
    link(0);
  }

  static long sequence(long order) {
    return order >>> SLOT_BITS;
  }

  /** Events now pending. */
  int open() {
    return open;
  }

  /** Takes a slot and returns its ticket, which is also its first order. */
  long open(long sequence, Handler<?> whom, Object what) {
    int slot = firstEmpty;
    int at = slot << 1;
    if (at == ticketAndOrder.length) {
      grow();
    }
    firstEmpty = (int) ~ticketAndOrder[at];
    long ticket = sequence << SLOT_BITS | slot;
    ticketAndOrder[at] = ticket;
    ticketAndOrder[at + 1] = ticket;
    whomAndWhat[at] = whom;
    whomAndWhat[at + 1] = what;
    open++;
    return ticket;
  }

  /** Whether this ticket's event is still to come. */
  boolean isOpen(long ticket) {
    int at = at(ticket);
    return ticket > 0 && at < ticketAndOrder.length && ticketAndOrder[at] == ticket;
  }

  /** Whether a list entry of this order is the valid one of its slot. */
  @Override
  public boolean isCurrent(long order) {
    return ticketAndOrder[at(order) + 1] == order;
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
    Object what = whomAndWhat[at(order) + 1];
    return what != null && what.getClass() != Slots.class;
  }

  /** Gives the event of an open ticket a new order and so makes its old list entry stale. */
  long renew(long ticket, long sequence) {
    long order = sequence << SLOT_BITS | (ticket & SLOT_MASK);
    ticketAndOrder[at(ticket) + 1] = order;
    return order;
  }

  /** Who is to be told, by ticket or order. */
  @SuppressWarnings({"unchecked", "NullAway"}) // open slots hold the pair that open(..) was given
  Handler<Object> whom(long order) {
    return (Handler<Object>) whomAndWhat[at(order)];
  }

  /** What is to be told, by ticket or order. */
  @SuppressWarnings("NullAway") // as above
  Object what(long order) {
    return whomAndWhat[at(order) + 1];
  }

  /** Empties a slot, by ticket or order; nothing of its event stays reachable. */
  void close(long order) {
    int at = at(order);
    whomAndWhat[at] = null;
    whomAndWhat[at + 1] = null;
    ticketAndOrder[at] = ~firstEmpty;
    ticketAndOrder[at + 1] = NO_ORDER;
    firstEmpty = at >> 1;
    open--;
  }

  private static int at(long order) {
    return (int) (order & SLOT_MASK) << 1;
  }

  private void grow() {
    int old = ticketAndOrder.length;
    if (old == CAPACITY << 1) {
      throw new IllegalStateException(
          CAPACITY
              + " events are pending, as many as fit; does a handler schedule more than it handles?");
    }
    int length = Math.min(old + (old >> 3 & ~1), CAPACITY << 1);
    ticketAndOrder = Arrays.copyOf(ticketAndOrder, length);
    whomAndWhat = Arrays.copyOf(whomAndWhat, length);
    link(old);
  }

  /**
   * Chains the new slots from index {@code from} on; the last points just behind the end, where the
   * next call grows.
   */
  private void link(int from) {
    for (int at = from; at < ticketAndOrder.length; at += 2) {
      ticketAndOrder[at] = ~((at >> 1) + 1L);
      ticketAndOrder[at + 1] = NO_ORDER;
    }
  }
}
