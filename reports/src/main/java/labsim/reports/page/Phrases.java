package labsim.reports.page;

import java.util.List;
import labsim.reports.reading.Notation;
import labsim.study.result.ScenarioResult;
import labsim.study.result.ShadowPrice;

/** Half-sentences that both kinds of report use. */
final class Phrases {
  private Phrases() {}

  static String replications(int count) {
    return Notation.count(count) + (count == 1 ? " replication" : " replications");
  }

  /** "25 % more". */
  static String more(ShadowPrice price) {
    return Notation.share(price.factor() - 1) + " more";
  }

  /** What the regime is and why. */
  static String regime(ScenarioResult scenario) {
    List<ShadowPrice> prices = scenario.shadowPrices();
    if (prices.isEmpty()) {
      return "No shadow prices were computed, so nothing can be said about what binds.";
    }
    String verdict =
        switch (scenario.regime()) {
          case "mixed" ->
              "The regime is mixed: the two largest shadow prices are too close for one constraint"
                  + " to be named.";
          case "undecided" ->
              "The regime is undecided: the intervals are too wide for a constraint to be named;"
                  + " more replications may help.";
          default -> "What binds is " + scenario.regime() + ".";
        };
    return verdict + because(prices);
  }

  private static String because(List<ShadowPrice> prices) {
    ShadowPrice first = prices.getFirst();
    String because =
        " %s %s would change software progress by %s"
            .formatted(more(first), first.constraint(), Notation.gain(first.gain()));
    if (prices.size() > 1) {
      ShadowPrice second = prices.get(1);
      because +=
          "; next comes %s with %s".formatted(second.constraint(), Notation.gain(second.gain()));
    }
    return because + ".";
  }
}
