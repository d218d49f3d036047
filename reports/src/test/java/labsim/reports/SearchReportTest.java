package labsim.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import labsim.study.result.Axis;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.Manifest;
import labsim.study.result.Question;
import labsim.study.result.Rivalry;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Again;
import labsim.study.result.SearchResult.Pattern;
import labsim.study.result.SearchResult.Peel;
import labsim.study.result.SearchResult.Profile;
import labsim.study.result.SearchResult.Seen;
import labsim.study.result.SearchResult.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchReportTest {

  private static final List<Axis> AXES =
      List.of(
          new Axis("compute.gpus", "GPUs.", "H100e", Axis.Spread.LOG, List.of()),
          new Axis("people.taste.mean", "Taste.", "", Axis.Spread.LINEAR, List.of()));

  private static Interval about(double x) {
    return new Interval(x, x - 0.1, x + 0.1);
  }

  private static Rivalry rivalry() {
    List<Rivalry.Course> courses = new ArrayList<>();
    for (Rivalry.Rival rival : Rivalry.Rival.values()) {
      for (int i = 0; i < 2; i++) {
        courses.add(
            new Rivalry.Course(
                rival,
                i,
                List.of(new Rivalry.Stage(10, 0.2, 0.3), new Rivalry.Stage(20, 0.5, 0.6))));
      }
    }
    return new Rivalry(
        List.of("uplift", "implausibility"), List.of(2.0, 0.0), List.of(1.0, 5.0), courses);
  }

  private static SearchResult result(String kind) {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      seen.add(
          new Seen(
              List.of(1000.0 * (1 + i), 0.2 + 0.05 * (i % 3)),
              List.of(about(1 + 0.1 * i), new Interval(i, i, i)),
              i < 4 ? "compute" : "mixed",
              1,
              i > 5));
    }
    boolean boxes = kind.equals("boxes");
    boolean patterns = kind.equals("patterns");
    return new SearchResult(
        new Manifest(
            "labsim regimes x", "1", "c", 1, 3, 1, "host", "2026-01-01T00:00:00Z", 1, 9, 9),
        new Question("x", "", "a search", "study: regimes\n", "lab", "0123", "name: lab\n"),
        kind,
        AXES,
        List.of(
            new Looked(new Column("uplift", "×", "Uplift: progress with over without"), 1),
            new Looked(new Column("implausibility", "sd", "Implausibility: distance"), Double.NaN)),
        List.copyOf(seen),
        List.of(new Again(7, List.of(about(1.6), about(7)), List.of(0.1, 0.0), "mixed", true)),
        patterns ? List.of(new Pattern(List.of(0, 1), 4, 2)) : List.of(),
        patterns ? List.of(List.of(1.2, 1.4), List.of(2.0)) : List.of(),
        boxes ? List.of(new Peel(1, 0.3, 9, 0, false), new Peel(0.8, 0.9, 3, 1, true)) : List.of(),
        kind.equals("fit")
            ? List.of(
                new Profile(0, 3000, 2000, 5000, 0.2, 4, 4),
                new Profile(1, 0.25, 0.2, 0.3, 0.9, 4, 4))
            : List.of(),
        List.of("A word & another."),
        kind.equals("borders") ? List.of() : List.of(new Step(10, 1), new Step(20, 2)),
        kind.equals("borders") ? "" : "worlds known",
        kind.equals("front") ? Optional.of(rivalry()) : Optional.empty(),
        3,
        30,
        "Worlds <were> found.");
  }

  private static Set<String> expected(String kind) {
    return switch (kind) {
      case "front" -> Set.of("rivalry", "front", "search-progress");
      case "patterns" -> Set.of("behaviours", "search-progress");
      case "origins" -> Set.of("shares", "search-progress");
      case "borders" -> Set.of("borders");
      case "boxes" -> Set.of("shares", "trajectory", "search-progress");
      default -> Set.of("profiles", "search-progress");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"front", "patterns", "origins", "borders", "boxes", "fit"})
  void eachKindHasItsFiguresAndItsAnswerFirst(String kind) {
    SearchResult result = result(kind);
    assertEquals(expected(kind), Figures.of(result).keySet());
    String page = Report.html(result);
    assertTrue(page.contains("<h1>Worlds &lt;were&gt; found.</h1>"));
    assertTrue(page.contains("A word &amp; another."));
    assertTrue(page.contains("Reported worlds: 1"));
    assertFalse(page.contains("{{"), "an open slot");
    assertEquals(page, Report.html(result));
  }
}
