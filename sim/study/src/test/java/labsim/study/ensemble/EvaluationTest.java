package labsim.study.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import labsim.lab.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

  private static final Progress UNHEARD = (done, total, events) -> {};

  private final AtomicInteger runs = new AtomicInteger();

  private Outcome counted(
      labsim.lab.LabParameters past, labsim.lab.LabParameters future, long seed, long i) {
    runs.incrementAndGet();
    return Ensembles.fake(past, future, seed, i);
  }

  @Test
  void equalWorldsAreRunOnce() throws IOException {
    Worklist list = new Worklist(Ensembles.sample(3, 5), "");
    Memory memory = new Memory();
    List<String> heard = new ArrayList<>();
    Evaluation.run(
        list,
        new LocalThreads(this::counted, 1),
        memory,
        Share.ALL,
        (done, total, events) -> heard.add(done + "/" + total + " " + events));
    assertEquals(20, runs.get());
    assertEquals("20/20 200", heard.getLast());
    assertEquals(30, memory.measures(list).rows().size());
  }

  @Test
  void whatIsKeptIsNotRunAgain() throws IOException {
    Memory memory = new Memory();
    Ensemble sample = Ensembles.sample(3, 5);
    LocalThreads executor = new LocalThreads(this::counted, 2);
    Evaluation.run(new Worklist(sample, ""), executor, memory, Share.ALL, UNHEARD);
    Evaluation.run(new Worklist(sample, ""), executor, memory, Share.ALL, UNHEARD);
    assertEquals(20, runs.get());
    Worklist more = new Worklist(sample.withReplications(7), "");
    Evaluation.run(more, executor, memory, Share.ALL, UNHEARD);
    assertEquals(28, runs.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void partsAreTheWholeWhoeverRunsThem(int parts) throws IOException {
    Worklist list = new Worklist(Ensembles.sample(4, 5), "");
    Memory whole = new Memory();
    Evaluation.run(list, new LocalThreads(Ensembles::fake, 1), whole, Share.ALL, UNHEARD);
    Memory pieces = new Memory();
    for (int part = 1; part <= parts; part++) {
      Evaluation.run(list, EvaluationTest::elsewhere, pieces, new Share(part, parts), UNHEARD);
    }
    assertEquals(whole.measures(list), pieces.measures(list));
    assertEquals(whole.series(list), pieces.series(list));
  }

  @Test
  void missingRunsAreNotReadAsNothing() {
    Worklist list = new Worklist(Ensembles.sample(4, 5), "");
    assertThrows(IllegalStateException.class, () -> new Memory().measures(list));
  }

  /** As a cluster might: batches, backwards, every task copied number by number. */
  private static void elsewhere(java.util.Iterator<Task> tasks, Executor.Outcomes outcomes)
      throws IOException {
    while (tasks.hasNext()) {
      List<Task> batch = new ArrayList<>();
      while (tasks.hasNext() && batch.size() < 7) {
        Task task = tasks.next();
        batch.add(
            new Task(
                task.number(),
                task.past().clone(),
                task.future().clone(),
                task.seed(),
                task.replication(),
                task.keeps()));
      }
      Collections.reverse(batch);
      for (Task task : batch) {
        outcomes.take(task.number(), task.run(Ensembles::fake));
      }
    }
  }
}
