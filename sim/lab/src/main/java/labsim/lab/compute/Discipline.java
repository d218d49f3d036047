package labsim.lab.compute;

/** In which order waiting jobs are given GPUs. It can flip the sign of the answer. */
public enum Discipline {
  /** First come, first served; a wide job at the head keeps all others waiting. */
  FIFO,
  /** First come, first served, but whatever fits may start before a wider job ahead of it. */
  FIFO_BACKFILL,
  /** The greatest expected improvement for each H100e-hour first. */
  VALUE
}
