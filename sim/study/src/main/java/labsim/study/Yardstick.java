package labsim.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import labsim.lab.Measure;
import labsim.study.estimate.Linearised;
import labsim.study.result.MeasureTable;
import labsim.study.result.World;

/** By what scenarios are ranked: more is better. */
public sealed interface Yardstick {

  /** Software progress with assistants over that without. */
  record Uplift() implements Yardstick {}

  /** The mean of a measure with assistants. */
  record Mean(Measure measure) implements Yardstick {}

  /** The yardstick of this name: {@code uplift}, or a measure's key. */
  static Optional<Yardstick> named(String name) {
    return name.equals(UPLIFT)
        ? Optional.of(new Uplift())
        : Arrays.stream(Measure.values())
            .filter(measure -> measure.key().equals(name))
            .findFirst()
            .map(Mean::new);
  }

  /** What uplift is called on the command line. */
  String UPLIFT = "uplift";

  /** All names. */
  static List<String> names() {
    return Stream.concat(Stream.of(UPLIFT), Arrays.stream(Measure.values()).map(Measure::key))
        .toList();
  }

  /** Its name. */
  default String key() {
    return switch (this) {
      case Uplift uplift -> UPLIFT;
      case Mean(Measure measure) -> measure.key();
    };
  }

  /** Its unit; × for a ratio. */
  default String unit() {
    return switch (this) {
      case Uplift uplift -> "×";
      case Mean(Measure measure) -> measure.unit();
    };
  }

  /** Whether it looks at this world. */
  default boolean needs(World world) {
    return switch (this) {
      case Uplift uplift -> true;
      case Mean mean -> world.key().equals(Arm.WITH);
    };
  }

  /** The value of a scenario. */
  default Linearised of(MeasureTable measures, String scenario) {
    return switch (this) {
      case Uplift uplift -> Findings.uplift(measures, scenario);
      case Mean(Measure measure) -> Linearised.mean(measures.of(scenario, Arm.WITH, measure.key()));
    };
  }
}
