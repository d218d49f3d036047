package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.experiments.Experiment;
import labsim.lab.knowledge.Idea;
import labsim.lab.market.RivalKind;
import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law: a mechanism has random streams of its own. Turned on, it has an effect, but the ideas and
 * experiments that both worlds have are the same as far as chance goes; turned on so weakly that it
 * has no effect, it draws its numbers and changes nothing. And the books balance.
 */
class SwitchLawTest {

  /** Numbers that the baseline has other guesses for than the plain lab, which turn nothing off. */
  private static final Set<String> GUESSES =
      Set.of(
          "ideas.goodGain",
          "ideas.badLoss",
          "compute.gpus",
          "compute.hardware.checkpointHours",
          "compute.background.cancelledTime",
          "experiments.rungs.s1.seeds",
          "experiments.rungs.s2.seeds",
          "experiments.rungs.s3.seeds",
          "experiments.noise",
          "people.researchers.proposalHours",
          "people.taste.mean",
          "people.engineers.researchShare",
          "training.slots",
          "market.literature.leakLagHours",
          "market.rivals.count");

  /** How an annotation says that a value turns something off. */
  private static final Pattern OFF = Pattern.compile("\\b[01] means|\\. 0: |\\boff\\b");

  /** What chance has decided, by what it was about. */
  private record History(Outcome outcome, Map<String, Double> chances) {}

  static Stream<Switch> switches() {
    return Switches.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("switches")
  void aMechanismChangesNoDrawButItsOwn(Switch mechanism) {
    History off = history(mechanism.turnedOff(Switches.LAB));
    History on = history(mechanism.turnedOn(Switches.LAB));
    assertFalse(
        Arrays.equals(off.outcome().measures(), on.outcome().measures()),
        mechanism + " has no effect");
    if (!(mechanism.on() == RivalKind.LABS || mechanism.given().containsValue(RivalKind.LABS))) {
      assertTheSameChances(off.chances(), on.chances());
    }
    assertTheBooksBalance(on.outcome());
    if (!mechanism.idle().isEmpty()) {
      assertTheSame(off.outcome(), history(mechanism.idling(Switches.LAB)).outcome(), mechanism);
    }
  }

  private static void assertTheSameChances(Map<String, Double> off, Map<String, Double> on) {
    int common = 0;
    for (var chance : off.entrySet()) {
      Double other = on.get(chance.getKey());
      if (other != null) {
        assertEquals(chance.getValue(), other, 1e-6, chance.getKey());
        common++;
      }
    }
    assertTrue(common > 100, "only " + common + " in common");
  }

  /** To within what rounding makes of a task that takes once as long. */
  private static void assertTheSame(Outcome off, Outcome idle, Switch mechanism) {
    for (Measure measure : Measure.values()) {
      double before = off.of(measure);
      double after = idle.of(measure);
      boolean others = measure != Measure.EVENTS && !mechanism.own().contains(measure);
      if (others && Double.compare(before, after) != 0) {
        assertEquals(before, after, 1e-9 * Math.abs(before), mechanism + ": " + measure.key());
      }
    }
  }

  private static void assertTheBooksBalance(Outcome outcome) {
    double software = outcome.of(Measure.SOFTWARE);
    assertEquals(
        software, sum(outcome, Measure.PROGRESS_ARCHITECTURE, Measure.PROGRESS_EMERGENT), 1e-12);
    assertEquals(software, sum(outcome, Measure.PROGRESS_BY_TASTE, Measure.PROGRESS_BY_S4), 1e-12);
    assertEquals(
        outcome.of(Measure.BURIED_BY_TEST),
        sum(outcome, Measure.BURIED_AT_S2, Measure.BURIED_AT_S4));
    assertEquals(
        outcome.of(Measure.BURIED_BY_TEST) + outcome.of(Measure.BURIED_AT_FRONTIER),
        sum(outcome, Measure.GRAVES_ARCHITECTURE, Measure.GRAVES_EMERGENT));
  }

  private static double sum(Outcome outcome, Measure first, Measure last) {
    return Arrays.stream(Measure.values(), first.ordinal(), last.ordinal() + 1)
        .mapToDouble(outcome::of)
        .sum();
  }

  private static History history(LabParameters lab) {
    Map<String, Double> chances = new HashMap<>();
    Simulation simulation = new Simulation((time, sequence, whom, what) -> note(what, chances));
    return new History(Laboratory.run(lab, lab, new Streams(5, 0), simulation), chances);
  }

  private static void note(Object event, Map<String, Double> chances) {
    if (!event.getClass().isRecord()) {
      return;
    }
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      if (component.getType() == Idea.class) {
        Idea idea = (Idea) value(component, event);
        chances.put("class of idea " + idea.id(), (double) idea.kind().ordinal());
      } else if (component.getType() == Experiment.class) {
        Experiment experiment = (Experiment) value(component, event);
        chances.put(
            "noise of idea %d at %s, attempt %d"
                .formatted(experiment.idea().id(), experiment.rung(), experiment.attempt()),
            noise(experiment));
      }
    }
  }

  /** By how many standard errors the measurement is off. */
  private static double noise(Experiment experiment) {
    Idea idea = experiment.idea();
    double atOom = idea.distanceBelowFrontier(experiment.distanceOom());
    double error = experiment.measured() - idea.gainAt(atOom);
    return error / Math.sqrt(experiment.noiseVariance());
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /**
   * The table is complete: it has a row for each rule that can be chosen, each value that is said
   * to turn something off, and all that the baseline has on and the plain lab has not.
   */
  @Test
  void everySwitchHasItsRow() {
    Set<String> wanted = new TreeSet<>();
    collect(LabParameters.plain(), LabParameters.defaults(), "", wanted);
    wanted.removeAll(GUESSES);
    wanted.removeAll(
        Switches.all().flatMap(row -> row.keys().stream()).collect(Collectors.toSet()));
    assertEquals(Set.of(), wanted, "no row for these, nor are they guesses");
  }

  private static void collect(Record plain, Record baseline, String prefix, Set<String> into) {
    for (RecordComponent component : plain.getClass().getRecordComponents()) {
      Object without = value(component, plain);
      Object with = value(component, baseline);
      String path = prefix + component.getName();
      if (without instanceof Record group) {
        collect(group, (Record) with, path + ".", into);
      } else if (!without.equals(with) || saysOff(component)) {
        into.add(path);
      }
    }
  }

  private static boolean saysOff(RecordComponent component) {
    Quantity quantity = component.getAnnotation(Quantity.class);
    return component.isAnnotationPresent(Choice.class)
        || (quantity != null && OFF.matcher(quantity.means() + " " + quantity.source()).find());
  }
}
