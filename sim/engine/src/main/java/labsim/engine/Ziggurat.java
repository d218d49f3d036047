package labsim.engine;

/**
 * Exponential and normal numbers two to four times faster than by inversion, for models that need
 * neither common random numbers draw by draw nor antithetic pairs: a draw does not rise with its
 * uniform and may take several.
 *
 * <p>The bits come from xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 47, 2021), which makes a word in a third of the time of Philox. Its state
 * is the next four words of the stream that it is given; so its numbers depend on (seed,
 * replication, name) alone, like all others.
 *
 * <p>The density is covered by 256 layers of equal area, and a number that lies in the part of its
 * layer wholly under the curve, as 98 of 100 do, costs a multiplication and a comparison (Marsaglia
 * and Tsang, Journal of Statistical Software 5, 2000; layer and number from different bits of the
 * word, as Doornik 2005 advises). Tables and tails use {@link StrictMath}.
 */
public final class Ziggurat {

  private static final int LAYERS = 256;

  /** Where the tails begin, so that all layers have one area. */
  private static final double EXPONENTIAL_TAIL = 7.697117470131050;

  private static final double NORMAL_TAIL = 3.654152885361009;

  /** Right ends of the layers; that of the lowest as if the tail were a rectangle too. */
  private static final double[] EXPONENTIAL = new double[LAYERS + 1];

  private static final double[] NORMAL = new double[LAYERS + 1];

  /** Width of a layer over that of an odd integer of 53 bits, from which a number is made. */
  private static final double[] EXPONENTIAL_UNIT = new double[LAYERS];

  private static final double[] NORMAL_UNIT = new double[LAYERS];

  /** Below so many units the layer lies wholly under the curve. */
  private static final long[] EXPONENTIAL_INSIDE = new long[LAYERS];

  private static final long[] NORMAL_INSIDE = new long[LAYERS];

  static {
    double density = StrictMath.exp(-EXPONENTIAL_TAIL);
    double area = (EXPONENTIAL_TAIL + 1) * density;
    EXPONENTIAL[0] = area / density;
    EXPONENTIAL[1] = EXPONENTIAL_TAIL;
    for (int i = 2; i < LAYERS; i++) {
      double x = EXPONENTIAL[i - 1];
      EXPONENTIAL[i] = -StrictMath.log(area / x + StrictMath.exp(-x));
    }
    density = StrictMath.exp(-0.5 * NORMAL_TAIL * NORMAL_TAIL);
    area = NORMAL_TAIL * density + Math.sqrt(2 * Math.PI) * Normal.cdf(-NORMAL_TAIL);
    NORMAL[0] = area / density;
    NORMAL[1] = NORMAL_TAIL;
    for (int i = 2; i < LAYERS; i++) {
      double x = NORMAL[i - 1];
      NORMAL[i] = Math.sqrt(-2 * StrictMath.log(area / x + StrictMath.exp(-0.5 * x * x)));
    }
    divide(EXPONENTIAL, EXPONENTIAL_UNIT, EXPONENTIAL_INSIDE);
    divide(NORMAL, NORMAL_UNIT, NORMAL_INSIDE);
  }

  private static void divide(double[] ends, double[] unit, long[] inside) {
    for (int i = 0; i < LAYERS; i++) {
      unit[i] = ends[i] * 0x1.0p-53;
      inside[i] = (long) (ends[i + 1] / ends[i] * 0x1.0p53);
    }
  }

  private long state0;
  private long state1;
  private long state2;
  private long state3;

  /** The next exponential number. */
  private double ahead;

  /** Begins where the next four words of {@code stream} say. */
  public Ziggurat(Stream stream) {
    // A state of zeros would stay so.
    this(stream.nextLong(), stream.nextLong(), stream.nextLong(), stream.nextLong() | 1);
  }

  Ziggurat(long state0, long state1, long state2, long state3) {
    this.state0 = state0;
    this.state1 = state1;
    this.state2 = state2;
    this.state3 = state3;
    ahead = drawExponential();
  }

  /** An exponential number of mean 1. */
  public double exponential() {
    double x = ahead;
    ahead = drawExponential();
    return x;
  }

  private double drawExponential() {
    long bits = next();
    int layer = (int) bits & (LAYERS - 1);
    long odd = bits >>> 11 | 1;
    double x = odd * EXPONENTIAL_UNIT[layer];
    return odd < EXPONENTIAL_INSIDE[layer] ? x : exponentialAtEdge(layer, x);
  }

  /** What becomes of the one number in fifty that may lie above the curve. */
  private double exponentialAtEdge(int layer, double x) {
    if (layer == 0) {
      // What is left of an exponential time is one anew.
      return EXPONENTIAL_TAIL + drawExponential();
    }
    double low = StrictMath.exp(x - EXPONENTIAL[layer]);
    double high = StrictMath.exp(x - EXPONENTIAL[layer + 1]);
    return low + uniform(next()) * (high - low) < 1 ? x : drawExponential();
  }

  /** A standard normal number. */
  public double normal() {
    long bits = next();
    int layer = (int) bits & (LAYERS - 1);
    long odd = bits >> 10 | 1;
    double x = odd * NORMAL_UNIT[layer];
    return Math.abs(odd) < NORMAL_INSIDE[layer] ? x : normalAtEdge(layer, x);
  }

  private double normalAtEdge(int layer, double x) {
    if (layer == 0) {
      return x < 0 ? -tail() : tail();
    }
    double low = StrictMath.exp(-0.5 * (NORMAL[layer] * NORMAL[layer] - x * x));
    double high = StrictMath.exp(-0.5 * (NORMAL[layer + 1] * NORMAL[layer + 1] - x * x));
    return low + uniform(next()) * (high - low) < 1 ? x : normal();
  }

  /** Marsaglia's method of 1964. */
  private double tail() {
    while (true) {
      double x = exponential() / NORMAL_TAIL;
      if (2 * exponential() > x * x) {
        return NORMAL_TAIL + x;
      }
    }
  }

  private static double uniform(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** The next word of xoshiro256++. */
  long next() {
    long word = Long.rotateLeft(state0 + state3, 23) + state0;
    long shifted = state1 << 17;
    state2 ^= state0;
    state3 ^= state1;
    state1 ^= state2;
    state0 ^= state3;
    state2 ^= shifted;
    state3 = Long.rotateLeft(state3, 45);
    return word;
  }
}
