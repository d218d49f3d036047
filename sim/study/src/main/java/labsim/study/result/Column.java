package labsim.study.result;

/**
 * A column of a table.
 *
 * @param key name in the stored table
 * @param unit unit of its numbers
 * @param means what the number says, as a label
 */
public record Column(String key, String unit, String means) {}
