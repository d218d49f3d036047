package labsim.study;

import java.util.Locale;
import labsim.study.result.Interval;

/** Findings in plain words, with units. */
final class Sentences {

  private Sentences() {}

  /** The answer of one scenario: how much faster, and what binds. */
  static String answer(Interval uplift, Interval without, int replications, Prices.Regime regime) {
    return faster(uplift, without, replications) + binding(regime);
  }

  private static String faster(Interval uplift, Interval without, int replications) {
    if (Double.isNaN(uplift.estimate())) {
      return "Software progress without assistants is not positive ("
          + number(without.estimate(), 2)
          + " OOM a year), so an uplift has no meaning here";
    }
    if (Double.isInfinite(uplift.high())) {
      return "AI assistants make this lab "
          + times(uplift)
          + " as fast, but "
          + (replications == 1
              ? "one replication gives no interval"
              : "progress without them is too uncertain for an interval");
    }
    if (uplift.low() == uplift.high() && uplift.estimate() == 1) {
      return "AI assistants change nothing in this lab: its progress is exactly the same";
    }
    if (uplift.low() > 1) {
      return "AI assistants make this lab " + times(uplift) + " faster " + range(uplift, 2);
    }
    if (uplift.high() < 1) {
      return "AI assistants make this lab slower: "
          + times(uplift)
          + " the progress "
          + range(uplift, 2);
    }
    return "Whether AI assistants make this lab faster is undecided: "
        + times(uplift)
        + " "
        + range(uplift, 2);
  }

  private static String binding(Prices.Regime regime) {
    return switch (regime) {
      case Prices.Regime.Bound(Prices.Price by) ->
          "; it is " + by.constraint().adjective() + ": " + would(by, " would bring ") + ".";
      case Prices.Regime.Mixed(Prices.Price one, Prices.Price other) ->
          "; "
              + one.constraint().key()
              + " and "
              + other.constraint().key()
              + " bind it about equally: "
              + would(one, " would bring ")
              + ", "
              + would(other, " ")
              + ".";
      case Prices.Regime.Undecided undecided ->
          "; what binds it is undecided: more of no single input changes progress by more than its"
              + " error.";
      case Prices.Regime.NotAsked notAsked -> ".";
    };
  }

  private static String would(Prices.Price price, String verb) {
    Interval gain = percent(price.gain().interval());
    int digits = gain.high() - gain.low() < 2 ? 1 : 0;
    return price.arm().world().label()
        + verb
        + number(gain.estimate(), digits)
        + " % more progress "
        + range(gain, digits);
  }

  private static boolean isBounded(Interval interval) {
    return Double.isFinite(interval.low()) && Double.isFinite(interval.high());
  }

  /**
   * Which of two scenarios has more of something, or that it cannot be told: difference and ratio
   * must agree, unless the ratio has no bounds because the first may be zero.
   */
  static String verdict(
      String first, String second, String measure, Interval difference, Interval ratio) {
    String what = measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1);
    if (Double.isNaN(difference.estimate())) {
      return what + " has no meaning in at least one of " + first + " and " + second + ".";
    }
    if (difference.low() == 0 && difference.high() == 0) {
      return what + " is exactly the same in " + first + " and " + second + ".";
    }
    if (!difference.excludes(0) || (isBounded(ratio) && !ratio.excludes(1))) {
      return "Undecided: "
          + measure
          + " in "
          + second
          + " less that in "
          + first
          + " is "
          + number(difference.estimate(), 2)
          + " "
          + range(difference, 2)
          + ".";
    }
    return what
        + " is "
        + (difference.estimate() > 0 ? "larger" : "smaller")
        + " in "
        + second
        + " than in "
        + first
        + ": by "
        + number(Math.abs(difference.estimate()), 2)
        + ", "
        + times(ratio)
        + " "
        + range(ratio, 2)
        + ".";
  }

  private static String times(Interval ratio) {
    return number(ratio.estimate(), 2) + "×";
  }

  private static Interval percent(Interval share) {
    return new Interval(share.estimate() * 100, share.low() * 100, share.high() * 100);
  }

  private static String range(Interval interval, int digits) {
    return "[" + number(interval.low(), digits) + ", " + number(interval.high(), digits) + "]";
  }

  private static String number(double value, int digits) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    String text = String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−');
    return text.matches("−[0.]+") ? text.substring(1) : text;
  }
}
