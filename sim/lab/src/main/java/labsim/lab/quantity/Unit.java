package labsim.lab.quantity;

/**
 * The units in which parameters are held; scenario files may write any spelling of the same
 * dimension.
 */
public enum Unit {
  /** Wall-clock time. */
  HOURS("h"),
  /** Accelerators, in H100 equivalents of 989 TFLOP/s bf16 peak. */
  H100E("H100e"),
  /** Compute, as H100-equivalents times hours. */
  H100E_HOURS("H100e-hours"),
  /** Price of compute. */
  USD_PER_H100E_HOUR("USD/H100e-hour"),
  /** A wage or a budget. */
  USD_PER_YEAR("USD/year"),
  /** Orders of magnitude of compute efficiency. */
  OOM("OOM"),
  /** A part of a whole, from 0 to 1. */
  SHARE(""),
  /** How many times. */
  FACTOR("x"),
  /** How many times more after a year. */
  FACTOR_PER_YEAR("x/year"),
  /** How many there are. */
  COUNT(""),
  /** Tokens, as many as an assistant reads and writes. */
  TOKENS("tokens"),
  /** Floating-point operations. */
  FLOP("FLOP"),
  /** A pure number. */
  NUMBER("");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** The unit as written behind a number; empty for pure numbers. */
  public String symbol() {
    return symbol;
  }
}
