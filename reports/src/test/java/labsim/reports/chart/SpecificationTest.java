package labsim.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpecificationTest {

  private record Point(String name, double value) {}

  @Test
  void numbersAreShortAndNothingIsNull() {
    List<Point> points =
        List.of(
            new Point("third", 1.0 / 3),
            new Point("whole", 2),
            new Point("large", 1.23456789e10),
            new Point("none", Double.NaN),
            new Point("endless", Double.NEGATIVE_INFINITY));
    String json = new Specification("uplift").rows("uplifts", points).chart().specification();
    assertTrue(json.contains("{\"name\":\"third\",\"value\":0.333333}"), json);
    assertTrue(json.contains("{\"name\":\"whole\",\"value\":2}"), json);
    assertTrue(json.contains("{\"name\":\"large\",\"value\":12345700000}"), json);
    assertTrue(json.contains("{\"name\":\"none\",\"value\":null}"), json);
    assertTrue(json.contains("{\"name\":\"endless\",\"value\":null}"), json);
  }

  @Test
  void everyDataSetMustBeFilledOnce() {
    Specification progress = new Specification("progress").rows("ends", List.of());
    IllegalStateException missing = assertThrows(IllegalStateException.class, progress::chart);
    assertEquals("progress.vl.json: nothing put into bands", missing.getMessage());
    assertThrows(IllegalArgumentException.class, () -> progress.rows("ends", List.of()));
  }

  @Test
  void aParameterMustBeDeclared() {
    Specification waits = new Specification("waits");
    assertThrows(IllegalArgumentException.class, () -> waits.parameter("tics", List.of(1.0)));
  }

  @Test
  void aChartMustHaveItsFile() {
    assertThrows(IllegalArgumentException.class, () -> new Specification("no such chart"));
  }
}
