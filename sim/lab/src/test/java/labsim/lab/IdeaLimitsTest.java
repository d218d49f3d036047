package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Normal;
import labsim.lab.experiments.DecisionPolicy;
import labsim.lab.experiments.Rung;
import labsim.lab.experiments.RungName;
import labsim.lab.experiments.Rungs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Theory: what must come out where a lab is simple enough for an answer (MODEL section 6). */
class IdeaLimitsTest {

  private static LabParameters alter(LabParameters lab, Object... pathsAndValues) {
    LabParameters altered = lab;
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      altered = Altered.with(altered, (String) pathsAndValues[i], pathsAndValues[i + 1]);
    }
    return altered;
  }

  /**
   * Nobody has assistants, nothing grows, nothing fails, and tricks do not get in each other's way.
   */
  private static LabParameters simple() {
    return alter(
        Labs.small().withoutAssistants(),
        "compute.growth",
        1.0,
        "training.runGrowth",
        1.0,
        "training.interference",
        0.0,
        "training.conflictProbability",
        0.0,
        "training.ruinValidated",
        0.0,
        "training.ruinUnvalidated",
        0.0,
        "experiments.noise",
        0.0,
        "experiments.jobFailure",
        0.0);
  }

  /**
   * L2. Engineers are as good as infinite, so GPUs alone decide how many ideas are tested, and the
   * value discipline takes the best by their authors' estimate. With a share p tested of N ideas a
   * year, progress is N ∫ max(g(z), 0) Φ((τ z − z_p)/√(1−τ²)) φ(z) dz. If good gains have the tail
   * ξ, that grows as p^(1 − ξ') for small p, with ξ' = ξ τ² / (1 − ξ (1 − τ²)): the tail of gains
   * as the estimate shows it. The tail of sizes, being lighter than that of gains, leaves the
   * exponent as it is: ordered by value for each hour, hours spent above a threshold r go as
   * r^(−1/ξ'), gains as r^(1 − 1/ξ').
   */
  @ParameterizedTest(name = "tail {0}")
  @CsvSource({"0.4", "0"})
  void withEndlessEngineersProgressGrowsWithGpusAsTheTailOfGainsSays(double tail) {
    double taste = 0.95;
    LabParameters lab =
        alter(
            simple().with(2 * 8766, 8766),
            "ideas.gainTail",
            tail,
            "ideas.depletion",
            0.0,
            "people.researchers.count",
            100,
            "people.researchers.judgementHours",
            0.0,
            "people.taste.mean",
            taste,
            "people.taste.spread",
            0.0,
            "people.engineers.count",
            100_000,
            "people.engineers.implementationHours",
            0.01,
            "training.integrationHours",
            0.01,
            "training.slots",
            100_000,
            "training.runSize",
            100.0,
            "experiments.lastRung",
            RungName.S1,
            "experiments.adoptAbove",
            0.0,
            "experiments.rungs",
            everyRung(new Rung(1, 0, 100, 1)));
    double ideasPerYear = 100 * 40 / 20.0 * 8766 / 168;
    double few = 4;
    double many = 16;
    double testsPerGpuYear = 8766 / 100.0;
    double expected =
        progress(lab, taste, many * testsPerGpuYear / ideasPerYear)
            / progress(lab, taste, few * testsPerGpuYear / ideasPerYear);
    Theory.assertMean(
        expected,
        16,
        batch ->
            software(alter(lab, "compute.gpus", many), batch)
                / software(alter(lab, "compute.gpus", few), batch));
    double shown = tail * taste * taste / (1 - tail * (1 - taste * taste));
    double exponent = StrictMath.log10(progress(lab, taste, 1e-12) / progress(lab, taste, 1e-13));
    assertEquals(1 - shown, exponent, 0.04, "where the share is small");
  }

  private static Rungs everyRung(Rung rung) {
    return new Rungs(rung, rung, rung, rung);
  }

  private static double software(LabParameters lab, int replication) {
    return Laboratory.run(lab, 11, replication).of(Measure.SOFTWARE);
  }

  /** Gain of the best share of ideas by estimate, per idea had, by the midpoint rule. */
  private static double progress(LabParameters lab, double taste, double share) {
    double tail = lab.ideas().gainTail();
    double goodShare = lab.ideas().goodShare();
    double threshold = -Normal.quantile(share);
    double blind = Math.sqrt(1 - taste * taste);
    double sum = 0;
    double step = 1e-3;
    for (double z = -Normal.quantile(goodShare) + step / 2; z < 30; z += step) {
      double exceeded = Normal.cdf(-z) / goodShare;
      double gain =
          tail == 0
              ? -StrictMath.log(exceeded)
              : (1 - tail) / tail * (StrictMath.pow(exceeded, -tail) - 1);
      double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      sum += gain * density * step * Normal.cdf((taste * z - threshold) / blind);
    }
    return sum;
  }

  /** L5. Rungs as large as the frontier run, and no noise: nothing that was promoted ever fails. */
  @ParameterizedTest
  @EnumSource(
      value = DecisionPolicy.class,
      names = {"VALUE_OF_INFORMATION", "THRESHOLD"})
  void whereARungIsTheFrontierTheGraveyardIsEmpty(DecisionPolicy policy) {
    LabParameters lab =
        alter(
            simple(),
            "ideas.depletion",
            0.0,
            "training.runSize",
            1000.0,
            "experiments.policy",
            policy,
            "experiments.adoptAbove",
            0.1,
            "experiments.rungs",
            everyRung(new Rung(1, 0, 100, 1)));
    for (int replication = 0; replication < 5; replication++) {
      Outcome outcome = Laboratory.run(lab, 11, replication);
      assertTrue(outcome.of(Measure.LANDED) > 5, "landed " + outcome.of(Measure.LANDED));
      assertEquals(0, outcome.of(Measure.BURIED_BY_TEST));
      assertEquals(0, outcome.of(Measure.BURIED_AT_FRONTIER));
      assertEquals(1, outcome.of(Measure.TRANSFER_SLOPE), 1e-3);
    }
  }

  /**
   * L6. Ideas shrink as 10^(−β S), each is tested as it comes, and nothing else changes: dS/dt = a
   * · 10^(−β S) with constant effort, and S is log10(1 + t/t0)/β: Jones. So 10^(β S) is linear in
   * cumulative effort, and from 20 to 40 years it rises twice as much as from 10 to 20.
   */
  @Test
  void withDepletionAndNoFeedbackProgressIsTheLogarithmOfCumulativeEffort() {
    double depletion = 2;
    LabParameters lab =
        alter(
            simple().with(40 * 8766.0, 8766),
            "ideas.depletion",
            depletion,
            "people.researchers.proposalHours",
            60.0,
            "compute.gpus",
            1e6,
            "training.slots",
            10_000);
    Theory.assertMean(
        2,
        12,
        batch -> {
          double late = 0;
          double early = 0;
          for (int i = 0; i < 2; i++) {
            double[] software = Laboratory.run(lab, 13, 2L * batch + i).of(Track.SOFTWARE);
            double[] level = new double[3];
            for (int k = 0; k < 3; k++) {
              int at = (software.length - 1) * (1 << k) / 4;
              level[k] = StrictMath.pow(10, depletion * software[at]);
            }
            late += level[2] - level[1];
            early += level[1] - level[0];
          }
          return late / early;
        });
  }
}
