package labsim.lab.training;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;

/** How tricks are brought together and trained at the frontier. */
public record TrainingParameters(
    @Quantity(
            key = "release-interval",
            means = "Time between two departures of the release train.",
            unit = Unit.HOURS,
            min = 168,
            max = 87660,
            source = "MODEL section 4")
        double releaseIntervalHours,
    @Quantity(
            key = "integration-window",
            means = "How long before departure the tricks of a release are chosen.",
            unit = Unit.HOURS,
            min = 1,
            max = 87660,
            source = "guess")
        double integrationWindowHours,
    @Quantity(
            means = "Most tricks that one release can take.",
            unit = Unit.COUNT,
            min = 1,
            max = 100000,
            source = "guess")
        int slots,
    @Quantity(
            key = "integration",
            means = "Median human time to integrate one trick (lognormal).",
            unit = Unit.HOURS,
            min = 0.01,
            max = 1e5,
            source = "guess, MODEL section 4")
        double integrationHours,
    @Quantity(
            means = "Spread of integration times: sigma of the lognormal.",
            unit = Unit.NUMBER,
            max = 3,
            source = "guess")
        double integrationSpread,
    @Quantity(
            means =
                "Part of its gain that each further trick of a release loses to those before it.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double interference,
    @Quantity(
            means = "Probability that two tricks of one release conflict.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess, moved from 0.03: docs/calibration.md")
        double conflictProbability,
    @Quantity(
            key = "conflict-loss",
            means = "Mean loss from one conflict (exponential).",
            unit = Unit.OOM,
            max = 1,
            source = "guess, moved in step with good-gain: docs/calibration.md")
        double conflictLoss,
    @Quantity(
            means = "Size of a frontier run when the assistants arrive.",
            unit = Unit.H100E_HOURS,
            min = 1,
            max = 1e15,
            source = "MODEL section 4, 130M, moved so that PARAMETERS 9 holds: docs/calibration.md")
        double runSize,
    @Quantity(
            means = "Growth of frontier runs.",
            unit = Unit.FACTOR_PER_YEAR,
            min = 0.1,
            max = 100,
            source = "set equal to compute.growth, so that the share of final runs stays: guess")
        double runGrowth,
    @Quantity(
            key = "run-duration",
            means = "How long a frontier run takes; its width follows.",
            unit = Unit.HOURS,
            min = 1,
            max = 87660,
            source = "PARAMETERS 18: GPT-4 about 90 days")
        double runDurationHours,
    @Quantity(
            means = "Probability that a trick tested up to S3 ruins the run.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess, MODEL section 4")
        double ruinValidated,
    @Quantity(
            means = "Probability that a trick not tested at S3 ruins the run.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess, MODEL section 4")
        double ruinUnvalidated,
    @Choice(means = "What to do when a trick ruins the run.", source = "guess") OnRuin onRuin,
    @Quantity(
            key = "deployment",
            means = "Time from the end of a run until its model works as assistant.",
            unit = Unit.HOURS,
            min = 0,
            max = 87660,
            source = "MODEL section 4: post-training and deployment, 6 weeks")
        double deploymentHours,
    @Quantity(
            means =
                "How much software progress shortens frontier runs: every OOM of it by so many OOM, on so"
                    + " many more GPUs, as far as there are any.",
            unit = Unit.NUMBER,
            max = 1,
            source = "guess: off")
        double runShrink,
    @Section(means = "A joint run of a release's tricks before the frontier run.")
        DeriskParameters derisk,
    @Section(means = "Loss spikes of frontier runs.") SpikeParameters spikes,
    @Section(means = "When new software reaches the assistants.") RetrainingParameters retraining,
    @Section(means = "Post-training anew, without training anew.") RefreshParameters refresh) {

  /** Two releases a year, as MODEL section 4 has them. */
  public static TrainingParameters defaults() {
    return new TrainingParameters(
        26 * 168,
        13 * 168,
        80,
        300,
        0.5,
        0.005,
        0.005,
        0.004,
        150e6,
        3.4,
        13 * 168,
        0.002,
        0.02,
        OnRuin.ROLLBACK,
        6 * 168,
        0,
        DeriskParameters.defaults(),
        SpikeParameters.defaults(),
        RetrainingParameters.defaults(),
        RefreshParameters.defaults());
  }

  /** The same trains with another number of slots. */
  public TrainingParameters withSlots(int slots) {
    return with(slots, runSize);
  }

  /** The same trains to frontier runs of another size, H100e-hours. */
  public TrainingParameters withRunSize(double runSize) {
    return with(slots, runSize);
  }

  private TrainingParameters with(int slots, double runSize) {
    return new TrainingParameters(
        releaseIntervalHours,
        integrationWindowHours,
        slots,
        integrationHours,
        integrationSpread,
        interference,
        conflictProbability,
        conflictLoss,
        runSize,
        runGrowth,
        runDurationHours,
        ruinValidated,
        ruinUnvalidated,
        onRuin,
        deploymentHours,
        runShrink,
        derisk,
        spikes,
        retraining,
        refresh);
  }
}
