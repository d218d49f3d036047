package labsim.lab.market;

import labsim.lab.compute.Cluster;
import labsim.lab.knowledge.Funnel;
import labsim.lab.people.EngineerParameters;
import labsim.lab.people.ResearchOffice;
import labsim.lab.people.Workshop;

/**
 * What one more engineer-hour and one more GPU-hour would bring, as far as a lab can tell that from
 * its own queues; a shadow price proper needs a twin of the lab, and nobody has one.
 *
 * <ul>
 *   <li>One more engineer-hour implements a part of the idea that waits first: its expected excess
 *       gain over the price of the GPU-hours that its tests will take, divided by the
 *       engineer-hours that an implemented idea takes in all. Nothing if no idea waits.
 *   <li>One more GPU-hour is worth the cluster's going rate. That is a mean and not a margin: it
 *       overstates GPUs where jobs differ much in value or none waits. But it is what the lab gets
 *       for its rent, and so tells what it is ready to pay for an OOM.
 * </ul>
 *
 * Both take it that what is tested is also told apart and landed, so that they err in the same
 * direction; what is used is their ratio.
 */
public final class MarginalValue {

  private final Cluster cluster;
  private final Workshop workshop;
  private final ResearchOffice office;
  private final Funnel funnel;
  private final double weeklyHours;
  private double ideaOom;
  private double gpuOom;
  private double engineerHours;
  private long implemented;
  private long lastCount;
  private int looks;

  public MarginalValue(
      Cluster cluster,
      Workshop workshop,
      ResearchOffice office,
      Funnel funnel,
      EngineerParameters engineers) {
    this.cluster = cluster;
    this.workshop = workshop;
    this.office = office;
    this.funnel = funnel;
    this.weeklyHours = engineers.weeklyHours();
  }

  /** Looks at the queues, once a week. */
  void look() {
    looks++;
    ideaOom += office.nextIdeaOom();
    gpuOom += cluster.price();
    engineerHours += workshop.busy() * weeklyHours;
    long count = funnel.at(Funnel.Station.IMPLEMENTED);
    // The funnel begins anew with the first watched day.
    implemented += count >= lastCount ? count - lastCount : count;
    lastCount = count;
  }

  /** Value of an engineer-hour since the last reset, OOM. */
  double engineerHourOom() {
    return engineerHours == 0 ? 0 : ideaOom / looks * implemented / engineerHours;
  }

  /** Value of an H100e-hour since the last reset, OOM. */
  double gpuHourOom() {
    return looks == 0 ? 0 : gpuOom / looks;
  }

  /** Looks afresh. */
  void reset() {
    ideaOom = 0;
    gpuOom = 0;
    engineerHours = 0;
    implemented = 0;
    looks = 0;
  }
}
