package labsim.lab.compute;

import labsim.lab.compute.Ledger.Account;
import labsim.lab.compute.Ledger.Outcome;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** The small jobs that fill a research cluster: debugging, evaluation, data preparation. */
public record BackgroundParameters(
    @Quantity(
            key = "jobs-per-year",
            means = "Background jobs in a year. 0: none.",
            unit = Unit.COUNT,
            max = 2e9,
            source = "guess, MODEL section 4: some 1e8 in a leading lab")
        int jobsPerYear,
    @Quantity(
            key = "for-gpus",
            means =
                "The cluster that has them. One of twice the GPUs has jobs of twice the size, since people"
                    + " use what is there.",
            unit = Unit.H100E,
            min = 1,
            max = 1e9,
            source = "guess: the baseline's compute.gpus")
        double forGpus,
    @Quantity(
            means =
                "So many jobs are simulated as one: the largest of them as it is drawn, the others at"
                    + " their mean.",
            unit = Unit.COUNT,
            min = 1,
            max = 1e9,
            source = "a choice: halving it must not move results")
        int bundle,
    @Quantity(
            means = "Median size of a job (lognormal) in that cluster.",
            unit = Unit.H100E_HOURS,
            min = 0,
            max = 1e6,
            source = "PARAMETERS 28: 0.034 GPU-hours in two LLM clusters")
        double median,
    @Quantity(
            means = "Spread of sizes: sigma of the lognormal.",
            unit = Unit.NUMBER,
            max = 4,
            source = "PARAMETERS 28: 3.3 and 3.9 from mean over median")
        double spread,
    @Quantity(
            key = "duration",
            means = "How long a bundle is planned to run; its width follows.",
            unit = Unit.HOURS,
            min = 0.01,
            max = 8766,
            source = "guess")
        double durationHours,
    @Quantity(
            means =
                "What a background GPU-hour is worth, as a share of the going rate of experiments.",
            unit = Unit.SHARE,
            max = 1000,
            source = "guess")
        double worth,
    @Quantity(
            means = "Share of background jobs that fail, by count.",
            unit = Unit.SHARE,
            max = 1,
            source = "PARAMETERS 26: 0.40 in an LLM cluster, Kalos")
        double failed,
    @Quantity(
            means = "Share of background jobs that are cancelled, by count.",
            unit = Unit.SHARE,
            max = 1,
            source = "PARAMETERS 26: 0.06 in an LLM cluster, Kalos")
        double cancelled,
    @Quantity(
            means = "Share of background GPU-time that goes to jobs that fail.",
            unit = Unit.SHARE,
            max = 1,
            source = "PARAMETERS 27: 0.08 in an LLM cluster, Kalos")
        double failedTime,
    @Quantity(
            means = "Share of background GPU-time that goes to jobs that are cancelled.",
            unit = Unit.SHARE,
            max = 1,
            source = "PARAMETERS 27: 0.66 Seren, 0.61 Kalos")
        double cancelledTime) {

  /** No background jobs. */
  public static BackgroundParameters defaults() {
    return new BackgroundParameters(0, 397_000, 10_000, 0.03, 3.5, 24, 1, 0.40, 0.06, 0.08, 0.61);
  }

  /** Books a finished bundle by the outcomes of the jobs inside it. */
  void book(Ledger ledger, double gpuHours) {
    ledger.book(Account.BACKGROUND, Outcome.FAILED, failedTime * gpuHours);
    ledger.book(Account.BACKGROUND, Outcome.CANCELLED, cancelledTime * gpuHours);
    ledger.book(Account.BACKGROUND, Outcome.USEFUL, (1 - failedTime - cancelledTime) * gpuHours);
    ledger.count(Outcome.FAILED, failed * bundle);
    ledger.count(Outcome.CANCELLED, cancelled * bundle);
    ledger.count(Outcome.USEFUL, (1 - failed - cancelled) * bundle);
  }
}
