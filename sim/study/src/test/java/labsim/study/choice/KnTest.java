package labsim.study.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import labsim.engine.Tally;
import labsim.study.choice.Selection.Assurance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnTest {

  private static final Kn KN = new Kn(1, 0.95, 20, 100_000);

  /**
   * Slippage: one of ten is better by δ = 1, sd 3. The published figures are themselves from an
   * experiment, of some thousand trials like this one, so a difference has √2 times our standard
   * error: four of those, a false alarm in 16,000 seeds.
   */
  @ParameterizedTest
  @CsvSource({"0, 0.963, 683", "0.8, 0.978, 211"})
  void slippageIsDecidedAsOftenAndAsCheaplyAsPublished(
      double correlation, double correct, double observations) {
    int trials = 1000;
    double[] means = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    Tally right = new Tally();
    Tally total = new Tally();
    for (int seed = 0; seed < trials; seed++) {
      Selection found = KN.select(new NormalContest(means, 3, correlation, seed));
      right.add(found.best() == 0 ? 1 : 0);
      total.add(found.total());
    }
    double errors = 4 * Math.sqrt(2.0 / trials);
    assertEquals(correct, right.mean(), errors * Math.sqrt(correct * (1 - correct)));
    assertEquals(observations, total.mean(), errors * Math.sqrt(total.variance()));
  }

  @Test
  void theGuaranteeIsNamed() {
    Selection found = KN.select(new NormalContest(new double[] {0, 9, 1}, 1, 0, 1));
    assertEquals(1, found.best());
    assertEquals(List.of(1), found.survivors());
    assertEquals(new Assurance.Guaranteed(0.95, 1), found.assurance());
    assertEquals(60, found.total());
  }

  @Test
  void equalOnesAreNotHeldAgainstEachOtherForEver() {
    Selection found = KN.select(new NormalContest(new double[] {2, 2}, 1, 1, 1));
    assertEquals(0, found.best());
    assertEquals(40, found.total());
  }

  @Test
  void itStopsWhereItIsToldTo() {
    Kn fine = new Kn(1e-3, 0.95, 20, 30);
    Selection found = fine.select(new NormalContest(new double[] {0, 0}, 1, 0, 1));
    assertTrue(found.assurance() instanceof Assurance.Unfinished);
    assertEquals(List.of(30, 30), found.replications());
    assertThrows(IllegalArgumentException.class, () -> new Kn(0, 0.95, 20, 30));
  }
}
