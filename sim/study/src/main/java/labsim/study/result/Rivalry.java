package labsim.study.result;

import java.util.Arrays;
import java.util.List;

/**
 * A search of a front, held against others at equal numbers of runs, again and again. What counts
 * is the volume that a front dominates, measured on streams that nobody had met before, as a share
 * of the box between two corners.
 *
 * @param objectives what the front trades off: measures, or implausibility
 * @param best corner of the box: the best of each objective on any front, in the measures' units
 * @param reference corner up to which volume counts; it is a tenth of the fronts' extent beyond the
 *     worst of each objective
 * @param courses each rival's way in each repetition
 */
public record Rivalry(
    List<String> objectives, List<Double> best, List<Double> reference, List<Course> courses) {

  /** Who looks for worlds. */
  public enum Rival {
    /** The search itself. */
    SEARCH("search"),
    /** Worlds drawn at random. */
    CHANCE("chance"),
    /** A scrambled Sobol' sequence. */
    SOBOL("Sobol'");

    private final String word;

    Rival(String word) {
      this.word = word;
    }

    /** In a word. */
    public String word() {
      return word;
    }
  }

  /**
   * One way through the space.
   *
   * @param repetition from 0; ways of the same repetition are as long as each other, and met the
   *     same streams
   * @param stages how far it had come, after each generation of the search
   */
  public record Course(Rival rival, int repetition, List<Stage> stages) {}

  /**
   * How far a way had come.
   *
   * @param runs its runs so far
   * @param volume what the front known then dominates, from 0 to 1
   * @param believed the same as it looked then, before it was measured again
   */
  public record Stage(long runs, double volume, double believed) {}

  /**
   * What repetitions have in common.
   *
   * @param runs median of their runs
   * @param median of their volumes
   * @param least of their volumes
   * @param most of their volumes
   */
  public record Standing(double runs, double median, double least, double most) {}

  /** How many stages every course has. */
  public int stages() {
    return courses.stream().mapToInt(course -> course.stages().size()).min().orElse(0);
  }

  /** Courses of one rival, in the order of the repetitions. */
  public List<Course> of(Rival rival) {
    return courses.stream().filter(course -> course.rival() == rival).toList();
  }

  /** How a rival stood after a generation, over all repetitions. */
  public Standing standing(Rival rival, int stage) {
    List<Stage> all = of(rival).stream().map(course -> course.stages().get(stage)).toList();
    double[] volumes = all.stream().mapToDouble(Stage::volume).sorted().toArray();
    return new Standing(
        median(all.stream().mapToDouble(Stage::runs).toArray()),
        median(volumes),
        volumes[0],
        volumes[volumes.length - 1]);
  }

  /** What each of a rival's last fronts was believed to dominate more than it does: the median. */
  public double optimism(Rival rival) {
    return median(
        of(rival).stream()
            .map(course -> course.stages().getLast())
            .mapToDouble(stage -> stage.believed() - stage.volume())
            .toArray());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
