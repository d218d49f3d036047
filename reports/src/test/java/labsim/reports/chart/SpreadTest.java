package labsim.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

  @Test
  void labelsThatStandApartStayWhereTheyAre() {
    assertArrayEquals(new double[] {3, 1}, Spread.apart(new double[] {3, 1}, 0.5, 3));
  }

  @Test
  void labelsAtOneHeightMoveApartAndBelowTheTop() {
    assertArrayEquals(new double[] {2, 2.5, 3}, Spread.apart(new double[] {3, 3, 3}, 0.5, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyLabelsEndUpAGapApartInTheirOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] wanted = random.doubles(6).sorted().toArray();
    double[] heights = Spread.apart(wanted, 0.15, 1);
    for (int i = 1; i < heights.length; i++) {
      assertTrue(
          heights[i] - heights[i - 1] > 0.15 - 1e-12,
          () -> "seed " + seed + ": " + Arrays.toString(heights));
    }
    assertTrue(heights[5] <= 1, () -> "seed " + seed + ": " + Arrays.toString(heights));
  }
}
