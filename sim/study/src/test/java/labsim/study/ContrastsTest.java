package labsim.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import labsim.study.ensemble.Model;
import labsim.study.result.Contrast;
import labsim.study.result.Interval;
import org.junit.jupiter.api.Test;

class ContrastsTest {

  @Test
  void twoScenariosAreComparedInUpliftAndProgress() {
    List<Contrast> contrasts =
        compare(
            FakeLab.cobbDouglas(0, 0.5, 0),
            Samples.scenario("few", 1),
            Samples.scenario("many", 4));
    assertEquals(
        List.of("uplift", "software progress"), contrasts.stream().map(Contrast::measure).toList());
    Contrast uplift = contrasts.get(0);
    assertEquals("few", uplift.first());
    assertEquals("many", uplift.second());
    near(1, uplift.ratio()); // 1.3 in both
    near(0, uplift.difference());
    assertTrue(uplift.verdict().startsWith("Undecided: uplift in many less that in few is "));
    Contrast progress = contrasts.get(1);
    near(2, progress.ratio()); // 4 to the power of one half
    near(1.3, progress.difference());
    assertTrue(progress.correlation() > 0.9, "correlation " + progress.correlation());
    assertTrue(
        progress.verdict().startsWith("Software progress is larger in many than in few: by 1.3"),
        progress.verdict());
  }

  /** Half-widths are more than two standard errors: three of them are out of chance's reach. */
  private static void near(double truth, Interval interval) {
    double halfWidth = (interval.high() - interval.low()) / 2;
    assertTrue(halfWidth < 0.2, interval + " is too wide to say anything");
    assertEquals(truth, interval.estimate(), 3 * halfWidth);
  }

  @Test
  void sameScenarioIsExactlyTheSame() {
    List<Contrast> contrasts =
        compare(new FakeLab(p -> 1, 0.2, 0), Samples.scenario("a", 1), Samples.scenario("b", 1));
    for (Contrast contrast : contrasts) {
      assertEquals(new Interval(0, 0, 0), contrast.difference());
      assertEquals(new Interval(1, 1, 1), contrast.ratio());
      assertTrue(contrast.verdict().endsWith(" is exactly the same in a and b."));
    }
  }

  @Test
  void oneReplicationLeavesAllUndecided() {
    Plan plan =
        Plan.of(Arrays.asList(scenarios(2)), Plan.Scope.UPLIFT, 1, new Size.Replications(1));
    Evidence evidence = Samples.evidence(plan, FakeLab.cobbDouglas(0, 0.5, 0), 1);
    for (Contrast contrast : Findings.of(evidence).contrasts()) {
      assertTrue(contrast.verdict().startsWith("Undecided: "), contrast.verdict());
      assertTrue(contrast.verdict().endsWith(" [−∞, ∞]."), contrast.verdict());
    }
  }

  @Test
  void differenceAndRatioMustAgreeBeforeAnythingIsDecided() {
    Interval difference = new Interval(0.09, 0.01, 0.17);
    assertTrue(
        Sentences.verdict("a", "b", "uplift", difference, new Interval(1.09, 0.99, 1.19))
            .startsWith("Undecided: "));
    assertTrue(
        Sentences.verdict("a", "b", "uplift", difference, new Interval(1.09, 1.01, 1.19))
            .startsWith("Uplift is larger in b than in a"));
  }

  @Test
  void noProgressIsNotCompared() {
    List<Contrast> contrasts =
        compare(new FakeLab(p -> -1, 0.2, 0), Samples.scenario("a", 1), Samples.scenario("b", 2));
    assertEquals(
        "Uplift has no meaning in at least one of a and b.", contrasts.getFirst().verdict());
  }

  @Test
  void fourScenariosGiveAllPairsAndFiveGiveEachAgainstTheFirst() {
    FakeLab lab = FakeLab.cobbDouglas(0, 0.5, 0);
    assertEquals(2 * 6, compare(lab, scenarios(4)).size());
    List<Contrast> five = compare(lab, scenarios(5));
    assertEquals(2 * 4, five.size());
    assertTrue(five.stream().allMatch(contrast -> contrast.first().equals("s0")));
  }

  @Test
  void moreComparisonsMakeWiderIntervals() {
    FakeLab lab = FakeLab.cobbDouglas(0, 0.5, 0);
    Interval ofTwo = compare(lab, scenarios(2)).get(1).difference();
    Interval ofFour = compare(lab, scenarios(4)).get(1).difference();
    assertEquals(ofTwo.estimate(), ofFour.estimate());
    // Bonferroni: quantiles of t with 19 degrees of freedom at 1 − 0.025/2 and 1 − 0.025/12.
    double expected = 3.2549960 / 2.4334402;
    double widths = (ofFour.high() - ofFour.low()) / (ofTwo.high() - ofTwo.low());
    assertEquals(expected, widths, 1e-6);
  }

  /** Normal data: the bootstrap finds nearly Student's interval, to half of its half-width. */
  @Test
  void resamplingConfirmsTheIntervals() {
    for (Contrast contrast : compare(FakeLab.cobbDouglas(0, 0.5, 0), scenarios(2))) {
      near(contrast.difference(), contrast.resampledDifference());
      near(contrast.ratio(), contrast.resampledRatio());
    }
    assertEquals(
        compare(FakeLab.cobbDouglas(0, 0.5, 0), scenarios(3)),
        compare(FakeLab.cobbDouglas(0, 0.5, 0), scenarios(3)),
        "the same seed draws the same");
  }

  private static void near(Interval student, Interval resampled) {
    double halfWidth = student.high() - student.estimate();
    assertEquals(student.estimate(), resampled.estimate());
    assertEquals(student.low(), resampled.low(), 0.5 * halfWidth);
    assertEquals(student.high(), resampled.high(), 0.5 * halfWidth);
  }

  @Test
  void pValuesAreHolms() {
    List<Contrast> contrasts = compare(FakeLab.cobbDouglas(0, 0.5, 0), scenarios(2));
    assertTrue(contrasts.get(0).p() > 0.05, "equal uplifts");
    assertTrue(contrasts.get(1).p() < 1e-6, "progress differs by far");
  }

  private static Plan.Candidate[] scenarios(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Samples.scenario("s" + i, i + 1))
        .toArray(Plan.Candidate[]::new);
  }

  private static List<Contrast> compare(Model model, Plan.Candidate... scenarios) {
    Plan plan = Plan.of(Arrays.asList(scenarios), Plan.Scope.UPLIFT, 1, new Size.Replications(20));
    return Findings.of(Samples.evidence(plan, model, 2)).contrasts();
  }
}
