package labsim.lab.market;

import labsim.lab.LabParameters;
import labsim.lab.people.PeopleParameters;
import labsim.lab.training.TrainingParameters;

/**
 * Small labs of which one input is far too scarce: three years of settling with GPUs that double
 * each year after it and two of being watched, with strong assistants.
 */
final class Starved {

  private Starved() {}

  /** Eighty engineers, twelve of them on tricks, for 100 researchers and 100,000 H100e. */
  static LabParameters ofEngineers() {
    return lab(80, 100_000, 50e6);
  }

  /** Two thousand engineers for 10,000 H100e. */
  static LabParameters ofCompute() {
    return lab(2000, 10_000, 10e6);
  }

  private static LabParameters lab(int engineers, double gpus, double runSize) {
    LabParameters base = LabParameters.plain();
    PeopleParameters p = base.people();
    TrainingParameters t = base.training();
    return base.with(2 * 8766, 3 * 8766)
        .with(base.compute().withGpus(gpus).withGrowth(2))
        .with(base.assistants().with(10, 0.9))
        .with(p.with(p.researchers().withCount(100)).with(p.engineers().withCount(engineers)))
        .with(t.withRunSize(runSize));
  }

  static LabParameters hiring(LabParameters lab, HiringMode mode) {
    MarketParameters market = lab.market();
    return lab.with(market.with(market.hiring().with(mode)));
  }
}
