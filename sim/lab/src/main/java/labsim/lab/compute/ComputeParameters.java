package labsim.lab.compute;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** The GPUs of a lab and how they are shared out. */
public record ComputeParameters(
    @Quantity(
            means = "GPUs for experiments and frontier runs when the assistants arrive.",
            unit = Unit.H100E,
            min = 1,
            max = 1e9,
            source = "PARAMETERS 11: largest lab's experiment compute 2025, AIFM input data")
        double gpus,
    @Quantity(
            means = "Growth of the GPU stock.",
            unit = Unit.FACTOR_PER_YEAR,
            min = 1,
            max = 100,
            source = "PARAMETERS 4: leading lab's compute 2024-26, AIFM")
        double growth,
    @Quantity(
            key = "delivery-interval",
            means = "Time between two deliveries of GPUs; growth comes in these steps.",
            unit = Unit.HOURS,
            min = 24,
            max = 87660,
            source = "guess")
        double deliveryIntervalHours,
    @Choice(means = "In which order waiting jobs are given GPUs.", source = "guess")
        Discipline discipline,
    @Quantity(
            means = "How many waiting jobs a backfilling scheduler examines behind a blocked one.",
            unit = Unit.COUNT,
            min = 1,
            max = 1e6,
            source = "guess")
        int backfillDepth,
    @Quantity(
            key = "patience",
            means = "An experiment that has waited this long for GPUs is given up.",
            unit = Unit.HOURS,
            min = 1,
            max = 876600,
            source = "guess")
        double patienceHours,
    @Quantity(
            key = "flop-per-gpu-hour",
            means = "Realised FLOP of an H100e-hour: 989 TFLOP/s at 40 % utilisation.",
            unit = Unit.FLOP,
            min = 1,
            max = 1e30,
            source = "PARAMETERS 19 and 60: Llama 3 realised 1.23e18")
        double flopPerGpuHour) {

  /** The largest lab of 2025. */
  public static ComputeParameters defaults() {
    return new ComputeParameters(306_000, 3.4, 13 * 168, Discipline.VALUE, 100, 26 * 168, 1.4e18);
  }

  /** The same cluster with another number of GPUs. */
  public ComputeParameters withGpus(double gpus) {
    return with(gpus, growth);
  }

  /** The same cluster with another growth, x/year. */
  public ComputeParameters withGrowth(double growth) {
    return with(gpus, growth);
  }

  private ComputeParameters with(double gpus, double growth) {
    return new ComputeParameters(
        gpus,
        growth,
        deliveryIntervalHours,
        discipline,
        backfillDepth,
        patienceHours,
        flopPerGpuHour);
  }
}
