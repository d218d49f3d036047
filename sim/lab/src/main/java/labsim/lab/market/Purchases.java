package labsim.lab.market;

/** What decides how many GPUs are delivered. */
public enum Purchases {
  /** The growth path of {@code compute.growth}, whatever it costs. */
  PATH,
  /** The budget: staff is paid first, the rest rents GPUs. */
  BUDGET
}
