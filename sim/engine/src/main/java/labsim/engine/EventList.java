package labsim.engine;

/**
 * All that is still to happen, first in order of (time, sequence) first: a small heap of what is
 * near, and bags of what is far.
 *
 * <p>A heap of 10⁴ events fits in the cache and is all there is. A larger one is slow not for its
 * comparisons but because every level of every sift is a cache miss. So above some thousands of
 * events the heap keeps only those of the next stretch of time, and the rest lies unsorted in
 * buckets, one a stretch, and beyond these in one bag. An event is put in its bucket by one
 * multiplication and is touched again when its bucket is due: then the bucket's events, about as
 * many as fit in the nearest cache, go to the heap together. That their slots are read in this one
 * loop lets the processor overlap the cache misses, which costs less than half of meeting them one
 * by one; and stale entries, which cancelling left behind, are dropped in passing instead of
 * travelling through the heap.
 *
 * <p>When the buckets are used up, a new epoch lays them out again. Their width follows from what
 * happens, not from a parameter: so wide that at the rate of the last epoch about {@link #TARGET}
 * events are handled in each, but no wider than the same at the rate which the mean distance of the
 * far events would mean. The first keeps the heap small when delays are mixed (bimodal, heavy
 * tails), where the mean distance says little; the second corrects a rate that suddenly rises. The
 * buckets cover up to {@link #REACH} mean delays, so that the rest is looked at again rarely. If
 * delays become much shorter amid an epoch, events pile up in the heap; it then spills, which
 * begins another epoch, but not before enough events have come and gone to pay for it.
 *
 * <p>The same index decides on which side of a boundary an event lies whenever it is computed, and
 * it never falls as time rises; so rounding can shift an event to a neighbouring bucket but never
 * past another event. Calendar queues and ladder queues (Brown 1988; Tang, Goh and Thng 2005) are
 * the ancestors.
 */
final class EventList {

  /** Events that are better kept in the heap alone. */
  private static final int MANY = 8192;

  /** Events so few that buckets are given up again. */
  private static final int FEW = 2048;

  /** Events that should be handled in the time of one bucket. */
  private static final int TARGET = 512;

  /** Mean delays that the buckets cover at most. */
  private static final int REACH = 16;

  /** The bag of everything beyond the buckets. Bucket b is bag b + 1. */
  private static final int BEYOND = 0;

  /** The current bucket when there are none: later than every index. */
  private static final int ALL = Integer.MAX_VALUE;

  private final Validity validity;
  private final EventHeap near = new EventHeap();
  private final Bags far = new Bags();

  /** Events of buckets up to this one are in the heap. */
  private int current = ALL;

  private int buckets;

  /** Where bucket 0 begins, and buckets per unit of time. */
  private double base;

  private double density;

  /** Events handed out since the epoch began. */
  private long handled;

  /** Entries when it began. */
  private int sizeAtEpoch;

  /** A heap larger than this spills. */
  private int spill = MANY;

  EventList(Validity validity) {
    this.validity = validity;
    far.reserve(1);
  }

  /** Entries, stale ones included. */
  int size() {
    return near.size() + far.size();
  }

  /**
   * Bits of the earliest time, or {@link EventHeap#NEVER} if there is none. The entry may be stale.
   */
  long firstTime() {
    long time = near.firstTime();
    return time == EventHeap.NEVER && current != ALL ? refill() : time;
  }

  /** {@link #firstTime}, for those to whom all later than {@code limit} is the same. */
  long firstTime(long limit) {
    long time = near.firstTime();
    return time > limit ? firstTime() : time;
  }

  /** Order of the first entry; {@link #firstTime} must have been asked. */
  long firstOrder() {
    return near.firstOrder();
  }

  void removeFirst() {
    near.removeFirst();
    handled++;
  }

  /** Adds an entry for the time of these bits. */
  void add(long time, long order) {
    if (current == ALL) {
      addNear(time, order);
      return;
    }
    int bucket = bucket(time);
    if (bucket <= current) {
      addNear(time, order);
    } else {
      far.add(bucket < buckets ? bucket + 1 : BEYOND, time, order);
    }
  }

  /** Drops all stale entries. */
  void dropStale() {
    near.dropStale(validity);
    for (int bag = 0; bag <= buckets; bag++) {
      for (int at = far.takeOut(bag); at != Bags.END; at = far.next(at)) {
        if (validity.isCurrent(far.order(at))) {
          far.add(bag, far.time(at), far.order(at));
        }
      }
    }
  }

  private int bucket(long time) {
    return (int) ((Double.longBitsToDouble(time) - base) * density);
  }

  private void addNear(long time, long order) {
    near.add(time, order);
    if (near.exceeds(spill)) {
      spill();
    }
  }

  private long refill() {
    while (near.size() == 0 && current != ALL) {
      if (++current < buckets) {
        load(current + 1);
      } else if (far.size() == 0) {
        keepAllNear();
      } else {
        beginEpoch();
      }
    }
    return near.firstTime();
  }

  private void load(int bag) {
    if (far.first(bag) != Bags.END) {
      for (int at = far.takeOut(bag); at != Bags.END; at = far.next(at)) {
        if (validity.isCurrentTouching(far.order(at))) {
          near.append(far.time(at), far.order(at));
        }
      }
      near.restore();
    }
  }

  /**
   * The heap has outgrown the cache: what is in it goes back among the far events, unless that was
   * done only just now.
   */
  private void spill() {
    long done = handled + Math.max(0, size() - sizeAtEpoch);
    if (current != ALL && done < size() / 2) {
      spill = 2 * near.size();
      return;
    }
    for (int bag = 1; bag <= buckets; bag++) {
      for (int at = far.takeOut(bag); at != Bags.END; at = far.next(at)) {
        far.add(BEYOND, far.time(at), far.order(at));
      }
    }
    near.emptyInto(far, BEYOND);
    beginEpoch();
    refill();
  }

  /** Lays out the buckets anew for what is in the bag beyond; there is nothing elsewhere. */
  private void beginEpoch() {
    int count = far.size();
    if (count < FEW) {
      keepAllNear();
      return;
    }
    int any = far.first(BEYOND);
    double reference = Double.longBitsToDouble(far.time(any));
    double first = reference;
    double last = reference;
    double sum = 0;
    for (int at = any; at != Bags.END; at = far.after(at)) {
      double time = Double.longBitsToDouble(far.time(at));
      first = Math.min(first, time);
      last = Math.max(last, time);
      sum += time - reference;
    }
    double meanDistance = sum / count + (reference - first);
    double width = Math.max(TARGET * interval(first, meanDistance / count), 4 * Math.ulp(last));
    buckets = 1 + (int) Math.min((last - first) / width, REACH * (double) count / TARGET);
    base = first;
    density = 1 / width;
    current = -1;
    handled = 0;
    sizeAtEpoch = count;
    spill = 8 * TARGET;
    far.reserve(buckets + 1);
    for (int at = far.takeOut(BEYOND); at != Bags.END; at = far.next(at)) {
      if (validity.isCurrent(far.order(at))) {
        add(far.time(at), far.order(at));
      }
    }
  }

  /**
   * Time between two events to reckon with: that of the epoch now over, or that which their present
   * distances mean if it is less.
   */
  private double interval(double now, double meant) {
    return current == ALL || handled == 0 ? meant : Math.min(meant, (now - base) / handled);
  }

  private void keepAllNear() {
    current = ALL;
    spill = MANY;
    load(BEYOND);
  }
}
