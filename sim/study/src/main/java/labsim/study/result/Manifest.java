package labsim.study.result;

/**
 * How a result came to be.
 *
 * @param command what was typed
 * @param version labsim's version
 * @param commit the commit it was built from, or "unknown"
 * @param seed seed of all streams
 * @param replications replications of each world
 * @param threads threads used; they change no result
 * @param host operating system, processor architecture and Java of the machine
 * @param started when it started, ISO 8601
 * @param wallSeconds how long it took
 * @param events events handled in all replications
 * @param eventsPerSecond events handled in a second of wall time, all threads together
 */
public record Manifest(
    String command,
    String version,
    String commit,
    long seed,
    int replications,
    int threads,
    String host,
    String started,
    double wallSeconds,
    long events,
    double eventsPerSecond) {}
