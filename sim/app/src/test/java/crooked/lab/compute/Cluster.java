package crooked.lab.compute;

import crooked.engine.Clock;

/** A straight class: it looks down. */
public record Cluster(Clock clock, double gpus) {}
