package labsim.lab.compute;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;

/** The GPUs of a lab and how they are shared out. */
public record ComputeParameters(
    @Quantity(
            means =
                "GPUs installed when the assistants arrive, those that serve customers included.",
            unit = Unit.H100E,
            min = 1,
            max = 1e9,
            source = "PARAMETERS 11 and 10: 306k for research in 2025 when 23 % serve customers")
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
    @Quantity(
            means =
                "Spread of deliveries: sigma of the lognormal by which each differs from the"
                    + " growth of its interval; their mean stays. 0: all alike.",
            unit = Unit.NUMBER,
            max = 3,
            source = "guess")
        double deliverySpread,
    @Quantity(
            means = "Share of new GPUs that break for good in a year. 0: none ever does.",
            unit = Unit.SHARE,
            max = 1,
            source = "PARAMETERS 55: 1 % a year, AIFM default parameters")
        double attrition,
    @Quantity(
            means =
                "How much attrition grows with each year of age, as a share of that of new GPUs.",
            unit = Unit.NUMBER,
            max = 10,
            source = "PARAMETERS 55: 0.35 points a year on 1 %, AIFM default parameters")
        double attritionAgeing,
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
            means =
                "The most GPUs that one job may hold, as a share of those installed; it runs longer"
                    + " instead.",
            unit = Unit.SHARE,
            min = 1e-6,
            max = 1,
            source = "guess")
        double widestShare,
    @Quantity(
            key = "price-memory",
            means =
                "Over how many hours of the whole cluster the going value of a GPU-hour is averaged.",
            unit = Unit.HOURS,
            min = 1,
            max = 87660,
            source = "guess: two weeks")
        double priceMemoryHours,
    @Quantity(
            key = "flop-per-gpu-hour",
            means = "Realised FLOP of an H100e-hour: 989 TFLOP/s at 40 % utilisation.",
            unit = Unit.FLOP,
            min = 1,
            max = 1e30,
            source = "PARAMETERS 19 and 60: Llama 3 realised 1.23e18")
        double flopPerGpuHour,
    @Section(means = "Parts of the cluster kept for one purpose.") PartitionParameters partitions,
    @Section(means = "GPUs that break, and work that is lost by it.") HardwareParameters hardware,
    @Section(means = "How the disciplines treat teams and running jobs.") SharingParameters sharing,
    @Section(means = "Debugging, evaluation and whatever else runs beside experiments.")
        BackgroundParameters background) {

  /** The largest lab of 2025. */
  public static ComputeParameters defaults() {
    return new ComputeParameters(
        306_000,
        3.4,
        13 * 168,
        0,
        0,
        0.35,
        Discipline.VALUE,
        100,
        26 * 168,
        0.25,
        336,
        1.4e18,
        PartitionParameters.defaults(),
        HardwareParameters.defaults(),
        SharingParameters.defaults(),
        BackgroundParameters.defaults());
  }

  /** The same cluster with another number of GPUs. */
  public ComputeParameters withGpus(double gpus) {
    return new ComputeParameters(
        gpus,
        growth,
        deliveryIntervalHours,
        deliverySpread,
        attrition,
        attritionAgeing,
        discipline,
        backfillDepth,
        patienceHours,
        widestShare,
        priceMemoryHours,
        flopPerGpuHour,
        partitions,
        hardware,
        sharing,
        background);
  }

  /** The same cluster that grows at another rate. */
  public ComputeParameters withGrowth(double growth) {
    return new ComputeParameters(
        gpus,
        growth,
        deliveryIntervalHours,
        deliverySpread,
        attrition,
        attritionAgeing,
        discipline,
        backfillDepth,
        patienceHours,
        widestShare,
        priceMemoryHours,
        flopPerGpuHour,
        partitions,
        hardware,
        sharing,
        background);
  }
}
