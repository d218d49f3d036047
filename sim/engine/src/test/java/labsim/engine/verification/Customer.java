package labsim.engine.verification;

/** Who arrived when, and how much service it needs. */
record Customer(int kind, double arrived, double service) {}
