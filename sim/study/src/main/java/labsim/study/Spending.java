package labsim.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import labsim.study.result.Interval;

/** Which input a dollar buys more progress of, in plain words. */
final class Spending {

  private static final int DIGITS = 2;
  private static final String UNPRICED = " Taste, ideas and release slots have no price.";

  private Spending() {}

  static String sentence(Prices prices) {
    List<Prices.Price> bought = prices.byDollar();
    if (bought.isEmpty()) {
      return "";
    }
    Prices.Price first = bought.getFirst();
    if (bought.size() == 1) {
      return "A million dollars a year buys progress if spent on " + gain(first) + "." + UNPRICED;
    }
    Prices.Price second = bought.get(1);
    return "A million dollars a year "
        + (Prices.isClearlyBetterBought(first, second)
            ? "buys more progress if spent on " + gain(first) + " than on " + gain(second)
            : "buys about as much progress if spent on " + gain(first) + " as on " + gain(second))
        + "."
        + UNPRICED;
  }

  private static String gain(Prices.Price price) {
    Interval gain = price.gainPerMillion().interval();
    return price.constraint().more().replace("more ", "")
        + " ("
        + percent(gain.estimate())
        + " % ["
        + percent(gain.low())
        + ", "
        + percent(gain.high())
        + "])";
  }

  private static String percent(double share) {
    if (Double.isInfinite(share)) {
      return share > 0 ? "∞" : "−∞";
    }
    String text =
        new BigDecimal(100 * share)
            .round(new MathContext(DIGITS))
            .stripTrailingZeros()
            .toPlainString();
    return text.replace('-', '−');
  }
}
