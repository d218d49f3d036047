package labsim.study.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import labsim.lab.Measure;
import labsim.scenario.StudyMeasure;
import labsim.study.Arm;
import labsim.study.Means;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.MeasureTable;
import labsim.study.result.ScenarioResult;
import labsim.study.result.ShadowPrice;
import labsim.study.result.World;

/** What a study's measures are at one point. */
public final class Looking {

  private static final Interval NOTHING =
      new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private Looking() {}

  /** The measure as a report needs it; a regime is no number and has none. */
  public static Optional<Looked> looked(String key) {
    return StudyMeasure.of(key)
        .flatMap(measure ->
            switch (measure) {
              case StudyMeasure.Regime _ -> Optional.empty();
              case StudyMeasure.Uplift _ ->
                  looked(key, "×", "Uplift: software progress with assistants over without", 1);
              case StudyMeasure.Gain(String constraint) ->
                  looked(key, "%", "Gain in software progress from 25 % more " + constraint, 0);
              case StudyMeasure.Elasticity(String constraint) ->
                  looked(key, "", "Elasticity of software progress in " + constraint, 0);
              case StudyMeasure.Arc(String constraint) ->
                  looked(key, "", "Arc elasticity over ten times more " + constraint, 0);
              case StudyMeasure.OfLab(Measure lab) ->
                  looked(key, lab.unit(), lab.means(), Double.NaN);
            });
  }

  private static Optional<Looked> looked(String key, String unit, String means, double neutral) {
    return Optional.of(new Looked(new Column(key, unit, means), neutral));
  }

  /** An estimate with its interval; gains in percent. */
  public static Interval at(String key, ScenarioResult found, MeasureTable rows) {
    return switch (StudyMeasure.of(key).orElseThrow()) {
      case StudyMeasure.Regime _ -> NOTHING;
      case StudyMeasure.Uplift _ -> found.uplift();
      case StudyMeasure.Gain(String constraint) ->
          percent(price(found.shadowPrices(), constraint, ShadowPrice::gain));
      case StudyMeasure.Elasticity(String constraint) ->
          price(found.shadowPrices(), constraint, ShadowPrice::elasticity);
      case StudyMeasure.Arc(String constraint) -> Arcs.elasticity(constraint, found.name(), rows);
      case StudyMeasure.OfLab(Measure lab) ->
          Means.of(rows, new World(Arm.WITH, found.name(), ""), lab.key());
    };
  }

  /** Of an input that cannot be raised at all, nothing is known. */
  private static Interval price(
      List<ShadowPrice> prices, String constraint, Function<ShadowPrice, Interval> what) {
    return prices.stream()
        .filter(price -> price.constraint().equals(constraint))
        .findFirst()
        .map(what)
        .orElse(NOTHING);
  }

  private static Interval percent(Interval share) {
    return new Interval(100 * share.estimate(), 100 * share.low(), 100 * share.high());
  }
}
