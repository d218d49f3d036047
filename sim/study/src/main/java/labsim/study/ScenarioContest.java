package labsim.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import labsim.study.choice.Contest;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.Ensemble;
import labsim.study.ensemble.Evaluation;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.Memory;
import labsim.study.ensemble.Progress;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.estimate.Linearised;

/** The scenarios of a plan as contestants, on common random numbers. */
final class ScenarioContest implements Contest {

  private final Plan plan;
  private final Yardstick yardstick;
  private final Executor executor;
  private final Progress progress;
  private final Memory memory = new Memory();
  private long runs;
  private long events;

  ScenarioContest(Plan plan, Yardstick yardstick, Executor executor, Progress progress) {
    this.plan = plan;
    this.yardstick = yardstick;
    this.executor = executor;
    this.progress = progress;
  }

  @Override
  public int size() {
    return plan.subjects().size();
  }

  @Override
  public void run(Collection<Integer> contestants, int replications) {
    long runsBefore = runs;
    long eventsBefore = events;
    try {
      Evaluation.run(
          worklist(contestants, replications),
          executor,
          memory,
          Share.ALL,
          (done, total, handled) -> {
            runs = runsBefore + done;
            events = eventsBefore + handled;
            progress.heard(runs, runsBefore + total, events);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory throws none
    }
  }

  /**
   * The scenario's value.
   *
   * @throws IllegalArgumentException if there is none, so that nobody can be ranked
   */
  @Override
  public Linearised value(int contestant, int replications) {
    String scenario = plan.subjects().get(contestant).name();
    Linearised value =
        yardstick.of(memory.measures(worklist(List.of(contestant), replications)), scenario);
    if (!Double.isFinite(value.standardError())) {
      throw new IllegalArgumentException(
          yardstick.key()
              + " of "
              + scenario
              + " is too uncertain, or was not measured, in "
              + replications
              + " replications: there is nothing to rank it by");
    }
    return value;
  }

  private Worklist worklist(Collection<Integer> contestants, int replications) {
    Ensemble all = plan.ensemble(replications);
    List<Cell> cells =
        all.cells().stream()
            .filter(cell -> contestants.contains(cell.point()) && yardstick.needs(cell.world()))
            .toList();
    return new Worklist(
        new Ensemble(all.name(), all.factors(), cells, replications, all.seed()), "");
  }
}
