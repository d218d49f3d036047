package labsim.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.Altered;
import labsim.lab.Theory;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.ComputeParameters;
import labsim.lab.compute.Frontier;
import labsim.lab.compute.Ledger;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaClass;
import labsim.lab.knowledge.IdeaParameters;
import labsim.lab.knowledge.IdeaSource;
import labsim.lab.knowledge.Prerequisite;
import labsim.lab.knowledge.Stack;
import org.junit.jupiter.api.Test;

/** Theory and law of derisk runs, loss spikes, runs given up, retraining and refreshes. */
class TrainingMechanismTest {

  private static final double RUN_SIZE = 1e6;
  private static final double YEAR = 8766;
  private static final TrainingParameters BASE =
      Altered.with(
          Altered.with(
              Altered.with(TrainingParameters.defaults(), "runSize", RUN_SIZE), "runGrowth", 1.0),
          "ruinValidated",
          0.0);

  private static List<Candidate> tricks(int n, long replication) {
    IdeaSource ideas = new IdeaSource(IdeaParameters.defaults(), new Streams(3, replication));
    Prerequisite nothing = new Prerequisite(IdeaClass.DATA, 0);
    return IntStream.range(0, n)
        .mapToObj(i -> ideas.propose(i, 0.3, 0, StrictMath.log10(RUN_SIZE)))
        .map(idea -> new Candidate(idea, 1 - idea.id() / 1000.0, nothing))
        .toList();
  }

  /** A lab's training and nothing else. */
  private static final class Yard {
    final Simulation simulation = new Simulation();
    final Cluster cluster;
    final Stack stack = new Stack();
    final Funnel funnel = new Funnel();
    final List<Double> generations = new ArrayList<>();
    final List<Candidate> back = new ArrayList<>();
    final FrontierTraining training;
    int problems;

    Yard(TrainingParameters parameters, long replication) {
      Streams streams = new Streams(7, replication);
      cluster = new Cluster(simulation, ComputeParameters.defaults().withGpus(1e5), streams);
      training =
          new FrontierTraining(
              simulation,
              parameters,
              cluster,
              new Frontier(RUN_SIZE, 1, 0),
              stack,
              funnel,
              true,
              () -> problems++,
              () -> {},
              generations::add,
              streams);
    }

    Yard train(List<Candidate> tricks, double untilHours) {
      training.train(tricks, back::addAll);
      simulation.runUntil(untilHours);
      cluster.ledger().advance(untilHours);
      return this;
    }
  }

  /**
   * Of q conflicts a pair, a derisk run finds the share it is said to; what it finds is held back.
   */
  @Test
  void aDeriskRunFindsItsShareOfConflictsAndHoldsTheLesserTrickBack() {
    TrainingParameters parameters =
        Altered.with(Altered.with(BASE, "conflictProbability", 0.5), "derisk.size", 0.01);
    Theory.assertMean(
        0.5 * 0.6,
        40,
        batch -> {
          int held = 0;
          for (int i = 0; i < 25; i++) {
            List<Candidate> pair = tricks(2, batch * 25L + i);
            Yard yard = new Yard(parameters, batch * 25L + i).train(pair, YEAR);
            assertTrue(yard.back.isEmpty() || yard.back.equals(List.of(pair.getLast())));
            assertEquals(2 - yard.back.size(), yard.funnel.at(Funnel.Station.LANDED));
            assertEquals(yard.back.size(), yard.training.counts().conflictsFound());
            assertEquals(0.01 * RUN_SIZE, yard.training.sideGpuHours(), 1e-6);
            held += yard.back.size();
          }
          return held / 25.0;
        });
  }

  @Test
  void aDeriskRunCostsItsTimeAndItsGpuHours() {
    Yard plain = new Yard(BASE, 0).train(tricks(3, 0), YEAR);
    Yard derisked = new Yard(Altered.with(BASE, "derisk.size", 0.01), 0).train(tricks(3, 0), YEAR);
    double used = plain.cluster.ledger().gpuHours(Ledger.Account.FRONTIER);
    assertEquals(
        used + 0.01 * RUN_SIZE,
        derisked.cluster.ledger().gpuHours(Ledger.Account.FRONTIER),
        1e-3 * RUN_SIZE);
  }

  /** Spikes are Poisson; each loses half of the time between checkpoints on average. */
  @Test
  void lossSpikesCostHalfACheckpointIntervalEach() {
    TrainingParameters parameters =
        Altered.with(Altered.with(BASE, "spikes.perWeek", 2.0), "spikes.checkpointHours", 10.0);
    Theory.assertMean(
        2 * 13 * 5,
        60,
        i -> {
          Yard yard = new Yard(parameters, i).train(tricks(1, i), YEAR);
          double width = RUN_SIZE / parameters.runDurationHours();
          Ledger ledger = yard.cluster.ledger();
          double lost = yard.training.counts().rewoundGpuHours();
          assertEquals(lost, ledger.gpuHours(Ledger.Outcome.RUINED), 1e-6 * RUN_SIZE);
          assertEquals(RUN_SIZE + lost, ledger.gpuHours(Ledger.Account.FRONTIER), 1e-3 * RUN_SIZE);
          return lost / width;
        });
  }

  @Test
  void aRunThatIsGivenUpReturnsItsInnocentTricksAndRaisesNothing() {
    TrainingParameters parameters =
        Altered.with(Altered.with(BASE, "onRuin", OnRuin.ABORT), "ruinValidated", 1.0);
    List<Candidate> tricks = tricks(3, 1);
    Yard yard = new Yard(parameters, 1).train(tricks, YEAR);
    assertEquals(2, yard.back.size());
    assertTrue(tricks.containsAll(yard.back));
    assertEquals(0, yard.stack.levelOom());
    assertEquals(1, yard.training.counts().aborted());
    assertEquals(0, yard.training.counts().finished());
    assertEquals(1, yard.problems, "what went wrong is a problem to aim at");
    assertEquals(0, yard.cluster.ledger().gpus(Ledger.Account.FRONTIER));
    assertTrue(yard.generations.isEmpty());
  }

  /** C32: at 0.5 OOM a run takes 10^-0.5 of the time, and the same compute gives the same model. */
  @Test
  void progressMayShortenRuns() {
    TrainingParameters parameters = Altered.with(BASE, "runShrink", 1.0);
    double shorter = StrictMath.pow(10, -0.5) * BASE.runDurationHours();
    double deployed = shorter + BASE.deploymentHours();
    Yard yard = new Yard(parameters, 0);
    yard.stack.raise(0.5);
    yard.train(List.of(), deployed * 0.999);
    assertTrue(yard.generations.isEmpty());
    yard.simulation.runUntil(deployed * 1.001);
    assertEquals(0.5, yard.generations.getFirst(), 1e-3);
    assertEquals(
        RUN_SIZE, yard.cluster.ledger().gpuHours(Ledger.Account.FRONTIER), 1e-3 * RUN_SIZE);
  }

  private static TrainingParameters lag(double hours) {
    return Altered.with(
        Altered.with(BASE, "retraining.by", Retraining.FIXED_LAG), "retraining.lagHours", hours);
  }

  /** A trick reaches the assistants after the lag, and is not counted twice when its run lands. */
  @Test
  void retrainingOnTheSideBringsATrickAfterItsLagAndOnlyOnce() {
    Candidate trick = tricks(1, 5).getFirst();
    double gain = trick.idea().gainAt(StrictMath.log10(RUN_SIZE));
    Yard yard = new Yard(lag(720), 0);
    yard.training.integrated(trick);
    yard.simulation.runUntil(719);
    assertTrue(yard.generations.isEmpty());
    yard.simulation.runUntil(720);
    assertEquals(List.of(gain), yard.generations);
    yard.train(List.of(trick), YEAR);
    double landed = yard.training.effectiveComputeOom();
    assertEquals(landed, yard.generations.getLast(), 1e-12);
    assertEquals(2, yard.generations.size());
  }

  @Test
  void aRunThatIsDeployedFirstMakesRetrainingNeedless() {
    Candidate trick = tricks(1, 5).getFirst();
    Yard yard = new Yard(lag(6 * YEAR), 0);
    yard.training.integrated(trick);
    yard.train(List.of(trick), 7 * YEAR);
    assertEquals(List.of(yard.training.effectiveComputeOom()), yard.generations);
  }

  /** Refreshes add up, stay, and cost their share of a frontier run. */
  @Test
  void refreshesImproveTheAssistantsAtTheirPrice() {
    TrainingParameters parameters = Altered.with(BASE, "refresh.perYear", 4.0);
    Yard yard = new Yard(parameters, 0);
    yard.training.beginRefreshes();
    yard.simulation.runUntil(YEAR * 0.99);
    int expected = 3;
    assertEquals(expected, yard.generations.size());
    assertEquals(expected * parameters.refresh().gain(), yard.generations.getLast(), 1e-12);
    assertEquals(
        expected * parameters.refresh().cost() * RUN_SIZE, yard.training.sideGpuHours(), 1e-6);
    double before = yard.generations.getLast();
    yard.train(List.of(), 1.5 * YEAR);
    assertTrue(yard.generations.getLast() >= before, "a new model keeps what refreshes taught");
  }

  @Test
  void anIdeaThatNeedsAnotherIsNoCandidateUntilThatHasLanded() {
    Idea idea = tricks(1, 5).getFirst().idea();
    Candidate needy = new Candidate(idea, 0.01, new Prerequisite(IdeaClass.SYSTEMS, 1));
    Stack stack = new Stack();
    assertTrue(!needy.needs().metBy(stack));
    stack.join(IdeaClass.SYSTEMS);
    assertTrue(needy.needs().metBy(stack));
  }
}
