package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import labsim.engine.Streams;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theory: the limits of MODEL section 6 in which only people bind. */
class LimitsTest {

  private static final double YEAR = 8766;

  /**
   * Nothing binds but people: GPUs without end, no failure, no noise, no conflict, no depletion.
   */
  static LabParameters frictionless() {
    LabParameters lab = LabParameters.plain().withoutAssistants();
    lab = Altered.with(lab, "compute.gpus", 1e9);
    lab = Altered.with(lab, "compute.growth", 1.0);
    lab = Altered.with(lab, "ideas.depletion", 0.0);
    for (String kind :
        List.of("architecture", "optimiser", "data", "postTraining", "systems", "emergent")) {
      lab = Altered.with(lab, "ideas.classes." + kind + ".transferLoss", 0.0);
      lab = Altered.with(lab, "ideas.classes." + kind + ".drift", 0.0);
    }
    lab = Altered.with(lab, "experiments.noise", 0.0);
    lab = Altered.with(lab, "experiments.jobFailure", 0.0);
    lab = Altered.with(lab, "experiments.dropBelow", 0.0);
    lab = Altered.with(lab, "experiments.adoptAbove", 0.0);
    lab = Altered.with(lab, "people.researchers.judgementHours", 0.0);
    lab = Altered.with(lab, "people.engineers.researchShare", 1.0);
    lab = Altered.with(lab, "training.slots", 100_000);
    lab = Altered.with(lab, "training.integrationHours", 0.01);
    lab = Altered.with(lab, "training.interference", 0.0);
    lab = Altered.with(lab, "training.conflictProbability", 0.0);
    lab = Altered.with(lab, "training.runGrowth", 1.0);
    lab = Altered.with(lab, "training.ruinValidated", 0.0);
    return Altered.with(lab, "training.ruinUnvalidated", 0.0);
  }

  /**
   * L9: of every task a share f is done k times faster, and nothing but engineers binds. All tasks
   * are of one length, so an engineer's number of tasks is exact to one.
   */
  @ParameterizedTest(name = "share {0}, {1} times faster")
  @CsvSource({"0.5, 10", "0.3, 3"})
  void theWholeLabFollowsAmdahl(double share, double speed) {
    LabParameters lab = frictionless().with(YEAR, 0);
    lab = Altered.with(lab, "people.researchers.count", 60);
    lab = Altered.with(lab, "people.researchers.proposalHours", 4.0);
    lab = Altered.with(lab, "people.engineers.count", 30);
    lab = Altered.with(lab, "people.engineers.weeklyHours", 168.0);
    lab = Altered.with(lab, "people.engineers.implementationHours", 20.0);
    lab = Altered.with(lab, "people.engineers.implementationSpread", 0.0);
    lab = Altered.with(lab, "training.slots", 1);
    double alone = Laboratory.run(lab, 1, 0).of(Measure.IDEAS_IMPLEMENTED);

    var a = LabParameters.plain().assistants();
    LabParameters aided = lab.with(a);
    aided = Altered.with(aided, "assistants.speed", speed);
    aided = Altered.with(aided, "assistants.eligibleShare", share);
    aided = Altered.with(aided, "assistants.oversight", 0.0);
    aided = Altered.with(aided, "assistants.taskHorizonHours", 1e9);
    aided = Altered.with(aided, "assistants.chargeTo", ChargeTo.EXTERNAL);
    double together = Laboratory.run(aided, 1, 0).of(Measure.IDEAS_IMPLEMENTED);

    double tasksEach = YEAR / 20;
    double amdahl = 1 / ((1 - share) + share / speed);
    assertEquals(amdahl, together / alone, 2 * amdahl / tasksEach);
  }

  private static final int RESEARCHERS = 30;

  /** Ideas had in an hour by all researchers. */
  private static double ideasPerHour(LabParameters lab) {
    var r = lab.people().researchers();
    return RESEARCHERS * r.weeklyHours() / 168 / r.proposalHours();
  }

  /** Ideas that so many engineers can implement in an hour. */
  private static double tasksPerHour(LabParameters lab, int engineers) {
    var e = lab.people().engineers();
    double spread = e.implementationSpread();
    double meanHours = e.implementationHours() * StrictMath.exp(spread * spread / 2);
    return engineers * e.weeklyHours() / 168 / meanHours;
  }

  private static LabParameters engineerBound(double taste, int engineers) {
    LabParameters lab = frictionless().with(3 * YEAR, YEAR);
    lab = Altered.with(lab, "ideas.goodShare", 0.3);
    lab = Altered.with(lab, "people.researchers.count", RESEARCHERS);
    lab = Altered.with(lab, "people.taste.mean", taste);
    lab = Altered.with(lab, "people.taste.spread", 0.0);
    return Altered.with(lab, "people.engineers.count", engineers);
  }

  /**
   * Mean of max(gain, 0) over the share of ideas whose author expects most of them, OOM: bad ideas
   * are found out by tests without noise, and dropped.
   */
  private static double meanGainOfBest(LabParameters lab, double share) {
    IdeaSource source = new IdeaSource(lab.ideas(), new Streams(99, 0));
    double taste = lab.people().taste().mean();
    int pool = 100_000;
    List<Idea> ideas =
        LongStream.range(0, pool)
            .mapToObj(i -> source.propose(i, taste, 0, 8))
            .sorted(Comparator.comparingDouble(idea -> -idea.promise()))
            .toList();
    return ideas.subList(0, (int) (pool * share)).stream()
        .mapToDouble(idea -> Math.max(0, idea.gainAt(8)))
        .average()
        .orElseThrow();
  }

  /**
   * L1: with GPUs without end and no failures, progress is (ideas implemented) · (mean gain of an
   * implemented idea). Without taste the second factor is the same for all, so progress is linear
   * in engineers; with taste near 1 engineers do the best ideas first, so each further engineer
   * adds less, by as much as the mean gain of the best share of ideas says. Both end where there
   * are as many engineers as ideas; from there on more of them add nothing.
   */
  @ParameterizedTest(name = "taste {0}, {1} engineers")
  @CsvSource({"0, 20", "0, 40", "0, 80", "0, 400", "0.95, 20", "0.95, 80", "0.95, 400"})
  void progressIsLinearInEngineersUntilIdeasBind(double taste, int engineers) {
    LabParameters lab = engineerBound(taste, engineers);
    double ideas = ideasPerHour(lab);
    double done = Math.min(ideas, tasksPerHour(lab, engineers));
    Theory.assertMean(
        done * YEAR * meanGainOfBest(lab, done / ideas),
        16,
        r -> Laboratory.run(lab, 7, r).of(Measure.SOFTWARE));
  }

  @Test
  void ideasBindFromAKnownNumberOfEngineersOn() {
    LabParameters lab = engineerBound(0, 1);
    assertEquals(165.3, ideasPerHour(lab) / tasksPerHour(lab, 1), 0.1);
  }
}
