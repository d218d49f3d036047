package labsim.study.result;

import java.util.List;

/**
 * What was found at one point of a design.
 *
 * @param number number of the point, from 0
 * @param factors the point's values, one an axis, in its unit
 * @param measures estimates with 95 % intervals, one a measure of the sweep
 * @param regime the constraint that binds, "mixed" or "undecided"; "not asked" without prices
 * @param prices one a constraint, largest gain first; none if not asked
 */
public record SweepPoint(
    int number,
    List<Double> factors,
    List<Interval> measures,
    String regime,
    List<ShadowPrice> prices) {}
