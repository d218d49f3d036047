package labsim.lab.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.lab.Altered;
import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Theory;
import labsim.lab.assistants.ChargeTo;
import org.junit.jupiter.api.Test;

/**
 * Theory: how many ideas copies of the assistants have, what they burn, and what they are worth.
 */
class AiResearchersTest {

  private static final double YEAR = 8766;
  private static final double SPEED = 10;
  private static final double COPIES = 50;

  /** One human researcher; the assistants help no engineer, so that only the copies burn GPUs. */
  private static LabParameters lab(double copies, double perWeek, ChargeTo chargeTo) {
    LabParameters lab = LabParameters.plain().with(YEAR, 0);
    lab = Altered.with(lab, "people.researchers.count", 1);
    lab = Altered.with(lab, "people.engineers.count", 200);
    lab = Altered.with(lab, "compute.growth", 1.0);
    lab = Altered.with(lab, "assistants.speed", SPEED);
    lab = Altered.with(lab, "assistants.eligibleShare", 0.0);
    lab = Altered.with(lab, "assistants.chargeTo", chargeTo);
    lab = Altered.with(lab, "assistants.research.researchers", copies);
    return Altered.with(lab, "assistants.research.proposalsPerWeek", perWeek);
  }

  /** As many as the copies can have, or as they may put forward, whichever is less. */
  @Test
  void theyPutForwardAsManyIdeasAsTheyHaveOrMay() {
    double had = COPIES * SPEED / LabParameters.plain().people().researchers().proposalHours();
    for (double most : new double[] {0.5 * had * 168, 2 * had * 168}) {
      Theory.assertMean(
          Math.min(had, most / 168) * YEAR / 25,
          12,
          r -> {
            Outcome with = Laboratory.run(lab(COPIES / 25, most / 25, ChargeTo.EXTERNAL), 3, r);
            Outcome without = Laboratory.run(lab(0, most, ChargeTo.EXTERNAL), 3, r);
            return with.of(Measure.IDEAS_PROPOSED) - without.of(Measure.IDEAS_PROPOSED);
          });
    }
  }

  @Test
  void theirForwardPassesHoldGpusDayAndNight() {
    var lab = lab(COPIES, 10, ChargeTo.EXPERIMENTS);
    var a = lab.assistants();
    double gpus =
        COPIES * SPEED * a.tokensPerHour() * a.flopPerToken() / lab.compute().flopPerGpuHour();
    double held = Laboratory.run(lab, 3, 0).of(Measure.INFERENCE_GPU_HOURS);
    assertEquals(gpus * YEAR, held, 0.001 * YEAR, "rounded up to a thousandth of a GPU");
    double bought =
        Laboratory.run(lab(COPIES, 10, ChargeTo.EXTERNAL), 3, 0).of(Measure.EXTERNAL_GPU_HOURS);
    assertEquals(gpus * YEAR, bought, gpus * 168, "booked from one idea to the next");
  }

  @Test
  void theBestOfManyIdeasIsWorthMoreThanAnyIdea() {
    var few = lab(COPIES / 25, 10, ChargeTo.EXTERNAL);
    var many = lab(COPIES * 100, 10, ChargeTo.EXTERNAL);
    double lift = 0;
    for (int r = 0; r < 4; r++) {
      lift += Laboratory.run(many, 3, r).of(Measure.SOFTWARE);
      lift -= Laboratory.run(few, 3, r).of(Measure.SOFTWARE);
    }
    assertTrue(lift > 0, "progress falls by " + -lift / 4);
  }
}
