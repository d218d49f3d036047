package labsim.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import labsim.lab.Measure;
import labsim.study.choice.Kn;
import labsim.study.choice.Ocba;
import labsim.study.choice.Procedure;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Memory;
import labsim.study.ensemble.Model;
import labsim.study.ensemble.Run;
import labsim.study.result.ChoiceResult;
import org.junit.jupiter.api.Test;

class ChoosingTest {

  private static final Plan PLAN =
      Plan.of(
          List.of(
              Samples.scenario("few", 1),
              Samples.scenario("more", 1.2),
              Samples.scenario("most", 2)),
          Plan.Scope.UPLIFT,
          5,
          new Size.Replications(1));
  private static final Yardstick PROGRESS = new Yardstick.Mean(Measure.SOFTWARE);

  private static ChoiceResult choose(Yardstick yardstick, Procedure procedure, Model model) {
    return choose(yardstick, procedure, model, new Memory()).result();
  }

  private static Choosing.Chosen choose(
      Yardstick yardstick, Procedure procedure, Model model, Memory archive) {
    try {
      return Choosing.choose(
          PLAN,
          yardstick,
          procedure,
          "1.0",
          new LocalThreads(model, 2),
          archive,
          (done, total, events) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void mostEngineersGiveMostProgressInAsFewReplicationsAsThereMayBe() {
    ChoiceResult result =
        choose(PROGRESS, new Kn(0.05, 0.95, 20, 2000), FakeLab.cobbDouglas(0, 0.5, 0));
    assertEquals("most", result.selected());
    assertTrue(
        result.sentence().startsWith("most has the highest software, 1.8"), result.sentence());
    assertTrue(
        result.sentence().contains("with a probability of at least 95 % it is the best, or less"),
        result.sentence());
    assertTrue(result.sentence().contains("It took 20 + 20 + 20 replications"), result.sentence());
    assertTrue(result.sentence().contains("With streams of their own Rinott"), result.sentence());
    assertFalse(result.contenders().getFirst().inTheRunning());
  }

  /** Uplift is the same in all: once chance cannot hide delta any more, anyone will do. */
  @Test
  void equalUpliftsAreChosenFromAtLeisure() {
    FakeLab lab = new FakeLab(p -> p.assistants().speed() > 1 ? 1.3 : 1, 0, 0.3);
    ChoiceResult loose = choose(new Yardstick.Uplift(), new Kn(0.5, 0.9, 20, 2000), lab);
    ChoiceResult strict = choose(new Yardstick.Uplift(), new Kn(0.1, 0.9, 20, 2000), lab);
    assertTrue(total(strict) >= total(loose), strict.sentence());
    ChoiceResult cut = choose(new Yardstick.Uplift(), new Kn(1e-6, 0.9, 20, 22), own());
    assertTrue(cut.sentence().startsWith("Undecided: "), cut.sentence());
    assertTrue(cut.sentence().contains("still in the running are few, more"), cut.sentence());
  }

  /** A lab in which only chance differs. */
  private static Model own() {
    return new FakeLab(
        p -> 1 + 1e-9 * p.people().engineers().count() + (p.assistants().speed() > 1 ? 0.3 : 0),
        0,
        0.1);
  }

  private static int total(ChoiceResult result) {
    return result.contenders().stream().mapToInt(ChoiceResult.Contender::replications).sum();
  }

  @Test
  void aBudgetIsSpentAndGuaranteesNothing() {
    ChoiceResult result = choose(PROGRESS, new Ocba(60, 10), FakeLab.cobbDouglas(0, 0.5, 0));
    assertEquals("most", result.selected());
    assertEquals(60, total(result));
    assertTrue(result.sentence().contains("a budget gives no guarantee"), result.sentence());
  }

  /** Whatever an archive holds of it, wherever there are gaps, the choice is the same. */
  @Test
  void aChoiceIsResumedFromWhateverIsKept() {
    Procedure procedure = new Kn(0.05, 0.95, 20, 2000);
    AtomicInteger runs = new AtomicInteger();
    FakeLab lab = FakeLab.cobbDouglas(0, 0.5, 0);
    Model counted =
        (past, future, seed, replication) -> {
          runs.incrementAndGet();
          return lab.run(past, future, seed, replication);
        };
    Memory whole = new Memory();
    Choosing.Chosen chosen = choose(PROGRESS, procedure, counted, whole);
    int all = runs.getAndSet(0);
    assertEquals(all, chosen.all().runs());
    Memory some = new Memory();
    int kept = 0;
    for (int cell = 0; cell < chosen.all().ensemble().cells().size(); cell += 3) {
      Cell of = chosen.all().ensemble().cells().get(cell);
      some.keep(
          new Run(
              chosen.all().id(cell, 0),
              of,
              of.first(),
              lab.run(of.past(), of.future(), PLAN.seed(), of.first())));
      kept++;
    }
    assertEquals(chosen.result(), choose(PROGRESS, procedure, counted, some).result());
    assertEquals(all - kept, runs.getAndSet(0));
    assertEquals(chosen.result(), choose(PROGRESS, procedure, counted, whole).result());
    assertEquals(0, runs.get());
  }

  @Test
  void whatWasNotMeasuredRanksNobody() {
    Yardstick never = new Yardstick.Mean(Measure.WAIT_S3);
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> choose(never, new Ocba(60, 10), FakeLab.cobbDouglas(0, 0.5, 0)));
    assertTrue(refusal.toString().contains("wait_s3 of few is too uncertain"), refusal.toString());
  }

  @Test
  void yardsticksHaveNames() {
    assertEquals(new Yardstick.Uplift(), Yardstick.named("uplift").orElseThrow());
    assertEquals(PROGRESS, Yardstick.named("software").orElseThrow());
    assertTrue(Yardstick.named("speed").isEmpty());
    for (String name : Yardstick.names()) {
      assertEquals(name, Yardstick.named(name).orElseThrow().key());
      assertFalse(Yardstick.named(name).orElseThrow().unit().isEmpty());
    }
  }
}
