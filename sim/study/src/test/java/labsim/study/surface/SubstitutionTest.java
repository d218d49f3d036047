package labsim.study.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.Stream;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;

class SubstitutionTest {

  /**
   * Labs that minimise cost: their mix follows prices with elasticity σ, of raw compute or of
   * frontier-sized experiments. Wages rise by 15 % a year, compute gets 30 % cheaper, runs grow
   * fourfold.
   */
  private static List<LabYear> panel(double sigma, boolean frontier, double noise, int seed) {
    Streams streams = new Streams(seed, 0);
    List<LabYear> panel = new ArrayList<>();
    for (int lab = 0; lab < 8; lab++) {
      Stream random = streams.family("lab").at(lab);
      double constant = random.normal();
      for (int year = 0; year < 10; year++) {
        double wage = 3e5 * StrictMath.exp(0.14 * year + 0.3 * random.normal());
        double rental = 2e4 * StrictMath.exp(-0.26 * year + 0.3 * random.normal());
        double run = StrictMath.exp(1.4 * year + 0.3 * random.normal());
        double price = frontier ? rental * run : rental;
        double mix =
            StrictMath.exp(
                constant + sigma * StrictMath.log(wage / price) + noise * random.normal());
        panel.add(
            new LabYear(
                "lab " + lab, 2014 + year, 50 * mix * (frontier ? run : 1), 50, wage, rental, run));
      }
    }
    return panel;
  }

  @Test
  void withoutNoiseSigmaIsFoundExactly() {
    Substitution raw = Substitution.ofRawCompute(panel(2.58, false, 0, 1));
    assertEquals(2.58, raw.sigma().estimate(), 1e-9);
    assertEquals(8, raw.labs());
    assertEquals(80, raw.observations());
    Substitution experiments = Substitution.ofFrontierExperiments(panel(0, true, 0, 1));
    assertEquals(0, experiments.sigma().estimate(), 1e-9);
  }

  /** 400 panels: the 95 % interval misses in 5 % ± four standard errors, 0.044. */
  @Test
  void clusteredIntervalCoversAsOftenAsItSays() {
    int missed = 0;
    for (int seed = 0; seed < 400; seed++) {
      missed +=
          Substitution.ofFrontierExperiments(panel(0.5, true, 0.5, seed)).sigma().excludes(0.5)
              ? 1
              : 0;
    }
    assertEquals(0.05, missed / 400.0, 0.044);
  }

  /**
   * One mechanism, both findings: labs that cannot replace frontier-sized experiments by people at
   * all look like labs that substitute freely if raw compute is regressed on prices. The growth of
   * runs, 1.4 a year against 0.4 for the price ratio, then passes for an elasticity of about 3.5,
   * less what noise of 0.42 in the price ratio dilutes: 3.5 · 0.16 · 8.25/(0.16 · 8.25 + 0.18).
   */
  @Test
  void complementsLookLikeSubstitutesInRawCompute() {
    List<LabYear> panel = panel(0, true, 0.1, 3);
    Substitution raw = Substitution.ofRawCompute(panel);
    assertTrue(raw.sigma().low() > 1, raw.toString());
    double ratio = 0.16 * 8.25;
    assertEquals(3.5 * ratio / (ratio + 0.18), raw.sigma().estimate(), 4 * raw.standardError());
    assertTrue(!Substitution.ofFrontierExperiments(panel).sigma().excludes(0));
  }

  @Test
  void panelsThatSayNothingAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Substitution.ofRawCompute(panel(1, false, 0, 1).subList(0, 10)));
    LabYear same = new LabYear("a", 2020, 1, 1, 1, 1, 1);
    LabYear other = new LabYear("b", 2020, 1, 1, 1, 1, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> Substitution.ofRawCompute(List.of(same, same, other, other)));
    assertThrows(IllegalArgumentException.class, () -> new LabYear("a", 2020, 0, 1, 1, 1, 1));
  }
}
