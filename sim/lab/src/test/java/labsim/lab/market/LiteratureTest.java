package labsim.lab.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;

/** What is published, found, read and believed. */
class LiteratureTest {

  private static final int BATCHES = 10;
  private static final double RATE = 2000;

  /** A lab that reads as much as it likes of so many papers. */
  private static LabParameters reading(double papers, int attempts, double hype, double reading) {
    LabParameters lab = LabParameters.plain().with(8766, 4383);
    LiteratureParameters l = LiteratureParameters.defaults();
    var people = lab.people();
    return lab.with(
            people
                .with(people.researchers().withDuties(0, reading))
                .with(people.engineers().withCount(100)))
        .with(
            lab.market()
                .with(
                    new LiteratureParameters(
                        papers, l.lag(), attempts, hype, 2, 0.3, 0.6, 0, l.leakLagHours())));
  }

  @Test
  void papersFoundAreReadAndAssistantsFindMoreOfThem() {
    LabParameters lab = reading(RATE, 1, 0, 0.05);
    Theory.assertMean(0.6 * RATE, BATCHES, i -> Laboratory.run(lab, 1, i).of(Measure.PAPERS_READ));
    // What was found without assistants waits on the shelf for a moment only: 300 people read.
    Theory.assertMean(
        0.3 * RATE,
        BATCHES,
        i -> Laboratory.run(lab, lab.withoutAssistants(), 1, i).of(Measure.PAPERS_READ));
  }

  @Test
  void readingHoursBoundWhatIsRead() {
    // 300 researchers, 40 hours, a thousandth of it: 12 hours a week are 6 papers.
    Outcome outcome = Laboratory.run(reading(5000, 1, 0, 0.001), 1, 0);
    double weeks = 8766 / 168.0;
    assertEquals(6 * weeks, outcome.of(Measure.PAPERS_READ), 1.01);
  }

  @Test
  void reportsAreHonestWithoutChoiceAndHype() {
    LabParameters lab = reading(RATE, 1, 0, 0.05);
    // Noise of the smallest rung is 0.014 OOM; the mean of 12,000 papers is that much nearer to the
    // truth.
    double mean = 0;
    for (int i = 0; i < BATCHES; i++) {
      mean += Laboratory.run(lab, 1, i).of(Measure.HYPE) / BATCHES;
    }
    double noise = noise();
    assertEquals(0, mean, 4.9 * noise / Math.sqrt(BATCHES * 0.6 * RATE), "false alarm 1e-6");
  }

  @Test
  void hypeIsSeenInFull() {
    LabParameters lab = reading(RATE, 1, 0.5, 0.05);
    Theory.assertMean(0.5 * noise(), BATCHES, i -> Laboratory.run(lab, 1, i).of(Measure.HYPE));
  }

  @Test
  void theBestOfSeveralMeasurementsPromisesTooMuch() {
    LabParameters lab = reading(RATE, 5, 0, 0.05);
    for (int i = 0; i < 3; i++) {
      double hype = Laboratory.run(lab, 1, i).of(Measure.HYPE);
      // The best of five normal errors is 1.163 standard deviations off, if gains were all alike.
      assertTrue(hype > 0.5 * noise() && hype < 1.163 * noise(), "hype " + hype);
    }
  }

  @Test
  void tricksOfOthersAreTestedLikeOnesOwnAndSomeAreAdopted() {
    Outcome with = Laboratory.run(reading(3000, 5, 0.5, 0.05), 1, 0);
    Outcome without = Laboratory.run(reading(0, 5, 0.5, 0.05), 1, 0);
    assertTrue(with.of(Measure.ADOPTED_FROM_LITERATURE) > 0);
    assertTrue(with.of(Measure.ADOPTED_FROM_LITERATURE) < with.of(Measure.PAPERS_READ));
    assertTrue(with.of(Measure.LANDED_FROM_LITERATURE) > 0);
    assertTrue(with.of(Measure.LANDED_FROM_LITERATURE) <= with.of(Measure.ADOPTED_FROM_LITERATURE));
    assertEquals(0, without.of(Measure.LANDED_FROM_LITERATURE));
    assertEquals(0, without.of(Measure.PAPERS_READ));
    assertTrue(Double.isNaN(without.of(Measure.HYPE)));
  }

  /** Standard deviation of one measurement at the smallest rung of the default ladder, OOM. */
  private static double noise() {
    double distance = -StrictMath.log10(1.3e-5);
    return 0.008 * StrictMath.pow(10, 0.1 * distance) / Math.sqrt(3);
  }
}
