package labsim.study.result;

import java.util.List;

/**
 * One input that a study varied.
 *
 * @param path of the parameter, such as {@code compute.gpus}
 * @param means one sentence for a reader who has never seen the program
 * @param unit of the values; empty if they have none
 * @param spread how the values are spread, and so how an axis is to be drawn
 * @param names what the values 0, 1, … stand for; empty unless the spread is {@link Spread#NAMED}
 */
public record Axis(String path, String means, String unit, Spread spread, List<String> names) {

  /** How values are spread. */
  public enum Spread {
    /** Equal differences matter alike. */
    LINEAR,
    /** Equal ratios matter alike. */
    LOG,
    /** Values are the numbers of names. */
    NAMED
  }
}
