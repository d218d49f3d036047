package labsim.study.result;

/**
 * What a sweep looked at in each point.
 *
 * @param column its key, unit and meaning
 * @param neutral the value that says "no effect", 1 of a ratio and 0 of a gain; a point is
 *     undecided if its interval holds it; not a number if there is no such value
 */
public record Looked(Column column, double neutral) {}
