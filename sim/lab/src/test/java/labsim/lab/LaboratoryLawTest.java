package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import labsim.engine.Replications;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law: what holds for every lab, whatever its numbers. */
class LaboratoryLawTest {

  private static long[] bits(Outcome outcome) {
    return java.util.Arrays.stream(outcome.measures())
        .mapToLong(Double::doubleToLongBits)
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void replicationsAreTheSameToTheBitOnAnyNumberOfThreads(int threads) {
    List<Outcome> alone = Replications.run(6, 1, r -> Laboratory.run(Labs.everything(r), 5, r));
    List<Outcome> together =
        Replications.run(6, threads, r -> Laboratory.run(Labs.everything(r), 5, r));
    for (int r = 0; r < 6; r++) {
      assertArrayEquals(bits(alone.get(r)), bits(together.get(r)));
      for (Track track : Track.values()) {
        assertArrayEquals(alone.get(r).of(track), together.get(r).of(track));
      }
    }
  }

  @Test
  void anotherSeedOrReplicationIsAnotherHistory() {
    double first = Laboratory.run(Labs.small(), 5, 0).of(Measure.SOFTWARE);
    assertNotEquals(first, Laboratory.run(Labs.small(), 5, 1).of(Measure.SOFTWARE));
    assertNotEquals(first, Laboratory.run(Labs.small(), 6, 0).of(Measure.SOFTWARE));
  }

  /** Speed 1 and no tokens: nobody hands work over, so the two worlds are one, to the bit. */
  @Test
  void assistantsOfHumanSpeedWithoutTokensChangeNothing() {
    LabParameters lab = Labs.small();
    LabParameters idle =
        Altered.with(Altered.with(lab, "assistants.speed", 1.0), "assistants.tokensPerHour", 0.0);
    assertArrayEquals(
        bits(Laboratory.run(idle, 5, 0)), bits(Laboratory.run(idle.withoutAssistants(), 5, 0)));
  }

  @Test
  void worldsOfOneScenarioShareTheirPastToTheEvent() {
    LabParameters lab = Labs.small();
    LabParameters more = lab.with(lab.compute().withGpus(lab.compute().gpus() * 1.25));
    assertEquals(pastHash(lab, lab), pastHash(lab, more));
    assertEquals(pastHash(lab, lab), pastHash(lab, lab.withoutAssistants()));
    assertNotEquals(
        Laboratory.run(lab, lab, 5, 0).of(Measure.SOFTWARE),
        Laboratory.run(lab, lab.withoutAssistants(), 5, 0).of(Measure.SOFTWARE));
  }

  private static long pastHash(LabParameters past, LabParameters future) {
    long[] hash = {0};
    Simulation simulation =
        new Simulation((time, sequence, whom, what) -> {
          if (time < past.warmUpHours()) {
            hash[0] = 31 * hash[0] + Double.doubleToLongBits(time);
          }
        });
    Laboratory.run(past, future, new Streams(5, 0), simulation);
    return hash[0];
  }

  @Test
  void aLabCannotChangeItsNatureOvernight() {
    LabParameters lab = Labs.small();
    assertThrows(
        IllegalArgumentException.class, () -> Laboratory.run(lab, lab.with(8766, 0), 5, 0));
  }

  @Test
  void samplesCoverTheWatchedTimeFromBeginningToEnd() {
    Outcome outcome = Laboratory.run(Labs.small(), 5, 0);
    double[] times = outcome.sampleTimesYears();
    assertEquals(0, times[0]);
    assertEquals(1, times[times.length - 1], 1e-12);
    assertEquals(0, outcome.of(Track.SOFTWARE)[0]);
    assertEquals(outcome.of(Measure.SOFTWARE), outcome.of(Track.SOFTWARE)[times.length - 1], 1e-12);
    for (Track track : Track.values()) {
      assertEquals(times.length, outcome.of(track).length);
    }
  }

  @Test
  void theFunnelNarrowsFromStationToStation() {
    Outcome outcome = Laboratory.run(LabParameters.plain(), 5, 0);
    Measure[] stations = {
      Measure.IDEAS_PROPOSED,
      Measure.IDEAS_IMPLEMENTED,
      Measure.TESTED_S1,
      Measure.TESTED_S2,
      Measure.TESTED_S3,
      Measure.ADOPTED,
      Measure.LANDED,
      Measure.HELD
    };
    for (int i = 1; i < stations.length; i++) {
      assertTrue(outcome.of(stations[i]) <= outcome.of(stations[i - 1]), stations[i].key());
      assertTrue(outcome.of(stations[i]) > 0, stations[i].key());
    }
    assertEquals(
        outcome.of(Measure.LANDED),
        outcome.of(Measure.HELD) + outcome.of(Measure.BURIED_AT_FRONTIER));
    assertTrue(outcome.of(Measure.EVENTS) >= 1e5, "a replication handles at least 1e5 events");
  }

  /** Researchers are never idle: each is in the midst of one piece of work at both ends. */
  @Test
  void theHoursOfResearchersAreAllAccountedFor() {
    LabParameters lab = Labs.small();
    var researchers = lab.people().researchers().withDuties(4, 0.2);
    Outcome outcome = Laboratory.run(lab.with(lab.people().with(researchers)), 5, 0);
    double all = researchers.count() * researchers.weeklyHours() * 8766 / 168;
    assertEquals(0.2 * all, outcome.of(Measure.READING_HOURS), 1e-6 * all);
    assertTrue(outcome.of(Measure.REVIEWING_HOURS) > 0);
    assertTrue(outcome.of(Measure.JUDGING_HOURS) > 0);
    assertEquals(
        all,
        outcome.of(Measure.PROPOSING_HOURS)
            + outcome.of(Measure.READING_HOURS)
            + outcome.of(Measure.JUDGING_HOURS)
            + outcome.of(Measure.REVIEWING_HOURS),
        researchers.count() * 2 * researchers.proposalHours());
  }

  @Test
  void assistantsImproveOnlyWithNewModelGenerations() {
    Outcome outcome = Laboratory.run(Labs.small(), 5, 0);
    double[] horizon = outcome.of(Track.TASK_HORIZON);
    int steps = 0;
    for (int i = 1; i < horizon.length; i++) {
      assertTrue(horizon[i] >= horizon[i - 1]);
      if (horizon[i] > horizon[i - 1]) {
        steps++;
      }
    }
    assertEquals(outcome.of(Measure.GENERATIONS), steps);
    assertTrue(steps >= 1);
  }
}
