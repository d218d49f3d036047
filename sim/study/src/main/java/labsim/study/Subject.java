package labsim.study;

/**
 * What a study remembers of a scenario, enough to run it again.
 *
 * @param name the scenario's name, unlike any other in the study
 * @param description the scenario's own description
 * @param yaml the scenario as resolved, every parameter written out
 * @param hash hash of the resolved scenario, 12 hexadecimal digits
 */
public record Subject(String name, String description, String yaml, String hash) {}
