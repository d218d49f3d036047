package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law: an agenda keeps time and order as a simulation does. */
class AgendaTest {

  private static final int LAST = (1 << 24) - 1;

  /**
   * Steps that schedule up to two others at rounded times, so that many fall together, with the
   * list far above the size at which it is cut in tiers and below it again.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void stepsComeInTheOrderOfASimulation(long seed) {
    List<String> told = new ArrayList<>();
    Simulation simulation = new Simulation();
    Stream draws = new Streams(seed, 0).named("delays");
    Handler<Integer> handler =
        new Handler<>() {
          @Override
          public void on(Integer step) {
            told.add(simulation.now() + " " + step);
            for (int i = offspring(told.size()); i > 0; i--) {
              simulation.after(delay(draws), this, draws.below(1000));
            }
          }
        };
    for (int i = 0; i < 100; i++) {
      simulation.after(delay(draws), handler, i);
    }
    simulation.runUntil(Double.POSITIVE_INFINITY);

    List<String> asked = new ArrayList<>();
    Agenda agenda = new Agenda();
    Stream same = new Streams(seed, 0).named("delays");
    for (int i = 0; i < 100; i++) {
      agenda.after(delay(same), i);
    }
    for (int step = agenda.next(); step != Agenda.NONE; step = agenda.next()) {
      asked.add(agenda.now() + " " + step);
      for (int i = offspring(asked.size()); i > 0; i--) {
        agenda.after(delay(same), same.below(1000));
      }
    }
    assertTrue(told.size() > 40_000, "only " + told.size() + " steps");
    assertEquals(told, asked);
  }

  private static int offspring(int count) {
    return count < 20_000 ? 2 : 0;
  }

  private static double delay(Stream stream) {
    return Math.floor(stream.exponential(1) * 50) / 50 * (stream.bernoulli(0.1) ? 100 : 1);
  }

  @Test
  void anAgendaWithoutStepsSaysSoAndKeepsTheClock() {
    Agenda agenda = new Agenda();
    assertEquals(Agenda.NONE, agenda.next());
    agenda.at(3, LAST);
    assertEquals(LAST, agenda.next());
    assertEquals(Agenda.NONE, agenda.next());
    assertEquals(3, agenda.now());
  }

  @Test
  void aLimitIsReachedByTheClockAndHoldsStepsBack() {
    Agenda agenda = new Agenda();
    agenda.after(2, 7);
    assertEquals(Agenda.NONE, agenda.next(1.5));
    assertEquals(1.5, agenda.now());
    assertEquals(7, agenda.next(2));
    assertEquals(2, agenda.now());
  }

  @Test
  void nowIsATimeToComeAndZeroHasNoSign() {
    Agenda agenda = new Agenda();
    agenda.at(-0.0, 3);
    agenda.at(0, 4);
    assertEquals(3, agenda.next(-0.0));
    assertEquals(0, Double.doubleToRawLongBits(agenda.now()));
    assertEquals(4, agenda.next(0));
    assertEquals(Agenda.NONE, agenda.next(-0.0));
    assertEquals(0, Double.doubleToRawLongBits(agenda.now()));
  }

  @Test
  void whatIsNoTimeToComeOrNoStepIsRefused() {
    Agenda agenda = new Agenda();
    agenda.at(1, 0);
    agenda.next();
    for (double delay : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> agenda.after(delay, 0));
    }
    for (double time : new double[] {0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> agenda.at(time, 0));
      assertThrows(IllegalArgumentException.class, () -> agenda.next(time));
    }
    for (int step : new int[] {-1, LAST + 1}) {
      assertThrows(IllegalArgumentException.class, () -> agenda.after(1, step));
      assertThrows(IllegalArgumentException.class, () -> agenda.at(2, step));
    }
    assertEquals(
        "a delay of -1.0 for step 4: it must be to come, the clock shows 1.0, and the step from 0 to"
            + " 16777215",
        assertThrows(IllegalArgumentException.class, () -> agenda.after(-1, 4)).getMessage());
    assertEquals(Agenda.NONE, agenda.next());
  }
}
