package labsim.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import labsim.reports.reading.Names;
import labsim.reports.reading.Notation;
import labsim.study.result.ScenarioResult;
import labsim.study.result.ShadowPrice;
import labsim.study.result.StudyResult;

/** Shadow prices with their intervals. */
public final class ShadowPriceChart {
  private record Price(
      String scenario,
      String input,
      boolean binding,
      double gain,
      double low,
      double high,
      String label,
      String elasticity,
      double correlation) {}

  private ShadowPriceChart() {}

  /** One scenario, largest gain first, the binding constraint in another colour. */
  public static Chart of(ScenarioResult scenario) {
    List<Price> prices =
        scenario.shadowPrices().stream()
            .sorted(Comparator.comparingDouble((ShadowPrice p) -> p.gain().estimate()).reversed())
            .map(price -> price(scenario, scenario.name(), price))
            .toList();
    return new Specification("shadow-prices").rows("prices", prices).chart();
  }

  /** All scenarios, constraint by constraint. */
  public static Chart sideBySide(StudyResult result) {
    Map<String, String> names =
        Names.shortened(result.scenarios().stream().map(ScenarioResult::name).toList());
    List<Price> prices = new ArrayList<>();
    for (ScenarioResult scenario : result.scenarios()) {
      String name = names.getOrDefault(scenario.name(), scenario.name());
      scenario.shadowPrices().forEach(price -> prices.add(price(scenario, name, price)));
    }
    return new Specification("shadow-prices-by-scenario").rows("prices", prices).chart();
  }

  private static Price price(ScenarioResult scenario, String name, ShadowPrice price) {
    return new Price(
        name,
        more(price),
        price.constraint().equals(scenario.regime()),
        price.gain().estimate(),
        Drawn.of(price.gain()).low(),
        Drawn.of(price.gain()).high(),
        Notation.gain(price.gain()),
        Notation.interval(price.elasticity(), ""),
        price.correlation());
  }

  /** What there is more of, and how much: "+25 % compute". */
  private static String more(ShadowPrice price) {
    return "+" + Notation.share(price.factor() - 1) + " " + price.constraint();
  }
}
