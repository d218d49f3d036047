package labsim.engine;

/**
 * The random streams of one replication. A stream depends on (seed, replication, name, coordinates)
 * and on nothing else, so asking for another one disturbs no other, and two configurations that use
 * the same names see common random numbers.
 *
 * <p>All are parts of Philox 4×64-10, a keyed bijection of 256-bit counters (Salmon, Moraes, Dror
 * and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011): the key is (seed with
 * replication, name), the counter (block, i, j, number of coordinates). Streams of one name are
 * therefore disjoint, cost nothing to store and may be made anew wherever they are needed.
 */
public final class Streams {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final long key;
  private final long flip;

  /** The streams of replication {@code replication} of the experiment with this seed. */
  public Streams(long seed, long replication) {
    this.key = mix(mix(seed) + GOLDEN_RATIO * replication);
    this.flip = 0;
  }

  private Streams(Streams original) {
    this.key = original.key;
    this.flip = ~original.flip;
  }

  private Streams(Streams original, String party) {
    this.key = mix(original.key + hash(party));
    this.flip = original.flip;
  }

  /**
   * The same streams with every uniform u replaced by 1 − u, exactly: the other half of an
   * antithetic pair.
   */
  public Streams antithetic() {
    return new Streams(this);
  }

  /**
   * The streams of one of several parties that use the same names, such as labs in a race: none
   * meets a stream of another party, nor one of these.
   */
  public Streams within(String party) {
    return new Streams(this, party);
  }

  /** The stream of this name, from its beginning. */
  public Stream named(String name) {
    return new Stream(key, hash(name), 0, 0, 0, flip);
  }

  /**
   * The streams of this name that are told apart by one or two numbers, such as a job's number and
   * its attempt.
   */
  public Family family(String name) {
    return new Family(key, hash(name), flip);
  }

  /** Streams of one name; none of them meets another, nor the one of {@link Streams#named}. */
  public static final class Family {

    private final long key;
    private final long name;
    private final long flip;

    private Family(long key, long name, long flip) {
      this.key = key;
      this.name = name;
      this.flip = flip;
    }

    /** The stream of number {@code i}, from its beginning. */
    public Stream at(long i) {
      return new Stream(key, name, i, 0, 1, flip);
    }

    /** The stream of the pair ({@code i}, {@code j}), from its beginning. */
    public Stream at(long i, long j) {
      return new Stream(key, name, i, j, 2, flip);
    }
  }

  /**
   * FNV-1a over UTF-16 units: a fixed function of the text, unlike a hash that a library may
   * change.
   */
  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return mix(hash);
  }

  /**
   * A bijection that changes about half of the bits when one changes (Stafford's variant 13 of the
   * MurmurHash3 finaliser).
   */
  private static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
