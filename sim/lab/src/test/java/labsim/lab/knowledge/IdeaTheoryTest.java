package labsim.lab.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import labsim.engine.Normal;
import labsim.engine.Streams;
import labsim.lab.Altered;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theory: what the laws of ideas say about many ideas. */
class IdeaTheoryTest {

  private static final double FRONTIER_OOM = 8;

  /** Ideas of one class only, so that one transfer law holds for all. */
  private static IdeaParameters only(ClassLaw law) {
    ClassLaw none = new ClassLaw(0, 0, 0);
    return Altered.with(
        IdeaParameters.defaults(), "classes", new ClassLaws(none, none, law, none, none, none));
  }

  /** The normal score of a gain, undoing the law of {@link GainLaw} by its definition. */
  private static double score(double gain, IdeaParameters p) {
    return gain > 0
        ? -Normal.quantile(p.goodShare() * StrictMath.exp(-gain / p.goodGain()))
        : Normal.quantile((1 - p.goodShare()) * StrictMath.exp(gain / p.badLoss()));
  }

  /** ρ(d) = 1 / sqrt(1 + (q d)²), MODEL section 4; q = 0.44 gives DataDecide's 0.81 at 1.65 OOM. */
  @ParameterizedTest(name = "q = {0}, {1} OOM below the frontier")
  @CsvSource({"0.44, 1.65, 0.8092", "0.44, 4.9, 0.4208", "0.8, 2, 0.5300", "0.1, 3.6, 0.9409"})
  void gainAtARungAndAtTheFrontierCorrelateAsTransferSays(double q, double distance, double rho) {
    ClassLaw law = new ClassLaw(1, q, 0.3);
    assertEquals(rho, law.transfer(distance), 5e-5);
    IdeaParameters parameters = only(law);
    // Pearson's correlation of a batch is biased by order 1/n; covariance over true moments is not.
    GainLaw gains = new GainLaw(parameters, parameters.goodShare());
    double frontierVariance = gains.spread() * gains.spread();
    double rungVariance = frontierVariance * (1 + q * q * distance * distance);
    double rungMean = gains.mean() - distance * 0.3 * gains.spread();
    Theory.assertMean(
        rho,
        40,
        batch -> {
          IdeaSource source = new IdeaSource(parameters, new Streams(11, batch));
          double sum = 0;
          int n = 20_000;
          for (int i = 0; i < n; i++) {
            Idea idea = source.propose(i, 0.3, 0, FRONTIER_OOM);
            sum +=
                (idea.gainAt(FRONTIER_OOM) - gains.mean())
                    * (idea.gainAt(FRONTIER_OOM - distance) - rungMean);
          }
          return sum / n / Math.sqrt(frontierVariance * rungVariance);
        });
  }

  /** Selecting the best share p by taste τ raises the mean score by i(p)·τ (breeder's equation). */
  @ParameterizedTest(name = "p = {0}, taste {1}")
  @CsvSource({
    "0.5, 0.35, 0.79788456",
    "0.1, 0.2, 1.7549833",
    "0.1, 0.8, 1.7549833",
    "0.01, 0.35, 2.6652142",
    "0.001, 0.5, 3.3670901"
  })
  void selectionByTasteGainsIntensityTimesTaste(double share, double taste, double intensity) {
    IdeaParameters parameters = IdeaParameters.defaults();
    int pool = 20_000;
    int selected = (int) (pool * share);
    Theory.assertMean(
        intensity * taste,
        30,
        batch -> {
          List<Idea> ideas = ideas(parameters, pool, taste, batch);
          ideas.sort(Comparator.comparingDouble(idea -> -idea.promise()));
          return ideas.subList(0, selected).stream()
              .mapToDouble(idea -> score(idea.gainAt(FRONTIER_OOM), parameters))
              .average()
              .orElseThrow();
        });
  }

  /** The best of n by taste τ has mean score τ · E[max of n standard normals]. */
  @ParameterizedTest(name = "best of {0}, taste {1}")
  @CsvSource({"2, 0.5, 0.5641895835", "10, 0.35, 1.538752731", "100, 0.95, 2.507593636"})
  void theBestOfAFewHasTheExpectedMaximumTimesTaste(int n, double taste, double expectedMaximum) {
    IdeaParameters parameters = IdeaParameters.defaults();
    Theory.assertMean(
        expectedMaximum * taste,
        30,
        batch -> {
          List<Idea> ideas = ideas(parameters, n * 500, taste, batch);
          double sum = 0;
          for (int group = 0; group < 500; group++) {
            Idea best =
                ideas.subList(group * n, (group + 1) * n).stream()
                    .max(Comparator.comparingDouble(Idea::promise))
                    .orElseThrow();
            sum += score(best.gainAt(FRONTIER_OOM), parameters);
          }
          return sum / 500;
        });
  }

  private static List<Idea> ideas(IdeaParameters parameters, int n, double taste, int batch) {
    IdeaSource source = new IdeaSource(parameters, new Streams(7, batch));
    List<Idea> ideas = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ideas.add(source.propose(i, taste, 0, FRONTIER_OOM));
    }
    return ideas;
  }

  @Test
  void theShareOfGoodIdeasAndTheirMeanGainAreThoseOfTheParameters() {
    IdeaParameters parameters = IdeaParameters.defaults();
    Theory.assertMean(
        parameters.goodShare(),
        20,
        batch ->
            ideas(parameters, 20_000, 0.3, batch).stream()
                    .filter(idea -> idea.gainAt(FRONTIER_OOM) > 0)
                    .count()
                / 20_000.0);
    Theory.assertMean(
        parameters.goodGain(),
        20,
        batch ->
            ideas(parameters, 20_000, 0.3, batch).stream()
                .mapToDouble(idea -> idea.gainAt(FRONTIER_OOM))
                .filter(gain -> gain > 0)
                .average()
                .orElseThrow());
  }

  @Test
  void ideasGetSmallerWithEveryOomOfSoftwareProgress() {
    IdeaSource source = new IdeaSource(IdeaParameters.defaults(), new Streams(3, 0));
    double young = source.propose(5, 0.3, 0, FRONTIER_OOM).gainAt(FRONTIER_OOM);
    double old = source.propose(5, 0.3, 2, FRONTIER_OOM).gainAt(FRONTIER_OOM);
    double depletion = IdeaParameters.defaults().depletion();
    assertEquals(young * StrictMath.pow(10, -2 * depletion), old, 1e-15);
  }

  /** A Bayesian is right on average: at any stage the true gain averages to the expected one. */
  @Test
  void beliefsAreRightOnAverageBeforeAndAfterEvidence() {
    IdeaParameters parameters = IdeaParameters.defaults();
    double noise = 0.008;
    for (int observations = 0; observations <= 2; observations++) {
      int seen = observations;
      Theory.assertMean(
          1,
          40,
          batch -> {
            Streams streams = new Streams(19, batch);
            IdeaSource source = new IdeaSource(parameters, streams);
            Streams.Family luck = streams.family("noise");
            double foreseen = 0;
            double real = 0;
            for (int i = 0; i < 6000; i++) {
              Idea idea = source.propose(i, 0.5, 0, FRONTIER_OOM);
              for (int rung = 0; rung < seen; rung++) {
                double distance = 4 - 2 * rung;
                double y = idea.gainAt(FRONTIER_OOM - distance) + noise * luck.at(i, rung).normal();
                idea.learn(y, distance, noise * noise);
              }
              double expected = idea.belief().gain();
              // Only ideas that one would adopt: a wrong posterior shows as winner's curse.
              if (expected > 0) {
                foreseen += expected;
                real += idea.gainAt(FRONTIER_OOM);
              }
            }
            return real / foreseen;
          });
    }
  }
}
