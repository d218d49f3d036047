package labsim.study.result;

/**
 * What a little more of one input would bring, all else equal and on the same random streams.
 *
 * @param constraint name of the constraint: compute, engineers, taste, ideas or integration
 * @param world key of the world with more of it
 * @param factor how many times more of the input, for example 1.25
 * @param gain relative gain in software progress, 0.1 meaning 10 % more
 * @param elasticity log of progress ratio over log of factor
 * @param gainPerMillion relative gain in software progress for each million USD a year that this
 *     input costs more, all that the lab spends more because of it included; not a number for what
 *     has no price
 * @param correlation between the two worlds' replications; common random numbers make it high
 */
public record ShadowPrice(
    String constraint,
    String world,
    double factor,
    Interval gain,
    Interval elasticity,
    Interval gainPerMillion,
    double correlation) {}
