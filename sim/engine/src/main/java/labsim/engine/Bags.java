package labsim.engine;

import java.util.Arrays;

/**
 * Numbered bags of unsorted (time, order) pairs. All bags share one array, cut in chunks that form
 * the chain of a bag or the chain of free ones; so a bag grows without copying, an emptied bag's
 * memory goes to the others, and less than a chunk a bag lies idle.
 *
 * <p>A bag is emptied by {@code for (int at = bags.takeOut(bag); at != Bags.END; at =
 * bags.next(at))}; pairs may be added to any bag meanwhile, the same included.
 */
final class Bags {

  static final int END = -1;

  /** Pairs in a chunk; a power of two. */
  private static final int CHUNK = 16;

  private long[] pairs = new long[0];

  /**
   * Where each chunk's bag goes on: the last pair of the chunk filled before. Of a free chunk,
   * where the next free one begins.
   */
  private int[] behind = new int[0];

  /** Where the first free chunk begins. */
  private int firstFree = END;

  /** Of each bag, where its latest pair is. */
  private int[] latest = new int[0];

  private int size;

  /** Pairs in all bags. */
  int size() {
    return size;
  }

  /** Makes sure that there are bags of numbers below {@code bags}. */
  void reserve(int bags) {
    int old = latest.length;
    if (bags > old) {
      latest = Arrays.copyOf(latest, bags);
      Arrays.fill(latest, old, bags, END);
    }
  }

  void add(int bag, long time, long order) {
    int at = latest[bag] + 1;
    if ((at & (CHUNK - 1)) == 0) { // an empty bag, or a full chunk
      at = takeChunk(at - 1);
    }
    latest[bag] = at;
    pairs[at << 1] = time;
    pairs[(at << 1) + 1] = order;
    size++;
  }

  /** Where the first pair of a bag is, to look at it only; go on with {@link #after}. */
  int first(int bag) {
    return latest[bag];
  }

  int after(int at) {
    return (at & (CHUNK - 1)) != 0 ? at - 1 : behind[at / CHUNK];
  }

  /** Where the first pair of a bag is, which is empty from now on; go on with {@link #next}. */
  int takeOut(int bag) {
    int first = latest[bag];
    latest[bag] = END;
    return first;
  }

  /** Where the next pair is; the chunk of this one is given back with its last pair. */
  int next(int at) {
    int after = after(at);
    if ((at & (CHUNK - 1)) == 0) {
      behind[at / CHUNK] = firstFree;
      firstFree = at;
    }
    size--;
    return after;
  }

  long time(int at) {
    return pairs[at << 1];
  }

  long order(int at) {
    return pairs[(at << 1) + 1];
  }

  /**
   * A free chunk, put before the one whose last pair is at {@code full}; where its first pair goes.
   */
  private int takeChunk(int full) {
    if (firstFree == END) {
      grow();
    }
    int start = firstFree;
    firstFree = behind[start / CHUNK];
    behind[start / CHUNK] = full;
    return start;
  }

  private void grow() {
    int old = behind.length;
    behind = Arrays.copyOf(behind, old + (old >> 3) + 64);
    pairs = Arrays.copyOf(pairs, (behind.length * CHUNK) << 1);
    for (int chunk = old; chunk < behind.length; chunk++) {
      behind[chunk] = chunk + 1 < behind.length ? (chunk + 1) * CHUNK : END;
    }
    firstFree = old * CHUNK;
  }
}
