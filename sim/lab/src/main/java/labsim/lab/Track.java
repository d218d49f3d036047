package labsim.lab;

/** What is sampled over time on a fixed grid: one number a sample. */
public enum Track {
  SOFTWARE("software", "OOM", "Software progress since the start"),
  EFFECTIVE_COMPUTE(
      "effective_compute", "OOM", "Effective compute of the newest model since the start"),
  INSTALLED("gpus_installed", "H100e", "GPUs installed"),
  EXPERIMENTS("gpus_experiments", "H100e", "GPUs on experiments"),
  FRONTIER("gpus_frontier", "H100e", "GPUs on or gathered for frontier runs"),
  INFERENCE("gpus_inference", "H100e", "GPUs on assistants"),
  BACKGROUND("gpus_background", "H100e", "GPUs on background jobs"),
  SERVING("gpus_serving", "H100e", "GPUs that serve customers"),
  IDLE("gpus_idle", "H100e", "GPUs idle"),
  QUEUED_JOBS("queued_jobs", "jobs", "Jobs waiting for GPUs"),
  BACKLOG("backlog", "ideas", "Ideas waiting for an engineer"),
  ENGINEERS_BUSY("engineers_busy", "engineers", "Engineers at work on tricks"),
  LEAD("lead", "months", "Lead over the best rival; 0 without rivals"),
  TASK_HORIZON("task_horizon", "h", "Task horizon of the assistants in use");

  private final String key;
  private final String unit;
  private final String means;

  Track(String key, String unit, String means) {
    this.key = key;
    this.unit = unit;
    this.means = means;
  }

  /** Name of the column in a series table. */
  public String key() {
    return key;
  }

  /** Unit of the number. */
  public String unit() {
    return unit;
  }

  /** What the number says, as a label. */
  public String means() {
    return means;
  }
}
