package labsim.lab.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;

/** Theory: the stock of GPUs over time. */
class DeliveriesTest {

  private static final double YEAR = 8766;

  private static double gpusAfter(
      int years, double growth, double spread, double attrition, double ageing, long seed) {
    Simulation simulation = new Simulation();
    Streams streams = new Streams(seed, 0);
    ComputeParameters parameters =
        new ComputeParameters(
            1e6,
            growth,
            YEAR / 4,
            spread,
            attrition,
            ageing,
            Discipline.FIFO,
            1,
            1e9,
            0.25,
            336,
            1.4e18,
            PartitionParameters.defaults(),
            HardwareParameters.defaults(),
            SharingParameters.defaults(),
            BackgroundParameters.defaults());
    Cluster cluster = new Cluster(simulation, parameters, streams);
    new Deliveries(simulation, cluster, parameters, streams).begin();
    simulation.runUntil(years * YEAR);
    return cluster.ledger().installedGpus();
  }

  @Test
  void withoutSpreadTheStockGrowsByItsRate() {
    assertEquals(3.4e6 * 3.4, gpusAfter(2, 3.4, 0, 0, 0, 1), 1);
  }

  /** Lumps have mean 1 and do not know of each other, so the mean stock is as without spread. */
  @Test
  void unevenDeliveriesKeepTheMeanStock() {
    Theory.assertMean(
        4e6,
        30,
        batch -> {
          double sum = 0;
          for (int i = 0; i < 300; i++) {
            sum += gpusAfter(1, 4, 0.5, 0, 0, batch * 1000L + i);
          }
          return sum / 300;
        });
  }

  /** Nothing new comes, so the age is the time: the stock falls as exp(−at − abt²/2). */
  @Test
  void gpusWearOutFasterTheOlderTheyAre() {
    double left = 1e6 * StrictMath.exp(-0.01 * 10 - 0.01 * 0.35 * 100 / 2);
    assertEquals(left, gpusAfter(10, 1, 0, 0.01, 0.35, 1), 1);
  }

  /**
   * A stock that is multiplied by g each quarter has mean age ¼/(g − 1) after a delivery. It begins
   * younger than that, which saves less than 2 in 1000.
   */
  @Test
  void aGrowingStockStaysYoung() {
    double growth = StrictMath.pow(4, 0.25);
    double age = 0.25 / (growth - 1);
    double worn = 1 - StrictMath.exp(-0.01 * (1 + 0.35 * (age + 0.125)) * 0.25);
    double expected = 1e6 * StrictMath.pow(growth - worn, 40);
    assertEquals(1, gpusAfter(10, 4, 0, 0.01, 0.35, 1) / expected, 0.002);
  }
}
