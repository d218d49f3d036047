package labsim.lab.compute;

/** In which order waiting jobs are given GPUs. It can flip the sign of the answer. */
public enum Discipline {
  /** First come, first served; a wide job at the head keeps all others waiting. */
  FIFO,
  /** First come, first served, but whatever fits may start before a wider job ahead of it. */
  FIFO_BACKFILL,
  /** The greatest expected improvement for each H100e-hour first. */
  VALUE,
  /** The team that was lately given least first, and in a team as they come. */
  FAIR_SHARE,
  /** As by value; and a job that has run for a while makes room for a more valuable one. */
  PREEMPTIVE_VALUE
}
