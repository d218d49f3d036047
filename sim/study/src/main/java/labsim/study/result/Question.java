package labsim.study.result;

/**
 * What a study was asked to do.
 *
 * @param name the study's name
 * @param description the study's own description; may be empty
 * @param design where it looked, in words: "a grid of 25 points"
 * @param yaml the study as resolved
 * @param scenario name of the scenario that was varied
 * @param scenarioHash hash of that scenario, 12 hexadecimal digits
 * @param scenarioYaml that scenario as resolved, every parameter written out
 */
public record Question(
    String name,
    String description,
    String design,
    String yaml,
    String scenario,
    String scenarioHash,
    String scenarioYaml) {}
