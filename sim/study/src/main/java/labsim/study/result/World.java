package labsim.study.result;

/**
 * One of the worlds that a study ran on the same random streams.
 *
 * @param key name in the stored table, for example {@code with}, {@code without}, {@code gpus+25%}
 * @param scenario name of the scenario that it varies
 * @param label what a reader calls it, for example "without assistants"
 */
public record World(String key, String scenario, String label) {}
