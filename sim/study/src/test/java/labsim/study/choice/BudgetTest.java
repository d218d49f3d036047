package labsim.study.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import labsim.study.choice.Selection.Assurance;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void ocbaSharesOutAsPublished() {
    double[] minus = {-1, -2, -3, -4, -5};
    double[] one = {1, 1, 1, 1, 1};
    assertArrayEquals(
        new double[] {.421823, .406134, .101534, .045126, .025383},
        Ocba.fractions(minus, one),
        5e-7);
    assertArrayEquals(new double[] {1}, Ocba.fractions(new double[] {3}, new double[] {1}));
    assertEquals(0.5, Ocba.fractions(new double[] {2, 2}, new double[] {1, 1})[0], 1e-12);
  }

  @Test
  void ocbaSpendsItsBudgetOnTheTwoThatAreClose() {
    Selection found =
        new Ocba(400, 10).select(new NormalContest(new double[] {0, 0.5, 1, 10, 9.5}, 1, 0, 3));
    assertEquals(400, found.total());
    assertEquals(3, found.best());
    assertTrue(found.replications().get(4) > 120, found.toString());
    assertTrue(found.replications().get(0) < 40, found.toString());
    assertTrue(
        found.assurance() instanceof Assurance.Estimated(double p) && p > 0.95, found.toString());
  }

  @Test
  void halvingGivesEachRoundTheSame() {
    assertEquals(List.of(4, 8, 16, 32), Halving.schedule(16, 256));
    Selection found =
        new Halving(256)
            .select(
                new NormalContest(
                    new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0}, 1, 0, 2));
    assertEquals(13, found.best());
    assertEquals(List.of(13), found.survivors());
    assertEquals(60, found.replications().get(13));
    assertEquals(8 * 4 + 4 * 12 + 2 * 28 + 2 * 60, found.total());
  }

  @Test
  void aBudgetThatIsTooSmallIsRefused() {
    NormalContest three = new NormalContest(new double[] {1, 2, 3}, 1, 0, 1);
    assertThrows(IllegalArgumentException.class, () -> new Ocba(20, 10).select(three));
    assertThrows(IllegalArgumentException.class, () -> new Ocba(5, 10));
    assertThrows(IllegalArgumentException.class, () -> new Halving(5).select(three));
  }
}
