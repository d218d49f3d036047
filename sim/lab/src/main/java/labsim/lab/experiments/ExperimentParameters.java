package labsim.lab.experiments;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;

/** How ideas are tested. */
public record ExperimentParameters(
    @Section(means = "The scales at which ideas are tested.") Rungs rungs,
    @Choice(
            means = "The rung after which a promising idea may be adopted.",
            source = "MODEL section 4: a trick not validated at S3 ruins more runs")
        RungName lastRung,
    @Quantity(
            means = "Noise of one measurement at the frontier's scale (standard deviation).",
            unit = Unit.OOM,
            max = 1,
            source = "guess")
        double noise,
    @Quantity(
            means = "How noise grows towards small scales: 10^(exponent · distance in OOM).",
            unit = Unit.NUMBER,
            max = 2,
            source = "MODEL section 4: -0.1, guess")
        double noiseExponent,
    @Quantity(
            means =
                "An idea is dropped when its expected improvement falls below this share of a good"
                    + " idea's mean gain.",
            unit = Unit.SHARE,
            max = 10,
            source = "guess")
        double dropBelow,
    @Quantity(
            means =
                "An idea is adopted after the last rung when its expected gain is above this share of"
                    + " a good idea's mean gain.",
            unit = Unit.SHARE,
            max = 10,
            source = "guess: integration costs engineers and slots")
        double adoptAbove,
    @Quantity(
            means = "Probability that a job fails.",
            unit = Unit.SHARE,
            max = 0.99,
            source = "PARAMETERS 26: 40 % of jobs in an LLM cluster (Kalos)")
        double jobFailure,
    @Quantity(
            key = "debug-least",
            means = "Least human time to debug a failed job (log-uniform).",
            unit = Unit.HOURS,
            min = 0.01,
            max = 1e4,
            source = "guess, MODEL section 4: 2-16 h")
        double debugLeastHours,
    @Quantity(
            key = "debug-most",
            means = "Greatest human time to debug a failed job (log-uniform).",
            unit = Unit.HOURS,
            min = 0.01,
            max = 1e4,
            source = "guess, MODEL section 4: 2-16 h")
        double debugMostHours,
    @Choice(means = "How a lab decides whether an idea goes on.", source = "guess")
        DecisionPolicy policy,
    @Quantity(
            means =
                "Gain above which a result goes on under the policy threshold, as a share of a good"
                    + " idea's mean gain.",
            unit = Unit.SHARE,
            max = 1000,
            source = "guess")
        double threshold,
    @Section(means = "How many go on under the policy successive-halving.")
        HalvingParameters halving,
    @Quantity(
            means =
                "Attachment to what was spent: how many good ideas' mean gain speak for an idea on which"
                    + " the compute of the whole ladder has been spent, and so in proportion.",
            unit = Unit.NUMBER,
            max = 100,
            source = "guess")
        double sunkCost,
    @Section(means = "Runs that are cancelled when they disappoint on the way.")
        EarlyStopping earlyStopping) {

  /** The defaults of MODEL section 4. */
  public static ExperimentParameters defaults() {
    return new ExperimentParameters(
        Rungs.defaults(),
        RungName.S3,
        0.008,
        0.1,
        0.1,
        0.2,
        0.40,
        2,
        16,
        DecisionPolicy.VALUE_OF_INFORMATION,
        1,
        HalvingParameters.defaults(),
        0,
        EarlyStopping.defaults());
  }
}
