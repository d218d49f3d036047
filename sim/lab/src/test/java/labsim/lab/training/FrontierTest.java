package labsim.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Streams;
import labsim.lab.Altered;
import labsim.lab.Theory;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaClass;
import labsim.lab.knowledge.IdeaParameters;
import labsim.lab.knowledge.IdeaSource;
import labsim.lab.knowledge.Prerequisite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrontierTest {

  private static final double RUN_OOM = 8;
  private static final Prerequisite NOTHING = new Prerequisite(IdeaClass.DATA, 0);

  private static List<Candidate> tricks(int n, long replication) {
    IdeaSource ideas = new IdeaSource(IdeaParameters.defaults(), new Streams(3, replication));
    return IntStream.range(0, n)
        .mapToObj(i -> ideas.propose(i, 0.3, 0, RUN_OOM))
        .map(idea -> new Candidate(idea, 1 - idea.id() / 1000.0, NOTHING))
        .toList();
  }

  private static TrainingParameters training(double interference, double conflicts) {
    return Altered.with(
        Altered.with(TrainingParameters.defaults(), "interference", interference),
        "conflictProbability",
        conflicts);
  }

  private static double gain(Release release, List<Candidate> tricks) {
    return Arrays.stream(release.gains(Release.ranked(tricks), RUN_OOM)).sum();
  }

  private static FrontierRun run(List<Candidate> tricks, Streams.Family luck, double ruin) {
    return new FrontierRun(0, tricks, back -> {}, 1000, 100, luck, ruin);
  }

  @Test
  void everyTrickIsWeakenedByThoseForeseenToBeBetter() {
    List<Candidate> tricks = tricks(4, 0);
    double expected = 0;
    for (int i = 0; i < 4; i++) {
      expected += tricks.get(i).idea().gainAt(RUN_OOM) * StrictMath.pow(0.9, i);
    }
    Release release = new Release(training(0.1, 0), new Streams(1, 0));
    assertEquals(expected, gain(release, tricks), 1e-15);
    assertEquals(expected, gain(release, tricks.reversed()), 1e-15, "order is no matter");
  }

  @Test
  void pairsConflictAsOftenAndAsBadlyAsTheParametersSay() {
    TrainingParameters parameters = training(0, 0.2);
    Theory.assertMean(
        45 * 0.2 * parameters.conflictLoss(),
        400,
        i -> {
          List<Candidate> tricks = tricks(10, i);
          double alone = tricks.stream().mapToDouble(t -> t.idea().gainAt(RUN_OOM)).sum();
          return alone - gain(new Release(parameters, new Streams(5, i)), tricks);
        });
  }

  /** 1 − (1 − q)^n, MODEL section 4. */
  @Test
  void aRunIsRuinedUnlessNoneOfItsTricksRuinsIt() {
    double q = 0.02;
    Theory.assertMean(
        1 - StrictMath.pow(1 - q, 30),
        40,
        batch -> {
          int ruined = 0;
          for (int i = 0; i < 100; i++) {
            Streams streams = new Streams(batch, i);
            if (run(tricks(30, i), streams.family("ruin"), q).ruinAhead()) {
              ruined++;
            }
          }
          return ruined / 100.0;
        });
  }

  @ParameterizedTest
  @EnumSource(OnRuin.class)
  void aRuinCostsHoursAndTakesTheGuiltyTrickOut(OnRuin policy) {
    for (int i = 0; i < 200; i++) {
      FrontierRun run = run(tricks(3, i), new Streams(2, i).family("ruin"), 1);
      assertTrue(run.ruinAhead());
      double found = run.hoursToNextEvent();
      assertTrue(found >= 10 && found <= 100, "found after " + found + " of 100 hours");
      double lost = run.removeGuilty(policy);
      assertEquals(2, run.tricks().size());
      assertTrue(lost >= 0 && lost <= found + 1e-9, "lost " + lost + " of " + found);
      if (policy == OnRuin.RESTART || policy == OnRuin.ABORT) {
        assertEquals(found, lost, 1e-9);
      }
      if (policy == OnRuin.DEGRADED) {
        assertTrue(run.trainedOom() < 2, "less than the planned 100 H100e-hours went in");
      }
    }
  }

  @Test
  void anUnruinedRunTrainsForItsWholeDuration() {
    FrontierRun run = run(tricks(3, 0), new Streams(2, 0).family("r"), 0);
    assertFalse(run.ruinAhead());
    assertEquals(100, run.hoursToNextEvent());
    assertEquals(2, run.trainedOom(), 1e-12);
  }

  @Test
  void anIdeaHasOneIdAndOneKind() {
    Idea idea = tricks(1, 0).getFirst().idea();
    assertEquals(0, idea.id());
    assertEquals(idea.kind(), tricks(1, 0).getFirst().idea().kind());
  }
}
