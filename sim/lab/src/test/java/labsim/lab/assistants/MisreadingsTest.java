package labsim.lab.assistants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Streams;
import labsim.lab.Altered;
import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Theory: how often assistants see what is not there, how often twice, and what comes of it. */
class MisreadingsTest {

  private static final double SHARE = 0.3;
  private static final int IDEAS = 1000;

  /** Share of ideas for which that is so of the results at the first two rungs. */
  private static double both(double agreement, double judged, long batch) {
    Misreadings misreadings =
        new Misreadings(new MisreadingParameters(SHARE, 3), agreement, new Streams(41, batch));
    int both = 0;
    for (int idea = 0; idea < IDEAS; idea++) {
      double first = misreadings.misread(idea, 0, judged, 1);
      double second = misreadings.misread(idea, 1, judged, 1);
      if (first > 0 && second > 0) {
        both++;
      }
    }
    return (double) both / IDEAS;
  }

  /** P(both) = p² + a p (1 − p) if a is the correlation, and each is judged with probability j. */
  @ParameterizedTest(name = "agreement {0}")
  @ValueSource(doubles = {0, 0.5, 1})
  void aSecondLookByCopiesHelpsAsLittleAsTheyAgree(double agreement) {
    double judged = 0.7;
    double expected = judged * judged * (SHARE * SHARE + agreement * SHARE * (1 - SHARE));
    Theory.assertMean(expected, 40, batch -> both(agreement, judged, batch));
  }

  /** A lab whose copies judge all results, taken at their word. */
  private static Outcome judging(double share, double agreement) {
    LabParameters lab = LabParameters.plain().with(2 * 8766, 0);
    lab = Altered.with(lab, "assistants.research.share", 1.0);
    lab = Altered.with(lab, "assistants.research.agreement", agreement);
    return Laboratory.run(Altered.with(lab, "assistants.research.misreading.share", share), 43, 0);
  }

  private static double held(Outcome outcome) {
    return outcome.of(Measure.HELD) / outcome.of(Measure.LANDED);
  }

  @Test
  void theLabBelievesMoreThanIsTrueAndTheMoreSoTheMoreCopiesAgree() {
    Outcome honest = judging(0, 0);
    Outcome independent = judging(0.1, 0);
    Outcome alike = judging(0.1, 1);
    assertEquals(0, honest.of(Measure.RESULTS_MISREAD));
    assertTrue(independent.of(Measure.RESULTS_MISREAD) > 0);
    assertTrue(held(honest) > held(independent), held(honest) + " " + held(independent));
    assertTrue(held(independent) > held(alike), held(independent) + " " + held(alike));
    assertTrue(alike.of(Measure.GAIN_FORESEEN) > 2 * alike.of(Measure.GAIN_TRUE));
    assertEquals(1, honest.of(Measure.GAIN_FORESEEN) / honest.of(Measure.GAIN_TRUE), 0.2);
  }
}
