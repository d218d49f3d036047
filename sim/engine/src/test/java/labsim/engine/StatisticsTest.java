package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {

  private static Tally tally(double... observations) {
    Tally tally = new Tally();
    for (double x : observations) {
      tally.add(x);
    }
    return tally;
  }

  @Test
  void aTallyKnowsCountMeanVarianceAndRange() {
    Tally tally = tally(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
    assertEquals(4, tally.count());
    assertEquals(1e9 + 10, tally.mean());
    assertEquals(30, tally.variance());
    assertEquals(1e9 + 4, tally.min());
    assertEquals(1e9 + 16, tally.max());
  }

  @Test
  void anEmptyTallyKnowsNothing() {
    Tally tally = new Tally();
    assertTrue(Double.isNaN(tally.mean()));
    tally.add(3);
    assertEquals(3, tally.mean());
    assertTrue(Double.isNaN(tally.variance()));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void mergedTalliesAreTheTallyOfAll(long seed) {
    Stream random = new Streams(seed, 0).named("x");
    Tally all = new Tally();
    Tally merged = new Tally();
    for (int part = 0; part < 20; part++) {
      Tally one = new Tally();
      for (int i = random.below(30); i > 0; i--) {
        double x = random.normal(100, 3);
        one.add(x);
        all.add(x);
      }
      merged.merge(one);
    }
    assertEquals(all.count(), merged.count());
    assertEquals(all.mean(), merged.mean(), 1e-12 * 100);
    assertEquals(all.variance(), merged.variance(), 1e-11 * 9);
    assertEquals(all.min(), merged.min());
    assertEquals(all.max(), merged.max());
  }

  @Test
  void aLevelIsWeightedByTime() {
    Level level = new Level(10, 2);
    assertEquals(2, level.mean(10));
    level.set(11, 5);
    level.add(13, -4);
    assertEquals(1, level.value());
    assertEquals(2 * 1 + 5 * 2 + 1 * 4, level.integral(17));
    assertEquals(16.0 / 7, level.mean(17));
    assertEquals(1, level.min());
    assertEquals(5, level.max());
    level.restart(20);
    assertEquals(1, level.max());
    assertEquals(0, level.integral(20));
    assertEquals(1, level.mean(25));
    assertThrows(IllegalArgumentException.class, () -> level.set(19, 1));
    assertThrows(IllegalArgumentException.class, () -> level.mean(Double.NaN));
  }

  @Test
  void anEstimateIsStudentsInterval() {
    Estimate estimate = Estimate.of(tally(1, 2, 3, 4, 5), 0.95);
    assertEquals(3, estimate.mean());
    assertEquals(2.77644511 * Math.sqrt(2.5 / 5), estimate.halfWidth(), 1e-8);
    assertEquals(5, estimate.count());
    assertEquals(estimate.mean() - estimate.halfWidth(), estimate.low());
    assertEquals(estimate.mean() + estimate.halfWidth(), estimate.high());
    assertTrue(estimate.covers(3.5));
    assertFalse(estimate.covers(6));
    assertFalse(estimate.covers(0));
  }

  @Test
  void oneObservationSaysNothingOfItsSpread() {
    assertEquals(Double.POSITIVE_INFINITY, Estimate.of(tally(1), 0.95).halfWidth());
    assertThrows(IllegalArgumentException.class, () -> Estimate.of(tally(1, 2), 1));
    assertThrows(IllegalArgumentException.class, () -> Estimate.of(tally(1, 2), Double.NaN));
  }

  /**
   * Coverage is binomial: with 4000 intervals its standard error is 0.0034; five of them make a
   * false alarm of 6e-7.
   */
  @ParameterizedTest(name = "{0} observations")
  @ValueSource(ints = {2, 5, 30})
  void intervalsCoverTheTruthAsOftenAsTheySay(int observations) {
    Stream random = new Streams(20, observations).named("coverage");
    int intervals = 4000;
    int covered = 0;
    for (int i = 0; i < intervals; i++) {
      Tally tally = new Tally();
      for (int k = 0; k < observations; k++) {
        tally.add(random.normal(7, 2));
      }
      covered += Estimate.of(tally, 0.95).covers(7) ? 1 : 0;
    }
    assertEquals(0.95, (double) covered / intervals, 5 * Math.sqrt(0.95 * 0.05 / intervals));
  }
}
