package labsim.lab.compute;

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

  void add(double valuePerGpuHour, double gpuHours, double installedGpus) {
    double memory = installedGpus * memoryHours;
    rate += (valuePerGpuHour - rate) * gpuHours / (gpuHours + memory);
  }

  double value() {
    return rate;
  }
}
