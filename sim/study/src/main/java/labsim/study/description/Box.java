package labsim.study.description;

/** A box in the space of inputs; its faces belong to it. */
public final class Box {

  private final double[] low;
  private final double[] high;

  private Box(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /**
   * The box between two corners.
   *
   * @param low least value of each input
   * @param high greatest value of each input
   */
  public static Box between(double[] low, double[] high) {
    return new Box(low.clone(), high.clone());
  }

  /** Least value of that input. */
  public double low(int input) {
    return low[input];
  }

  /** Greatest value of that input. */
  public double high(int input) {
    return high[input];
  }

  /** Whether the world lies inside. */
  public boolean contains(double[] world) {
    for (int input = 0; input < low.length; input++) {
      if (world[input] < low[input] || world[input] > high[input]) {
        return false;
      }
    }
    return true;
  }

  /** Whether this box is cut from below in that input, measured against the range of all worlds. */
  boolean cutsLow(int input, Box range) {
    return low[input] != range.low[input];
  }

  /** Whether this box is cut from above in that input, measured against the range of all worlds. */
  boolean cutsHigh(int input, Box range) {
    return high[input] != range.high[input];
  }

  /** Whether this box says anything about that input. */
  boolean restricts(int input, Box range) {
    return cutsLow(input, range) || cutsHigh(input, range);
  }

  /** How many inputs it says something about. */
  int restricted(Box range) {
    int restricted = 0;
    for (int input = 0; input < low.length; input++) {
      if (restricts(input, range)) {
        restricted++;
      }
    }
    return restricted;
  }

  Box withLow(int input, double value) {
    double[] other = low.clone();
    other[input] = value;
    return new Box(other, high);
  }

  Box withHigh(int input, double value) {
    double[] other = high.clone();
    other[input] = value;
    return new Box(low, other);
  }
}
