package labsim.study.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.scenario.StudyKind;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.LabPanel;
import labsim.study.result.Question;
import labsim.study.result.ShadowPrice;
import labsim.study.result.SweepPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps read as panels of labs, of labs that are surfaces of constant elasticity. */
class LabPanelsTest {

  private static final List<String> ALL =
      List.of("people.engineers.count", "compute.gpus", "training.run-size");

  private static Outline outline(List<String> paths) {
    List<Axis> axes =
        paths.stream().map(path -> new Axis(path, "", "", Axis.Spread.LOG, List.of())).toList();
    Question question = new Question("panel", "", "", "", "lab", "", "");
    return new Outline(StudyKind.SWEEP, question, axes, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Five labs over ten years, in which frontier runs grow like clusters, but for chance. The
   * elasticities are those of X = (0.4 C^ρ + 0.6 L^ρ)^(1/ρ).
   *
   * @param inRuns whether compute works in frontier-sized experiments, or as it is
   */
  private static List<SweepPoint> points(double sigma, boolean inRuns) {
    Stream random = new Streams(7, 0).named("panel");
    double rho = 1 - 1 / sigma;
    List<SweepPoint> points = new ArrayList<>();
    for (int lab = 0; lab < 5; lab++) {
      double engineers = 200 * (1 << lab);
      for (int year = 0; year < 10; year++) {
        double gpus = 3e4 * StrictMath.exp(0.4 * year + 0.2 * random.normal());
        double run = 1e7 * StrictMath.exp(0.35 * year + 0.2 * random.normal());
        double compute = inRuns ? gpus / run * 1e6 : gpus;
        double c = 0.4 * StrictMath.pow(compute, rho);
        double l = 0.6 * StrictMath.pow(engineers, rho);
        points.add(point(points.size(), List.of(engineers, gpus, run), c / (c + l), l / (c + l)));
      }
    }
    return points;
  }

  private static SweepPoint point(int number, List<Double> at, double compute, double engineers) {
    return new SweepPoint(
        number,
        at,
        List.of(),
        "mixed",
        List.of(price("compute", compute), price("engineers", engineers)));
  }

  private static ShadowPrice price(String constraint, double elasticity) {
    Interval value = new Interval(elasticity, elasticity, elasticity);
    return new ShadowPrice(constraint, "", 1.25, value, value, value, 1);
  }

  private static LabPanel panel(double sigma, boolean inRuns) {
    return LabPanels.of(outline(ALL), points(sigma, inRuns)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.8, 2.58})
  void theRegressionOfTheComputeThatWorksFindsTheElasticity(double sigma) {
    LabPanel raw = panel(sigma, false);
    assertEquals(sigma, raw.raw().estimate(), 1e-9);
    assertTrue(raw.perExperiment().excludes(sigma), raw.sentence());
    LabPanel inRuns = panel(sigma, true);
    assertEquals(sigma, inRuns.perExperiment().estimate(), 1e-9);
    assertTrue(inRuns.raw().excludes(sigma), inRuns.sentence());
    assertEquals(5, inRuns.labs());
    assertEquals(50, inRuns.years());
  }

  @Test
  void bothRegressionsAreTold() {
    LabPanel panel = panel(0.2, true);
    assertTrue(
        panel
            .sentence()
            .startsWith(
                "Read as 5 labs over 50 lab-years, a regression on raw compute gives an elasticity"
                    + " of substitution of "),
        panel.sentence());
    assertTrue(
        panel.sentence().endsWith(", and one on frontier-sized experiments 0.20 [0.20, 0.20]."),
        panel.sentence());
  }

  @Test
  void pointsWhereAnInputBringsNothingAreLeftOutAndTold() {
    List<SweepPoint> points = new ArrayList<>(points(0.8, true));
    points.set(3, point(3, points.get(3).factors(), 0.5, -0.01));
    points.set(4, point(4, points.get(4).factors(), Double.NaN, 0.4));
    LabPanel panel = LabPanels.of(outline(ALL), points).orElseThrow();
    assertEquals(48, panel.years());
    assertEquals(2, panel.left());
    assertTrue(panel.sentence().endsWith("; 2 points where an input brings nothing are left out."));
  }

  @Test
  void withoutRunsOfSeveralSizesOnlyRawComputeIsTold() {
    LabPanel panel = LabPanels.of(outline(ALL.subList(0, 2)), points(0.8, false)).orElseThrow();
    assertEquals(0.8, panel.raw().estimate(), 1e-9);
    assertTrue(Double.isNaN(panel.perExperiment().estimate()));
    assertTrue(!panel.sentence().contains("frontier"), panel.sentence());
    assertEquals(Optional.empty(), LabPanels.of(outline(ALL.subList(1, 3)), points(0.8, false)));
    assertEquals(Optional.empty(), LabPanels.of(outline(ALL), points(0.8, false).subList(0, 10)));
  }
}
