package labsim.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import labsim.lab.LabParameters;
import labsim.lab.Measure;
import labsim.study.ensemble.Model;
import labsim.study.result.Interval;
import labsim.study.result.ScenarioResult;
import labsim.study.result.ShadowPrice;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void upliftAndElasticitiesAreThoseOfTheFakeLab() {
    ScenarioResult result = only(20, FakeLab.cobbDouglas(0.5, 0.2, 0.1));
    covers(1.3, result.uplift());
    assertTrue(result.upliftCorrelation() > 0.9, "correlation " + result.upliftCorrelation());
    assertEquals("compute", result.shadowPrices().getFirst().constraint());
    for (ShadowPrice price : result.shadowPrices()) {
      double elasticity =
          switch (price.constraint()) {
            case "compute" -> 0.5;
            case "engineers" -> 0.2;
            case "taste" -> 0.1;
            default -> 0;
          };
      covers(elasticity, price.elasticity());
      covers(Math.pow(price.factor(), elasticity) - 1, price.gain());
      assertTrue(price.correlation() > 0.9, price.constraint());
    }
  }

  /** Six standard errors or so: half-widths are two of them, so a false alarm is out of reach. */
  private static void covers(double truth, Interval interval) {
    double halfWidth = (interval.high() - interval.low()) / 2;
    assertTrue(halfWidth < 0.1, interval + " is too wide to say anything");
    assertEquals(truth, interval.estimate(), 3 * halfWidth);
  }

  @Test
  void equalWorldsHaveAnUpliftOfExactlyOne() {
    ScenarioResult result = only(5, new FakeLab(p -> 1, 0.3, 0));
    assertEquals(new Interval(1, 1, 1), result.uplift());
    assertEquals(1, result.upliftCorrelation());
    assertEquals(
        "AI assistants change nothing in this lab: its progress is exactly the same; what binds it"
            + " is undecided: more of no single input changes progress by more than its error.",
        result.sentence());
  }

  @Test
  void theRegimeIsTheLargestGain() {
    ScenarioResult result = only(20, FakeLab.cobbDouglas(0.1, 0.6, 0));
    assertEquals("engineers", result.regime());
    assertTrue(
        result.sentence().contains("it is engineer-bound: 25 % more engineers would bring 1"),
        result.sentence());
  }

  /**
   * Gains over what GPUs at 20,000 USD and engineers at a million cost; FakeLab watches one year.
   */
  @Test
  void aMillionDollarsBuyWhatTheFakeLabSays() {
    LabParameters lab = LabParameters.plain();
    ScenarioResult result = only(20, FakeLab.cobbDouglas(0.5, 0.2, 0.1));
    for (ShadowPrice price : result.shadowPrices()) {
      double millions =
          switch (price.constraint()) {
            case "compute" -> 0.25 * lab.compute().gpus() * 0.02;
            case "engineers" -> (price.factor() - 1) * lab.people().engineers().count();
            default -> Double.NaN;
          };
      assertEquals(price.gain().estimate() / millions, price.gainPerMillion().estimate(), 1e-12);
      if (!Double.isNaN(millions)) {
        assertEquals(price.gain().low() / millions, price.gainPerMillion().low(), 1e-12);
      }
    }
    assertTrue(
        result
            .spending()
            .startsWith("A million dollars a year buys more progress if spent on engineers ("),
        result.spending());
    assertTrue(result.spending().endsWith("release slots have no price."), result.spending());
  }

  @Test
  void theRegimeIsMixedIfTwoGainsCannotBeToldApart() {
    ScenarioResult result = only(20, FakeLab.cobbDouglas(0.4, 0.4, 0));
    assertEquals("mixed", result.regime());
    assertTrue(result.sentence().contains(" bind it about equally: 25 % more "), result.sentence());
  }

  @Test
  void theRegimeIsUndecidedIfNoGainDiffersFromZero() {
    assertEquals("undecided", only(20, new FakeLab(p -> 1, 0.1, 0)).regime());
    assertEquals("undecided", only(1, FakeLab.cobbDouglas(0.5, 0, 0)).regime());
  }

  @Test
  void theRegimeIsNotAskedWithoutShadowPrices() {
    Plan plan =
        Plan.of(List.of(Samples.scenario("a", 1)), Plan.Scope.UPLIFT, 1, new Size.Replications(3));
    ScenarioResult result =
        Findings.of(Samples.evidence(plan, FakeLab.cobbDouglas(1, 0, 0), 1)).scenarios().getFirst();
    assertEquals("not asked", result.regime());
    assertTrue(result.shadowPrices().isEmpty());
    assertTrue(result.sentence().endsWith("]."), result.sentence());
  }

  @Test
  void oneReplicationHasNoInterval() {
    ScenarioResult result = only(1, FakeLab.cobbDouglas(0.5, 0, 0));
    assertEquals(Double.POSITIVE_INFINITY, result.uplift().high());
    assertTrue(result.sentence().contains("one replication gives no interval"), result.sentence());
  }

  @Test
  void noProgressHasNoUplift() {
    ScenarioResult result = only(5, new FakeLab(p -> -0.2, 0.1, 0));
    assertTrue(Double.isNaN(result.uplift().estimate()));
    assertTrue(
        result.sentence().startsWith("Software progress without assistants is not positive (−0."),
        result.sentence());
  }

  @Test
  void doubtfulProgressHasAnUnboundedUplift() {
    ScenarioResult result = only(5, new FakeLab(p -> 1, 0, 30));
    assertTrue(
        Double.isNaN(result.uplift().estimate())
            || result.sentence().contains("too uncertain for an interval"),
        result.sentence());
  }

  @Test
  void slowerAssistantsAreCalledSlower() {
    ScenarioResult slower =
        only(20, new FakeLab(p -> p.assistants().speed() > 1 ? 0.8 : 1, 0.1, 0.01));
    assertTrue(
        slower.sentence().startsWith("AI assistants make this lab slower: 0."), slower.sentence());
    ScenarioResult unclear = only(20, new FakeLab(p -> 1, 0, 0.3));
    assertTrue(
        unclear.sentence().startsWith("Whether AI assistants make this lab faster is undecided: "),
        unclear.sentence());
    assertFalse(unclear.uplift().excludes(1));
  }

  @Test
  void meansLeaveOutWhatWasNotMeasured() {
    Evidence evidence =
        Samples.evidence(Samples.plan(4, Samples.scenario("a", 1)), new FakeLab(p -> 1, 0, 0), 1);
    var world = evidence.arms().getFirst().world();
    assertEquals(
        new Interval(
            10 * Measure.WAIT_S1.ordinal() + 1,
            10 * Measure.WAIT_S1.ordinal() + 1,
            10 * Measure.WAIT_S1.ordinal() + 1),
        Means.of(evidence.measures(), world, Measure.WAIT_S1.key()));
    assertTrue(
        Double.isNaN(Means.of(evidence.measures(), world, Measure.WAIT_S3.key()).estimate()));
  }

  private static ScenarioResult only(int replications, Model model) {
    Plan plan = Samples.plan(replications, Samples.scenario("a", 1));
    return Findings.of(Samples.evidence(plan, model, 1)).scenarios().getFirst();
  }
}
