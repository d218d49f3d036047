package labsim.study.result;

/**
 * Two scenarios held against each other on the same random streams.
 *
 * @param first name of the first scenario
 * @param second name of the second scenario
 * @param measure what is compared, for example "uplift" or "software progress"
 * @param unit unit of the difference; empty for ratios
 * @param difference second minus first, with a jointly valid interval
 * @param ratio second over first, with a jointly valid interval
 * @param resampledDifference the same by bootstrap, which allows for skewness
 * @param resampledRatio the same by bootstrap
 * @param p Holm's adjusted p-value of the difference among all contrasts
 * @param correlation correlation of the paired replications
 * @param varianceRatio variance of the difference over what independent streams would give
 * @param verdict a sentence: which is larger, or that it is undecided
 */
public record Contrast(
    String first,
    String second,
    String measure,
    String unit,
    Interval difference,
    Interval ratio,
    Interval resampledDifference,
    Interval resampledRatio,
    double p,
    double correlation,
    double varianceRatio,
    String verdict) {}
