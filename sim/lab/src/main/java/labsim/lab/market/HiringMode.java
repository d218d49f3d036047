package labsim.lab.market;

/** Who decides how many engineers the lab has. */
public enum HiringMode {
  /** Nobody: as many as there are. */
  FROZEN,
  /** Engineers are hired while a dollar for them is worth more than a dollar for GPUs. */
  MARKET,
  /**
   * Money moves from GPUs to engineers or back until a dollar is worth as much in either: the
   * budget stays as it is, and decides how many GPUs are delivered.
   */
  OPTIMAL_SPLIT
}
