package labsim.lab.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Theory: taste is capital that results at scale add to and the moving frontier wears down. */
class LearnedTasteTest {

  private static final TasteParameters PLAIN = new TasteParameters(0.35, 0.12, 0, 0.7, 0);

  @Test
  void withoutLearningTasteIsWhatItWas() {
    LearnedTaste taste = new LearnedTaste(1, 0.05, PLAIN, 8);
    taste.learn(9);
    assertEquals(0.35 + 0.12 + 0.05, taste.at(12), 1e-12);
  }

  @Test
  void eachResultClosesTheSameShareOfTheWayToTheCeiling() {
    LearnedTaste taste = new LearnedTaste(0, 0, PLAIN.withLearning(0.1, 0.7, 0), 8);
    for (int i = 0; i < 7; i++) {
      taste.learn(8);
    }
    assertEquals(0.7 - (0.7 - 0.35) * StrictMath.pow(0.9, 7), taste.at(8), 1e-12);
  }

  @Test
  void whoIsAboveTheCeilingHasNothingToLearn() {
    LearnedTaste taste = new LearnedTaste(0, 0, PLAIN.withLearning(0.1, 0.2, 0), 8);
    taste.learn(8);
    assertEquals(0.35, taste.at(8), 1e-12);
  }

  @Test
  void everyOomOfFrontierGrowthCostsTheSameShare() {
    LearnedTaste taste = new LearnedTaste(0, 0, PLAIN.withLearning(0, 0.7, 0.2), 8);
    assertEquals(0.35 * 0.8, taste.at(9), 1e-12);
    assertEquals(0.35 * StrictMath.pow(0.8, 2.5), taste.at(10.5), 1e-12);
  }

  /** Learning a share l of the way at every step of d OOM settles where gain and loss are equal. */
  @Test
  void learningAndFadingSettleWhereTheyBalance() {
    double l = 0.05;
    double kept = StrictMath.pow(0.8, 0.1);
    LearnedTaste taste = new LearnedTaste(0, 0, PLAIN.withLearning(l, 0.7, 0.2), 0);
    for (int i = 1; i <= 500; i++) {
      taste.learn(0.1 * i);
    }
    assertEquals(l * 0.7 / (1 - (1 - l) * kept), taste.at(50), 1e-9);
  }

  @Test
  void whatWasLearnedStaysWhenEverybodyBecomesBetter() {
    LearnedTaste taste = new LearnedTaste(1, 0, PLAIN.withLearning(0.5, 0.7, 0), 8);
    taste.learn(8);
    double before = taste.at(8);
    taste.become(PLAIN.withLearning(0.5, 0.7, 0).withMean(0.45));
    assertEquals(before + 0.1, taste.at(8), 1e-12);
  }
}
