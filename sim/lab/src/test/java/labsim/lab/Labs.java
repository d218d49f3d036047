package labsim.lab;

import labsim.engine.Streams;
import labsim.lab.assistants.AssistantParameters;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.compute.BackgroundParameters;
import labsim.lab.compute.ComputeParameters;
import labsim.lab.compute.Discipline;
import labsim.lab.compute.HardwareParameters;
import labsim.lab.compute.PartitionParameters;
import labsim.lab.compute.SharingParameters;
import labsim.lab.people.EngineerParameters;
import labsim.lab.people.PeopleParameters;
import labsim.lab.training.OnRuin;
import labsim.lab.training.TrainingParameters;

/** Small labs for tests: a year, a tenth of the people, scarce GPUs, and much that goes wrong. */
final class Labs {

  private Labs() {}

  static LabParameters small() {
    return small(Discipline.VALUE, ChargeTo.EXPERIMENTS, OnRuin.ROLLBACK);
  }

  static LabParameters small(Discipline discipline, ChargeTo charge, OnRuin onRuin) {
    LabParameters base = LabParameters.plain().with(8766, 4383);
    ComputeParameters c = base.compute();
    AssistantParameters a = base.assistants();
    TrainingParameters t = base.training();
    PeopleParameters p = base.people();
    EngineerParameters e = p.engineers();
    var r = p.researchers();
    return base.with(cluster(c.withGpus(20_000), 0, discipline, 10, c.partitions(), c.hardware()))
        .with(p.with(r.withCount(30)).with(e.withCount(200)))
        .with(
            new AssistantParameters(
                10,
                0.8,
                a.oversight(),
                3e8,
                a.flopPerToken(),
                a.taskHorizonHours(),
                a.horizonGrowth(),
                a.stepHours(),
                a.horizonSharpness(),
                a.reviewCatch(),
                a.bugFailure(),
                charge,
                500,
                a.mostSteps(),
                a.copies(),
                a.speedGrowth(),
                a.mistakes(),
                a.notes(),
                a.research()))
        .with(
            Altered.with(
                Altered.with(
                    Altered.with(
                        Altered.with(Altered.with(t, "slots", 20), "runSize", 10e6),
                        "ruinValidated",
                        0.2),
                    "ruinUnvalidated",
                    0.5),
                "onRuin",
                onRuin));
  }

  /** The same cluster with other deliveries, another discipline, other parts and hardware. */
  static ComputeParameters cluster(
      ComputeParameters c,
      double deliverySpread,
      Discipline discipline,
      int backfillDepth,
      PartitionParameters partitions,
      HardwareParameters hardware) {
    return cluster(
        c, deliverySpread, discipline, backfillDepth, partitions, hardware, c.sharing(), 0);
  }

  /** The same with teams, and with GPUs that wear out. */
  static ComputeParameters cluster(
      ComputeParameters c,
      double deliverySpread,
      Discipline discipline,
      int backfillDepth,
      PartitionParameters partitions,
      HardwareParameters hardware,
      SharingParameters sharing,
      double attrition) {
    return new ComputeParameters(
        c.gpus(),
        c.growth(),
        c.deliveryIntervalHours(),
        deliverySpread,
        attrition,
        c.attritionAgeing(),
        discipline,
        backfillDepth,
        c.patienceHours(),
        c.widestShare(),
        c.priceMemoryHours(),
        c.flopPerGpuHour(),
        partitions,
        hardware,
        sharing,
        c.background());
  }

  /** The same cluster with other background jobs. */
  static ComputeParameters with(ComputeParameters c, BackgroundParameters background) {
    return new ComputeParameters(
        c.gpus(),
        c.growth(),
        c.deliveryIntervalHours(),
        c.deliverySpread(),
        c.attrition(),
        c.attritionAgeing(),
        c.discipline(),
        c.backfillDepth(),
        c.patienceHours(),
        c.widestShare(),
        c.priceMemoryHours(),
        c.flopPerGpuHour(),
        c.partitions(),
        c.hardware(),
        c.sharing(),
        background);
  }

  /** A small lab with every mechanism of the cluster switched on, its numbers drawn by the seed. */
  static LabParameters everything(long seed) {
    var luck = new Streams(seed, 0).named("scenario");
    LabParameters lab =
        small(
            Discipline.values()[luck.below(Discipline.values().length)],
            ChargeTo.values()[luck.below(ChargeTo.values().length)],
            OnRuin.values()[luck.below(OnRuin.values().length)]);
    ComputeParameters c =
        cluster(
            lab.compute(),
            luck.uniform(0, 1),
            lab.compute().discipline(),
            10,
            new PartitionParameters(luck.uniform(0, 0.2), luck.uniform(0.01, 0.3)),
            new HardwareParameters(
                luck.uniform(1e-5, 1e-4), luck.uniform(0.01, 1), luck.uniform(1, 100)),
            new SharingParameters(luck.uniform(0.1, 1), 336, luck.uniform(0, 5)),
            luck.uniform(0, 0.3));
    return lab.with(
        with(
            c,
            new BackgroundParameters(
                5_000_000,
                c.gpus(),
                2000,
                0.03,
                3.5,
                24,
                luck.uniform(0, 2),
                0.4,
                0.06,
                0.08,
                0.61)));
  }
}
