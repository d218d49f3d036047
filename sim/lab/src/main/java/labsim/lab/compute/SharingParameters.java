package labsim.lab.compute;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** How the disciplines treat teams, and running jobs. */
public record SharingParameters(
    @Quantity(
            means =
                "The most GPUs that one team's jobs may hold together, as a share of those"
                    + " installed; a single wider job may run alone. 1: no quota.",
            unit = Unit.SHARE,
            min = 1e-3,
            max = 1,
            source = "guess")
        double teamQuota,
    @Quantity(
            key = "team-memory",
            means = "How far fair-share looks back on what a team was given (decays by e).",
            unit = Unit.HOURS,
            min = 1,
            max = 87660,
            source = "guess: two weeks, as schedulers' half-lives are set")
        double teamMemoryHours,
    @Quantity(
            key = "preempt-after",
            means = "How long a job runs before preemptive-value may take its GPUs away.",
            unit = Unit.HOURS,
            max = 87660,
            source = "PARAMETERS 23: 2 h in Meta's research cluster")
        double preemptAfterHours) {

  /** No quotas. */
  public static SharingParameters defaults() {
    return new SharingParameters(1, 336, 2);
  }
}
