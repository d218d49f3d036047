package labsim.study;

import java.util.Comparator;
import java.util.List;
import labsim.lab.Measure;
import labsim.study.estimate.Linearised;
import labsim.study.result.MeasureTable;
import labsim.study.result.ShadowPrice;

/** The shadow prices of one scenario, and the regime that they name. */
record Prices(List<Price> byGain) {

  /**
   * A constraint is said to bind more than another if it does by more standard errors than this.
   */
  private static final double CLEARLY = 2;

  private static final double MILLION = 1e6;

  /** A shadow price with its sampling error. */
  record Price(
      Arm arm,
      Linearised gain,
      Linearised elasticity,
      Linearised gainPerMillion,
      double correlation) {

    Constraint constraint() {
      return arm.raised().orElseThrow();
    }

    /** Gain for each 100 % more input: rounded inputs are not raised by equal factors. */
    private Linearised rate() {
      return gain.times(1 / (arm.factor() - 1));
    }

    /** Whether its input can be bought, and it is known for how much. */
    private boolean hasPrice() {
      return !Double.isNaN(gainPerMillion.value());
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

  static Prices of(String scenario, List<Arm> arms, MeasureTable measures, double years) {
    Linearised base = Findings.progress(measures, scenario, Arm.WITH);
    return new Prices(
        arms.stream()
            .filter(arm -> arm.isOf(scenario) && arm.raised().isPresent())
            .map(arm -> price(arm, base, measures, years))
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
                price.gainPerMillion().interval(),
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

  private static Price price(Arm arm, Linearised base, MeasureTable measures, double years) {
    Linearised more = Findings.progress(measures, arm.world().scenario(), arm.world().key());
    Linearised ratio = more.over(base);
    return new Price(
        arm,
        ratio.plus(-1),
        ratio.log().times(1 / StrictMath.log(arm.factor())),
        ratio.plus(-1).over(costs(arm, measures).times(1 / (MILLION * years))),
        more.correlation(base));
  }

  /**
   * What the lab spends more over the watched years, USD; zero, by which nothing can be divided,
   * for what has no price: only GPUs and engineers can be bought.
   */
  private static Linearised costs(Arm arm, MeasureTable measures) {
    return switch (arm.raised().orElseThrow()) {
      case COMPUTE, ENGINEERS ->
          spent(arm.world().scenario(), arm.world().key(), measures)
              .minus(spent(arm.world().scenario(), Arm.WITH, measures));
      case TASTE, IDEAS, INTEGRATION -> spent(arm.world().scenario(), Arm.WITH, measures).times(0);
    };
  }

  private static Linearised spent(String scenario, String world, MeasureTable measures) {
    double[] compute = measures.of(scenario, world, Measure.USD_COMPUTE.key());
    double[] staff = measures.of(scenario, world, Measure.USD_STAFF.key());
    return Linearised.mean(compute).minus(Linearised.mean(staff).times(-1));
  }

  /** Whether the first of two brings more progress for a dollar, beyond doubt. */
  static boolean isClearlyBetterBought(Price first, Price second) {
    Linearised lead = first.gainPerMillion().minus(second.gainPerMillion());
    return lead.value() > CLEARLY * lead.standardError();
  }

  /** Those that have a price, most progress for a dollar first. */
  List<Price> byDollar() {
    return byGain.stream()
        .filter(Price::hasPrice)
        .sorted(Comparator.comparingDouble(price -> -price.gainPerMillion().value()))
        .toList();
  }

  /** Largest rate first, unknown ones last. */
  private static double rank(Price price) {
    double rate = price.rate().value();
    return Double.isNaN(rate) ? Double.POSITIVE_INFINITY : -rate;
  }
}
