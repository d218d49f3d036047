package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.Stream;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.assistants.SecondOpinion;
import labsim.lab.people.CareerParameters;
import labsim.lab.people.PeopleParameters;
import labsim.lab.people.TeamParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law: a mechanism has random streams of its own. Switched on with an effect that vanishes, it
 * draws its numbers and changes not a single event; with a real effect it does.
 */
class SwitchLawTest {

  private static final LabParameters OFF = Labs.small();

  private static Arguments people(String name, PeopleParameters idle, PeopleParameters on) {
    return Arguments.of(name, OFF.with(idle), OFF.with(on));
  }

  private static Arguments assistants(String name, String path, Object idle, Object on) {
    return Arguments.of(
        name,
        Altered.with(OFF, "assistants." + path, idle),
        Altered.with(OFF, "assistants." + path, on));
  }

  private static PeopleParameters careers(CareerParameters careers) {
    return OFF.people().with(OFF.people().engineers().with(careers));
  }

  static Stream<Arguments> mechanisms() {
    var people = OFF.people();
    var taste = people.taste();
    var researchers = people.researchers();
    return Stream.of(
        people(
            "sickness",
            careers(new CareerParameters(0, 0.5, 1e-12, 168, 0, 1680)),
            careers(new CareerParameters(0, 0.5, 0.05, 168, 0, 1680))),
        people(
            "quitting",
            careers(new CareerParameters(0, 0.5, 0, 168, 1e-12, 1680)),
            careers(new CareerParameters(0, 0.5, 0, 168, 0.2, 1680))),
        people(
            "ramp-up",
            careers(new CareerParameters(2184, 0.5, 0, 168, 1e-12, 0)),
            careers(new CareerParameters(2184, 0.5, 0, 168, 0.2, 0))),
        people(
            "teams",
            people.with(new TeamParameters(8, 0)),
            people.with(new TeamParameters(8, 0.1))),
        people(
            "learning",
            people.with(taste.withLearning(0.05, 0, 0)),
            people.with(taste.withLearning(0.05, 0.9, 0))),
        people("fading", people, people.with(taste.withLearning(0, 0.7, 0.3))),
        people("review", people, people.with(researchers.withDuties(4, 0))),
        people("reading", people, people.with(researchers.withDuties(0, 0.2))),
        assistants("speed growth", "speedGrowth", 1.0, 3.0),
        assistants("copies", "copies", 1_000_000, 3),
        assistants("mistakes", "mistakes.rate", 0.0, 0.3),
        assistants("shared mistakes", "mistakes.correlation", 1e-300, 0.3),
        assistants("notes", "notes.gain", 1.0, 10.0),
        assistants("routine", "research.share", 0.0, 0.5),
        assistants("second opinion", "research.opinion", SecondOpinion.OFF, SecondOpinion.WEIGHTED),
        assistants("AI researchers", "research.researchers", 0.0, 100.0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mechanisms")
  void aMechanismChangesNoDrawButItsOwn(String name, LabParameters idle, LabParameters on) {
    assertNotEquals(trace(OFF), trace(on), name + " has no effect");
    assertEquals(trace(OFF), trace(idle), name + " disturbs another stream");
  }

  private static long trace(LabParameters parameters) {
    long[] hash = {0};
    Simulation simulation =
        new Simulation((time, sequence, whom, what) -> {
          hash[0] = 31 * hash[0] + Double.doubleToLongBits(time);
          hash[0] = 31 * hash[0] + what.getClass().getSimpleName().hashCode();
        });
    Laboratory.run(parameters, parameters, new Streams(1, 0), simulation);
    return hash[0];
  }
}
