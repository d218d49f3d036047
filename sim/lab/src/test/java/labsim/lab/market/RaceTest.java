package labsim.lab.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import labsim.engine.Estimate;
import labsim.engine.Tally;
import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Track;
import org.junit.jupiter.api.Test;

/** Claim C48: how far ahead the leader is, and of whom. */
class RaceTest {

  private static final int REPLICATIONS = 12;
  private static final double MONTH = 8766 / 12.0;

  private static LabParameters against(RivalParameters rivals) {
    LabParameters lab = LabParameters.plain().with(2 * 8766, 8766);
    var people = lab.people();
    LabParameters small =
        lab.with(
            people
                .with(people.researchers().withCount(60))
                .with(people.engineers().withCount(200)));
    return small.with(small.market().with(rivals));
  }

  private static RivalParameters labs(int count, double compute, double staff, double taste) {
    return new RivalParameters(RivalKind.LABS, count, compute, staff, taste, 0, 0, 0);
  }

  @Test
  void rivalsWhoLeakNothingChangeNothing() {
    Outcome alone = Laboratory.run(against(RivalParameters.defaults()), 1, 0);
    Outcome race = Laboratory.run(against(labs(2, 0.6, 0.7, 1)), 1, 0);
    for (Measure measure :
        EnumSet.complementOf(EnumSet.of(Measure.LEAD, Measure.PLACE, Measure.EVENTS))) {
      assertEquals(
          Double.doubleToLongBits(alone.of(measure)),
          Double.doubleToLongBits(race.of(measure)),
          measure.key());
    }
    assertTrue(race.of(Measure.EVENTS) > alone.of(Measure.EVENTS));
    assertEquals(0, alone.of(Measure.LEAD));
    assertEquals(1, alone.of(Measure.PLACE));
  }

  @Test
  void aLabLeadsTheWeakerAndTrailsTheStronger() {
    Tally weak = new Tally();
    Tally strong = new Tally();
    for (int i = 0; i < REPLICATIONS; i++) {
      Outcome ahead = Laboratory.run(against(labs(1, 0.3, 0.5, 0.7)), 1, i);
      Outcome behind = Laboratory.run(against(labs(1, 3, 2, 1.4)), 1, i);
      weak.add(ahead.of(Measure.LEAD));
      strong.add(behind.of(Measure.LEAD));
      assertEquals(1, ahead.of(Measure.PLACE));
      assertEquals(2, behind.of(Measure.PLACE));
      double[] lead = ahead.of(Track.LEAD);
      assertEquals(ahead.of(Measure.LEAD), lead[lead.length - 1]);
    }
    assertTrue(weak.min() > 0 && strong.max() < 0);
  }

  @Test
  void nobodyLeadsAmongEquals() {
    Tally leads = new Tally();
    for (int i = 0; i < REPLICATIONS; i++) {
      leads.add(Laboratory.run(against(labs(1, 1, 1, 1)), 1, i).of(Measure.LEAD));
    }
    // A correct program fails once in 10⁴ seeds; the half-width says that months would be seen.
    Estimate estimate = Estimate.of(leads, 1 - 1e-4);
    assertTrue(estimate.covers(0), () -> estimate.mean() + " ± " + estimate.halfWidth());
    assertTrue(estimate.halfWidth() < 6, () -> "half-width " + estimate.halfWidth());
  }

  @Test
  void aFollowerWithoutAPaceOfItsOwnIsExactlyItsLagBehind() {
    RivalParameters followers =
        new RivalParameters(RivalKind.FOLLOWERS, 3, 1, 1, 1, 7 * MONTH, 7 * MONTH, 0);
    Outcome outcome = Laboratory.run(against(followers), 1, 0);
    assertEquals(7, outcome.of(Measure.LEAD), 1e-9);
    assertEquals(1, outcome.of(Measure.PLACE));
    RivalParameters quick =
        new RivalParameters(RivalKind.FOLLOWERS, 3, 1, 1, 1, 7 * MONTH, 7 * MONTH, 0.1);
    double lead = Laboratory.run(against(quick), 1, 0).of(Measure.LEAD);
    assertTrue(lead > 0 && lead < 7, "lead " + lead);
  }

  @Test
  void theNearestFollowerIsTheRivalToReckonWith() {
    RivalParameters followers =
        new RivalParameters(RivalKind.FOLLOWERS, 5, 1, 1, 1, 4 * MONTH, 14 * MONTH, 0);
    // The least of five uniform lags lies 1/6 of the way up: 5.67 months.
    Tally leads = new Tally();
    for (int i = 0; i < REPLICATIONS; i++) {
      leads.add(Laboratory.run(against(followers), 1, i).of(Measure.LEAD));
    }
    Estimate estimate = Estimate.of(leads, 1 - 1e-4);
    assertTrue(estimate.covers(4 + 10 / 6.0), () -> estimate.mean() + " ± " + estimate.halfWidth());
  }

  @Test
  void whatRivalsLeakIsRead() {
    LabParameters lab = against(labs(1, 1, 1, 1));
    var people = lab.people();
    LiteratureParameters l = LiteratureParameters.defaults();
    LabParameters leaky =
        lab.with(people.with(people.researchers().withDuties(0, 0.05)))
            .with(
                lab.market()
                    .with(new LiteratureParameters(0, l.lag(), 1, 0, 2, 1, 1, 1, 13 * 168)));
    Outcome outcome = Laboratory.run(leaky, 1, 0);
    assertTrue(outcome.of(Measure.PAPERS_READ) > 10);
    assertTrue(outcome.of(Measure.ADOPTED_FROM_LITERATURE) > 0);
    Outcome alone =
        Laboratory.run(leaky.with(leaky.market().with(RivalParameters.defaults())), 1, 0);
    assertEquals(0, alone.of(Measure.PAPERS_READ), "nobody reads what the lab itself has leaked");
  }
}
