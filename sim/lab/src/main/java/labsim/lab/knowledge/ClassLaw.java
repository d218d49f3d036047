package labsim.lab.knowledge;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/**
 * How the gain of one class of idea depends on scale. With g the gain at the frontier and σ its
 * spread over ideas, the gain d OOM below the frontier is {@code g − slope · d}, the slope being
 * normal with mean {@code drift · σ} and standard deviation {@code transferLoss · σ}. So the gain
 * at a rung and at the frontier are correlated by {@code ρ(d) = 1 / sqrt(1 + (transferLoss · d)²)}.
 */
public record ClassLaw(
    @Quantity(
            means = "Share of all ideas that are of this class; the shares are normalised.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double share,
    @Quantity(
            means =
                "Spread of the slope of gain over scale, per OOM, in units of the spread of gains; 0"
                    + " means that a small experiment tells all.",
            unit = Unit.NUMBER,
            max = 10,
            source =
                "data 0.44: PARAMETERS 29-30, DataDecide arXiv 2504.11393; architecture 0.8: 31;"
                    + " optimiser 0.5: 32; systems 0.1, post-training and emergent: guess")
        double transferLoss,
    @Quantity(
            means =
                "Mean slope of gain over scale, per OOM, in units of the spread of gains; negative"
                    + " means that gains shrink with scale.",
            unit = Unit.NUMBER,
            min = -10,
            max = 10,
            source =
                "optimiser -0.34: PARAMETERS 32, arXiv 2509.02046, slope -0.049 over an initial gain"
                    + " of 0.146 OOM; others: guess")
        double drift) {

  /** Correlation between the gain {@code distanceOom} below the frontier and at the frontier. */
  public double transfer(double distanceOom) {
    double loss = transferLoss * distanceOom;
    return 1 / Math.sqrt(1 + loss * loss);
  }
}
