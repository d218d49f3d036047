package labsim.study.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import labsim.study.result.Rivalry;
import labsim.study.result.Rivalry.Rival;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static Rivalry.Course course(Rival rival, int repetition, double end) {
    return new Rivalry.Course(
        rival,
        repetition,
        List.of(new Rivalry.Stage(10, 0.1, 0.1), new Rivalry.Stage(40, end, end + 0.05)));
  }

  /** The search beats chance in nine of ten, and Sobol' in eight, with a tie. */
  @Test
  void theEndsAreComparedPairByPair() {
    List<Rivalry.Course> courses = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      courses.add(course(Rival.SEARCH, i, 0.5 + 0.01 * i));
      courses.add(course(Rival.CHANCE, i, i == 3 ? 0.9 : 0.4));
      courses.add(course(Rival.SOBOL, i, i == 4 ? 0.9 : i == 5 ? 0.55 : 0.3));
    }
    Rivalry rivalry =
        new Rivalry(
            List.of("uplift", "implausibility"), List.of(2.0, 0.0), List.of(1.0, 5.0), courses);
    Hunt.Found found =
        Hunt.Found.of(List.of(), (site, sight) -> true, List.of("More."), List.of(), "aim", "Old");
    Hunt.Found told = new Verdict(rivalry).before(found);
    assertEquals(
        "After 40 runs each, the search dominates more than chance in 9 of 10 repetitions"
            + " (sign test, p = 0.021), and more than a scrambled Sobol' sequence in 8 of 10"
            + " repetitions with 1 tie (sign test, p = 0.039)",
        told.sentence());
    assertTrue(told.words().getFirst().contains("0.545 (from 0.500 to 0.590)"));
    assertTrue(told.words().getFirst().contains("reference point uplift 1, implausibility 5;"));
    assertTrue(told.words().get(1).contains("0.050 for the search"), told.words().get(1));
    assertEquals(List.of("Old.", "More."), told.words().subList(2, 4));
  }
}
