package labsim.study.result;

import java.util.List;

/**
 * What the replications of one scenario and its paired worlds say.
 *
 * @param name the scenario's name
 * @param description the scenario's own description
 * @param yaml the scenario as resolved, every parameter written out
 * @param hash hash of the resolved scenario, 12 hexadecimal digits
 * @param progress software progress with assistants, OOM a year
 * @param progressWithout software progress without assistants, OOM a year
 * @param uplift ratio of the two, paired by common random numbers
 * @param upliftCorrelation correlation of the pair's replications
 * @param shadowPrices one a constraint, largest gain first
 * @param regime name of the constraint that binds most, or "mixed", or "undecided"
 * @param spending which input a dollar buys more progress of, in a sentence; empty if no shadow
 *     price was asked for
 * @param sentence the answer in one sentence, with units and intervals
 */
public record ScenarioResult(
    String name,
    String description,
    String yaml,
    String hash,
    Interval progress,
    Interval progressWithout,
    Interval uplift,
    double upliftCorrelation,
    List<ShadowPrice> shadowPrices,
    String regime,
    String spending,
    String sentence) {}
