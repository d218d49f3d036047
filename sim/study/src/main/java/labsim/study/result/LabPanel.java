package labsim.study.result;

/**
 * What an econometrician would read off labs like these: regressions of ln(compute/labour) on
 * ln(wage/rental) within labs, where a lab's prices are those at which it would not hire otherwise
 * than it does: the ratio of its marginal products.
 *
 * @param raw elasticity of substitution with compute as it is, with its 95 % interval
 * @param perExperiment the same with compute in frontier-sized experiments; not a number if the
 *     sweep does not vary the frontier's size
 * @param labs numbers of engineers
 * @param years points of these labs at which both inputs have a positive shadow price
 * @param left points left out because one has none
 * @param sentence what it says
 */
public record LabPanel(
    Interval raw, Interval perExperiment, int labs, int years, int left, String sentence) {}
