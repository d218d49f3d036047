package labsim.lab.compute;

/** Clusters for tests: so many GPUs, and the defaults that are off. */
final class Clusters {

  private Clusters() {}

  static ComputeParameters of(double gpus, Discipline discipline, int depth, double patience) {
    return of(gpus, discipline, depth, patience, PartitionParameters.defaults(), never());
  }

  static ComputeParameters of(
      double gpus,
      Discipline discipline,
      int depth,
      double patience,
      PartitionParameters partitions,
      HardwareParameters hardware) {
    return of(
        gpus, discipline, depth, patience, partitions, hardware, SharingParameters.defaults());
  }

  static ComputeParameters of(
      double gpus,
      Discipline discipline,
      int depth,
      double patience,
      PartitionParameters partitions,
      HardwareParameters hardware,
      SharingParameters sharing) {
    return new ComputeParameters(
        gpus,
        1,
        1000,
        0,
        0,
        0,
        discipline,
        depth,
        patience,
        0.25,
        336,
        1.4e18,
        partitions,
        hardware,
        sharing,
        BackgroundParameters.defaults());
  }

  static HardwareParameters never() {
    return HardwareParameters.defaults();
  }
}
