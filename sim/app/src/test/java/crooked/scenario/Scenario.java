package crooked.scenario;

/** A straight class. */
public record Scenario(String name) {}
