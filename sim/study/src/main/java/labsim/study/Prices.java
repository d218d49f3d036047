package labsim.study;

import java.util.Comparator;
import java.util.List;
import labsim.study.estimate.Linearised;
import labsim.study.result.MeasureTable;
import labsim.study.result.ShadowPrice;

/** The shadow prices of one scenario, and the regime that they name. */
record Prices(List<Price> byGain) {

  /**
   * A constraint is said to bind more than another if it does by more standard errors than this.
   */
  private static final double CLEARLY = 2;

  /** A shadow price with its sampling error. */
  record Price(Arm arm, Linearised gain, Linearised elasticity, double correlation) {

    Constraint constraint() {
      return arm.raised().orElseThrow();
    }

    /** Gain for each 100 % more input: rounded inputs are not raised by equal factors. */
    private Linearised rate() {
      return gain.times(1 / (arm.factor() - 1));
    }

    private boolean isPositive() {
      return gain.interval().low() > 0;
    }
  }

  /** Which constraint binds. */
  sealed interface Regime {
    /** One binds more than any other. */
    record Bound(Price by) implements Regime {}

    /** These two bind about equally. */
    record Mixed(Price one, Price other) implements Regime {}

    /** No input makes a difference that can be told from chance. */
    record Undecided() implements Regime {}

    /** No shadow price was asked for. */
    record NotAsked() implements Regime {}
  }

  static Prices of(String scenario, List<Arm> arms, MeasureTable measures) {
    Linearised base = Findings.progress(measures, scenario, Arm.WITH);
    return new Prices(
        arms.stream()
            .filter(arm -> arm.isOf(scenario) && arm.raised().isPresent())
            .map(arm -> price(arm, base, measures))
            .sorted(Comparator.comparingDouble(Prices::rank))
            .toList());
  }

  List<ShadowPrice> table() {
    return byGain.stream()
        .map(price ->
            new ShadowPrice(
                price.constraint().key(),
                price.arm().world().key(),
                price.arm().factor(),
                price.gain().interval(),
                price.elasticity().interval(),
                price.correlation()))
        .toList();
  }

  Regime regime() {
    if (byGain.isEmpty()) {
      return new Regime.NotAsked();
    }
    if (byGain.stream().noneMatch(Price::isPositive)) {
      return new Regime.Undecided();
    }
    Price first = byGain.getFirst();
    if (byGain.size() == 1) {
      return new Regime.Bound(first);
    }
    Price second = byGain.get(1);
    Linearised lead = first.rate().minus(second.rate());
    boolean clear = lead.value() > CLEARLY * lead.standardError();
    return clear && first.isPositive() ? new Regime.Bound(first) : new Regime.Mixed(first, second);
  }

  private static Price price(Arm arm, Linearised base, MeasureTable measures) {
    Linearised more = Findings.progress(measures, arm.world().scenario(), arm.world().key());
    Linearised ratio = more.over(base);
    return new Price(
        arm,
        ratio.plus(-1),
        ratio.log().times(1 / StrictMath.log(arm.factor())),
        more.correlation(base));
  }

  /** Largest rate first, unknown ones last. */
  private static double rank(Price price) {
    double rate = price.rate().value();
    return Double.isNaN(rate) ? Double.POSITIVE_INFINITY : -rate;
  }
}
