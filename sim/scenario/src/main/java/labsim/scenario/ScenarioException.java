package labsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used, with everything that is wrong with it. */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_LISTED = 50;

  private final transient List<Problem> problems;

  ScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  ScenarioException(Problem problem) {
    this(List.of(problem));
  }

  /** All of the problems, or the first 50 and a last one that says how many follow. */
  static ScenarioException listing(List<Problem> problems) {
    if (problems.size() <= MOST_LISTED) {
      return new ScenarioException(problems);
    }
    List<Problem> listed = new ArrayList<>(problems.subList(0, MOST_LISTED));
    Problem next = problems.get(MOST_LISTED);
    int rest = problems.size() - MOST_LISTED;
    listed.add(
        new Problem(next.file(), next.line(), next.column(), rest + " more problems from here on"));
    return new ScenarioException(listed);
  }

  /** What is wrong, in the order of files (the given one first) and lines; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
