package labsim.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecadesTest {

  @Test
  void ticksReachTheLargestValue() {
    assertEquals(List.of(0.0, 1.0, 10.0, 100.0, 1000.0), Decades.covering(new double[] {3, 101}));
    assertEquals(List.of(0.0, 1.0, 10.0, 100.0), Decades.covering(new double[] {100}));
  }

  @Test
  void thereAreTicksWithoutAnythingToShow() {
    double[] nothing = {Double.NaN, Double.POSITIVE_INFINITY};
    assertEquals(List.of(0.0, 1.0, 10.0), Decades.covering(nothing));
  }
}
