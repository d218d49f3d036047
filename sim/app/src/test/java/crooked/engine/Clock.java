package crooked.engine;

/** A straight class that others use. */
public record Clock(double hours) {}
