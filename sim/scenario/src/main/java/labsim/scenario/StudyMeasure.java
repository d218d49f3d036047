package labsim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import labsim.lab.Measure;

/** What a study looks at in each point of its design. */
public sealed interface StudyMeasure {
  /** The five inputs whose shadow prices can be asked for. */
  List<String> CONSTRAINTS = List.of("compute", "engineers", "taste", "ideas", "integration");

  /** A measure of the lab with its assistants. */
  record OfLab(Measure measure) implements StudyMeasure {}

  /** Software progress with assistants over that without. */
  record Uplift() implements StudyMeasure {}

  /** The constraint that binds. */
  record Regime() implements StudyMeasure {}

  /** Relative gain in software progress from 25 % more of an input. */
  record Gain(String constraint) implements StudyMeasure {}

  /** Log of the progress ratio over log of the input's factor. */
  record Elasticity(String constraint) implements StudyMeasure {}

  /** Log of the progress ratio over log of the input's factor, where there is ten times of it. */
  record Arc(String constraint) implements StudyMeasure {}

  /** Whether it is no number but a word. */
  default boolean isWord() {
    return this instanceof Regime;
  }

  /** As a study file has it: {@code uplift}, {@code gain:compute}, {@code software}. */
  default String key() {
    return switch (this) {
      case OfLab(Measure measure) -> measure.key();
      case Uplift _ -> "uplift";
      case Regime _ -> "regime";
      case Gain(String constraint) -> "gain:" + constraint;
      case Elasticity(String constraint) -> "elasticity:" + constraint;
      case Arc(String constraint) -> "arc:" + constraint;
    };
  }

  /** Every measure there is. */
  static List<StudyMeasure> all() {
    return Stream.of(
            Stream.of(new Uplift(), new Regime()),
            CONSTRAINTS.stream().map(Gain::new),
            CONSTRAINTS.stream().map(Elasticity::new),
            Stream.of("compute", "engineers").map(Arc::new),
            Arrays.stream(Measure.values()).map(OfLab::new))
        .flatMap(measures -> measures)
        .map(StudyMeasure.class::cast)
        .toList();
  }

  /** The measure of that key. */
  static Optional<StudyMeasure> of(String key) {
    return all().stream().filter(measure -> measure.key().equals(key)).findFirst();
  }

  /** The keys of all. */
  static List<String> keys() {
    return all().stream().map(StudyMeasure::key).toList();
  }
}
