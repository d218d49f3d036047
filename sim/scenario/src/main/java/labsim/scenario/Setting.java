package labsim.scenario;

/** A value and where it was set. */
record Setting<T>(T value, Place place) {}
