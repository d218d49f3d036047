package labsim.lab.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.compute.ComputeParameters;
import labsim.lab.quantity.Calendar;
import org.junit.jupiter.api.Test;

/** Theory: what a lab of known size costs at known prices. */
class SpendingTest {

  private static final double YEAR = Calendar.HOURS_PER_YEAR;

  @Test
  void gpusArePaidAtTheFallingRentAndPeopleAtTheirWage() {
    LabParameters lab = withGrowthOf(1);
    Outcome outcome = Laboratory.run(lab, 1, 0);
    double decline = StrictMath.log(1.35);
    double years = 3;
    double hoursAtFirstPrice = YEAR * (1 - StrictMath.exp(-decline * years)) / decline;
    double compute = 306_000 * 2.35 * hoursAtFirstPrice;
    // Bills come a fortnight apart: the midpoint rule errs by (0.3 / 26)² / 24, about 6e-6.
    assertEquals(compute, outcome.of(Measure.USD_COMPUTE), 1e-5 * compute);
    double staff = (300 + 1040) * 1e6 * years;
    assertEquals(staff, outcome.of(Measure.USD_STAFF), 1e-9 * staff);
    double oom = outcome.of(Measure.SOFTWARE) * years;
    assertEquals(
        (outcome.of(Measure.USD_COMPUTE) + outcome.of(Measure.USD_STAFF)) / oom,
        outcome.of(Measure.USD_PER_OOM),
        1e-6 * outcome.of(Measure.USD_PER_OOM));
    assertEquals(1340, outcome.of(Measure.HEADCOUNT));
  }

  @Test
  void atASteadyRentTheBillIsThatOfTheInstalledHours() {
    LabParameters lab = withGrowthOf(3.4).with(MarketParameters.defaults().withPrices(2, 1, 1e6));
    Outcome outcome = Laboratory.run(lab, 1, 0);
    double bill = 2 * outcome.of(Measure.INSTALLED_GPU_HOURS);
    assertEquals(bill, outcome.of(Measure.USD_COMPUTE), 1e-9 * bill);
  }

  private static LabParameters withGrowthOf(double growth) {
    return LabParameters.plain().with(ComputeParameters.defaults().withGrowth(growth));
  }
}
