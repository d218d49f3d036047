package labsim.lab.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.lab.Altered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Theory: the table of improvements against the law that it is taken from. */
class GainLawTest {

  @ParameterizedTest(name = "Pareto tail {0}")
  @ValueSource(doubles = {0, 0.1, 0.3, 0.45})
  void improvementsAreTheGainsThatHelpToOnePartInAThousandOrInTwentyThousandOfTheMean(double tail) {
    IdeaParameters parameters = Altered.with(IdeaParameters.defaults(), "gainTail", tail);
    GainLaw law = new GainLaw(parameters, parameters.goodShare());
    double least = parameters.goodGain() / 20;
    for (double score = -12; score < 14; score += 0.00311) {
      double exact = Math.max(0, law.gain(score));
      String at = "score " + score;
      assertEquals(exact, law.improvement(score), Math.max(least, exact) / 1000, () -> at);
    }
  }
}
