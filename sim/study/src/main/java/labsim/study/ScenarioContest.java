package labsim.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import labsim.study.choice.Contest;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.Ensemble;
import labsim.study.ensemble.Evaluation;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.Memory;
import labsim.study.ensemble.Overheard;
import labsim.study.ensemble.Progress;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.estimate.Linearised;

/**
 * The scenarios of a plan as contestants, on common random numbers. What an archive held of them
 * before is not run again.
 */
final class ScenarioContest implements Contest {

  private final Plan plan;
  private final Yardstick yardstick;
  private final Worker worker;
  private final Memory memory = new Memory();
  private final Overheard archive;
  private long runs;
  private long events;

  /**
   * Who runs.
   *
   * @param build version of the model
   */
  record Worker(String build, Executor executor, Archive archive, Progress progress) {}

  /**
   * Makes ready.
   *
   * @param most replications that a contestant may get
   */
  ScenarioContest(Plan plan, Yardstick yardstick, int most, Worker worker) throws IOException {
    this.plan = plan;
    this.yardstick = yardstick;
    this.worker = worker;
    this.archive = new Overheard(worker.archive(), memory);
    List<Cell> held = held(most);
    if (!held.isEmpty()) {
      archive.recall(list(held, 1));
    }
  }

  /** One cell for each run that the archive holds already. */
  private List<Cell> held(int most) {
    Worklist possible = worklist(everybody(), most);
    List<Cell> held = new ArrayList<>();
    for (int cell = 0; cell < possible.ensemble().cells().size(); cell++) {
      for (int i = 0; i < most; i++) {
        if (possible.isFirst(cell) && archive.holds(possible.id(cell, i))) {
          held.add(possible.ensemble().cells().get(cell).at(i));
        }
      }
    }
    return held;
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
          worker.executor(),
          archive,
          Share.ALL,
          (done, total, handled) -> {
            runs = runsBefore + done;
            events = eventsBefore + handled;
            worker.progress().heard(runs, runsBefore + total, events);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** All runs of a contest in which each had so many replications. */
  Worklist all(List<Integer> replications) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : worklist(everybody(), 1).ensemble().cells()) {
      for (int i = 0; i < replications.get(cell.point()); i++) {
        cells.add(cell.at(i));
      }
    }
    return list(cells, 1);
  }

  private List<Integer> everybody() {
    return plan.subjects().stream().map(plan.subjects()::indexOf).toList();
  }

  private Worklist worklist(Collection<Integer> contestants, int replications) {
    return list(
        plan.ensemble(replications).cells().stream()
            .filter(cell -> contestants.contains(cell.point()) && yardstick.needs(cell.world()))
            .map(Cell::withoutSeries)
            .toList(),
        replications);
  }

  private Worklist list(List<Cell> cells, int replications) {
    String name = plan.ensemble(1).name();
    return new Worklist(
        new Ensemble(name, List.of(), List.copyOf(cells), replications, plan.seed()),
        worker.build());
  }
}
