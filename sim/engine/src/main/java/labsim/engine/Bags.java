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

  /** The chunk behind each chunk. */
  private int[] behind = new int[0];

  private int firstFree = END;

  /** Of each bag, the chunk being filled, and the number of pairs. */
  private int[] filling = new int[0];

  private int[] counts = new int[0];

  private int size;

  /** Pairs in all bags. */
  int size() {
    return size;
  }

  /** Makes sure that there are bags of numbers below {@code bags}. */
  void reserve(int bags) {
    int old = counts.length;
    if (bags > old) {
      counts = Arrays.copyOf(counts, bags);
      filling = Arrays.copyOf(filling, bags);
      Arrays.fill(filling, old, bags, END);
    }
  }

  int count(int bag) {
    return counts[bag];
  }

  void add(int bag, long time, long order) {
    int place = counts[bag]++ & (CHUNK - 1);
    if (place == 0) {
      takeChunk(bag);
    }
    int at = filling[bag] * CHUNK + place;
    pairs[at << 1] = time;
    pairs[(at << 1) + 1] = order;
    size++;
  }

  /** Empties a bag; where its first pair is, for as long as {@link #next} has not been asked. */
  int takeOut(int bag) {
    int first = first(bag);
    size -= counts[bag];
    counts[bag] = 0;
    filling[bag] = END;
    return first;
  }

  /** Where the next pair is; the chunk of this one is given back with its last pair. */
  int next(int at) {
    if ((at & (CHUNK - 1)) != 0) {
      return at - 1;
    }
    int after = after(at);
    int chunk = at / CHUNK;
    behind[chunk] = firstFree;
    firstFree = chunk;
    return after;
  }

  /** Where the first pair of a bag is, to look at it only; go on with {@link #after}. */
  int first(int bag) {
    int count = counts[bag];
    return count == 0 ? END : filling[bag] * CHUNK + ((count - 1) & (CHUNK - 1));
  }

  int after(int at) {
    if ((at & (CHUNK - 1)) != 0) {
      return at - 1;
    }
    int after = behind[at / CHUNK];
    return after == END ? END : after * CHUNK + CHUNK - 1;
  }

  long time(int at) {
    return pairs[at << 1];
  }

  long order(int at) {
    return pairs[(at << 1) + 1];
  }

  private void takeChunk(int bag) {
    if (firstFree == END) {
      grow();
    }
    int chunk = firstFree;
    firstFree = behind[chunk];
    behind[chunk] = filling[bag];
    filling[bag] = chunk;
  }

  private void grow() {
    int old = behind.length;
    behind = Arrays.copyOf(behind, old + (old >> 3) + 64);
    pairs = Arrays.copyOf(pairs, (behind.length * CHUNK) << 1);
    for (int chunk = old; chunk < behind.length; chunk++) {
      behind[chunk] = chunk + 1 < behind.length ? chunk + 1 : END;
    }
    firstFree = old;
  }
}
