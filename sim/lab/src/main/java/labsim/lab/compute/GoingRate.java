package labsim.lab.compute;

import labsim.lab.compute.Ledger.Account;

/** What an H100e-hour is worth: the mean value of those that were lately given away. */
final class GoingRate {

  private final double memoryHours;
  private double rate;

  /**
   * @param memoryHours how many hours of the whole cluster it looks back over
   */
  GoingRate(double memoryHours) {
    this.memoryHours = memoryHours;
  }

  /** A job is given its GPUs. Background jobs follow the rate, so they do not make it. */
  void add(Job<?> job, double installedGpus) {
    if (job.account == Account.EXPERIMENTS) {
      double gpuHours = job.gpuHoursLeft();
      double memory = installedGpus * memoryHours;
      rate += (job.valuePerGpuHour - rate) * gpuHours / (gpuHours + memory);
    }
  }

  double value() {
    return rate;
  }
}
