package labsim.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import labsim.lab.LabParameters;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.Ensemble;
import labsim.study.result.World;

/**
 * What is to be run. All arms meet the same random streams: replication {@code i} of one arm and of
 * another differ in nothing but their parameters.
 *
 * @param subjects the scenarios, in the order given
 * @param trials all arms of all scenarios, scenario by scenario
 * @param seed seed of all streams
 * @param size how many replications
 */
public record Plan(List<Subject> subjects, List<Trial> trials, long seed, Size size) {

  /** Each input is raised by this factor, one at a time, to find the shadow prices. */
  private static final double MORE = 1.25;

  /** A scenario and its parameters. */
  public record Candidate(Subject subject, LabParameters parameters) {}

  /**
   * An arm and the parameters that it is run with.
   *
   * @param past the scenario's own: what an arm has more of, it has from the first watched day
   */
  public record Trial(Arm arm, LabParameters past, LabParameters future) {}

  /** How finely a study looks. */
  public enum Scope {
    /** The worlds with and without assistants. */
    UPLIFT,
    /** These, and one world more for each constraint. */
    UPLIFT_AND_SHADOW_PRICES
  }

  /** Each scenario with its twin and, if asked for, its shadow prices. */
  public static Plan of(List<Candidate> candidates, Scope scope, long seed, Size size) {
    List<Trial> trials = new ArrayList<>();
    for (Candidate candidate : candidates) {
      trials.addAll(trials(candidate, scope));
    }
    return new Plan(
        candidates.stream().map(Candidate::subject).toList(), List.copyOf(trials), seed, size);
  }

  /** All arms, each so many times. */
  public Ensemble ensemble(int replications) {
    List<String> scenarios = subjects.stream().map(Subject::name).toList();
    List<Cell> cells = new ArrayList<>();
    for (Trial trial : trials) {
      World world = trial.arm().world();
      cells.add(
          new Cell(
              scenarios.indexOf(world.scenario()),
              List.of(),
              world,
              trial.past(),
              trial.future(),
              trial.arm().raised().isEmpty() ? Cell.Keeps.SERIES : Cell.Keeps.MEASURES));
    }
    return new Ensemble(
        String.join("-vs-", scenarios), List.of(), List.copyOf(cells), replications, seed);
  }

  /** The arms alone. */
  public List<Arm> arms() {
    return trials.stream().map(Trial::arm).toList();
  }

  /**
   * Hash of all that decides the results: the scenarios, the worlds, the seed, the number of
   * replications and the build of the program.
   *
   * @param build version and commit of the program
   * @return 12 hexadecimal digits
   */
  public String hash(String build) {
    StringBuilder asked = new StringBuilder().append(build).append('\n').append(seed);
    asked.append('\n').append(size);
    subjects.forEach(subject -> asked.append('\n').append(subject.name()).append(subject.hash()));
    arms().forEach(arm -> asked.append('\n').append(arm.world().key()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(asked.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<Trial> trials(Candidate candidate, Scope scope) {
    String name = candidate.subject().name();
    LabParameters world = candidate.parameters();
    List<Trial> trials = new ArrayList<>();
    trials.add(plain(new World(Arm.WITH, name, "with assistants"), world, world));
    trials.add(
        plain(
            new World(Arm.WITHOUT, name, "without assistants"), world, world.withoutAssistants()));
    if (scope == Scope.UPLIFT_AND_SHADOW_PRICES) {
      for (Constraint constraint : Constraint.values()) {
        Constraint.Raised raised = constraint.raise(world, MORE);
        if (raised.factor() > 1) {
          trials.add(raised(name, constraint, world, raised));
        }
      }
    }
    return trials;
  }

  private static Trial plain(World world, LabParameters past, LabParameters future) {
    return new Trial(new Arm(world, Optional.empty(), 1), past, future);
  }

  private static Trial raised(
      String name, Constraint constraint, LabParameters past, Constraint.Raised raised) {
    String key = String.format(Locale.ROOT, "%s+%.0f%%", constraint.input(), (MORE - 1) * 100);
    double percent = (raised.factor() - 1) * 100;
    String label =
        String.format(
            Locale.ROOT,
            percent == Math.rint(percent) ? "%.0f %% %s" : "%.1f %% %s",
            percent,
            constraint.more());
    return new Trial(
        new Arm(new World(key, name, label), Optional.of(constraint), raised.factor()),
        past,
        raised.parameters());
  }
}
