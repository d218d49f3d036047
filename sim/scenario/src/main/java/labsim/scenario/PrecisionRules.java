package labsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import labsim.scenario.StudyPrecision.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the precision of a study, and what it demands of the other keys. */
final class PrecisionRules {
  private static final int MOST_REPLICATIONS = 100_000;

  private final StudyLayer layer;
  private final List<Problem> problems;

  PrecisionRules(StudyLayer layer, List<Problem> problems) {
    this.layer = layer;
    this.problems = problems;
  }

  /** The precision, if the study asks for one; empty with its problems if it is wrong. */
  Optional<StudyPrecision> precision(Optional<StudyKind> kind, List<StudyMeasure> measures) {
    Map<String, Setting<String>> section = layer.sections.get(StudyKey.PRECISION);
    Place place = layer.places.get(StudyKey.PRECISION);
    if (section == null || place == null || kind.isEmpty()) {
      return Optional.empty();
    }
    if (kind.get() != StudyKind.SWEEP) {
      add(place, "precision belongs to a sweep; " + kind.get().named() + " has replications");
      return Optional.empty();
    }
    int before = problems.size();
    section.forEach((name, setting) -> {
      if (!StudyPrecision.keys().contains(name)) {
        add(
            setting.place(),
            "precision."
                + Excerpt.of(name)
                + " is unknown; allowed: "
                + String.join(", ", StudyPrecision.keys())
                + Nearest.hint(name, StudyPrecision.keys()));
      }
    });
    String measure = measure(section.get("measure"), place, measures);
    @Nullable Setting<String> relative = section.get(Kind.RELATIVE.key());
    @Nullable Setting<String> absolute = section.get(Kind.ABSOLUTE.key());
    if ((relative == null) == (absolute == null) && nothingIsWrong()) {
      add(place, "precision needs relative, such as 5%, or absolute, in the measure's unit");
    }
    double halfWidth = relative != null ? share(relative) : absolute != null ? width(absolute) : 0;
    int most = most(section.get("most"));
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new StudyPrecision(
                measure, relative != null ? Kind.RELATIVE : Kind.ABSOLUTE, halfWidth, most));
  }

  private String measure(
      @Nullable Setting<String> asked, Place place, List<StudyMeasure> measures) {
    List<String> numbers =
        measures.stream().filter(known -> !known.isWord()).map(StudyMeasure::key).toList();
    if (asked == null) {
      if (numbers.isEmpty() && !measures.isEmpty()) {
        add(place, "precision needs a measure that is a number, such as uplift, among measures");
      }
      return numbers.isEmpty() ? "" : numbers.getFirst();
    }
    if (!numbers.contains(asked.value()) && !measures.isEmpty()) {
      add(
          asked.place(),
          "precision.measure is "
              + Excerpt.of(asked.value())
              + "; it must be one of the study's measures that are numbers: "
              + String.join(", ", numbers)
              + Nearest.hint(asked.value(), numbers));
    }
    return asked.value();
  }

  /** A key that is there but wrong has its problem already. */
  private boolean nothingIsWrong() {
    return problems.stream().noneMatch(problem -> problem.message().startsWith("precision"));
  }

  /** "5%", "5 %" and "0.05" are the same. */
  private double share(Setting<String> setting) {
    boolean percent = setting.value().endsWith("%");
    double value = number(setting.value().replaceFirst("\\s*%$", "")) / (percent ? 100 : 1);
    if (!(value > 0 && value < 1)) {
      add(
          setting.place(),
          "precision.relative is "
              + Excerpt.of(setting.value())
              + "; it must lie between 0% and 100%, as 5% or 0.05");
    }
    return value;
  }

  private double width(Setting<String> setting) {
    double value = number(setting.value());
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      add(
          setting.place(),
          "precision.absolute is "
              + Excerpt.of(setting.value())
              + "; it must be a number above 0, in the measure's unit");
    }
    return value;
  }

  private int most(@Nullable Setting<String> setting) {
    if (setting == null) {
      return StudyPrecision.USUAL_MOST;
    }
    int value = setting.value().matches("\\d{1,7}") ? Integer.parseInt(setting.value()) : 0;
    if (value < StudyPrecision.LEAST || value > MOST_REPLICATIONS) {
      add(
          setting.place(),
          "precision.most is "
              + Excerpt.of(setting.value())
              + "; it must be a whole number from "
              + StudyPrecision.LEAST
              + " to "
              + MOST_REPLICATIONS);
    }
    return value;
  }

  private static double number(String text) {
    return text.matches(Values.NUMBER) ? Double.parseDouble(text) : Double.NaN;
  }

  private void add(Place place, String message) {
    problems.add(place.problem(message));
  }
}
