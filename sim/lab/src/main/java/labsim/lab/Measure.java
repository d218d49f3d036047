package labsim.lab;

/** What is counted over the watched years of one replication: one number each. */
public enum Measure {
  SOFTWARE("software", "OOM/year", "Software progress: gain of the stack, a year"),
  EFFECTIVE_COMPUTE(
      "effective_compute", "OOM/year", "Growth of effective compute: software and training FLOP"),
  IDEAS_PROPOSED("ideas_proposed", "ideas", "Ideas proposed"),
  IDEAS_IMPLEMENTED("ideas_implemented", "ideas", "Ideas implemented"),
  TESTED_S1("tested_s1", "ideas", "Ideas measured at S1"),
  TESTED_S2("tested_s2", "ideas", "Ideas measured at S2"),
  TESTED_S3("tested_s3", "ideas", "Ideas measured at S3"),
  TESTED_S4("tested_s4", "ideas", "Ideas measured at S4"),
  ADOPTED("adopted", "ideas", "Ideas adopted as candidates for a release"),
  LANDED("landed", "ideas", "Ideas that were part of a finished frontier run"),
  HELD("held", "ideas", "Ideas that helped at the frontier's scale"),
  BURIED_BY_TEST(
      "buried_by_test", "ideas", "Ideas promoted by smaller evidence that a larger test killed"),
  BURIED_AT_FRONTIER(
      "buried_at_frontier", "ideas", "Ideas that landed and did not help at the frontier's scale"),
  BURIED_AT_S2("buried_at_s2", "ideas", "Ideas promoted by smaller evidence that S2 killed"),
  BURIED_AT_S3("buried_at_s3", "ideas", "Ideas promoted by smaller evidence that S3 killed"),
  BURIED_AT_S4("buried_at_s4", "ideas", "Ideas promoted by smaller evidence that S4 killed"),
  GRAVES_ARCHITECTURE("graves_architecture", "ideas", "Graveyard: architecture"),
  GRAVES_OPTIMISER("graves_optimiser", "ideas", "Graveyard: optimiser"),
  GRAVES_DATA("graves_data", "ideas", "Graveyard: data"),
  GRAVES_POST_TRAINING("graves_post_training", "ideas", "Graveyard: post-training"),
  GRAVES_SYSTEMS("graves_systems", "ideas", "Graveyard: systems"),
  GRAVES_EMERGENT("graves_emergent", "ideas", "Graveyard: emergent"),
  MISSED_AT_S1("missed_at_s1", "ideas", "Ideas that would have helped, killed at S1"),
  MISSED_AT_S2("missed_at_s2", "ideas", "Ideas that would have helped, killed at S2"),
  MISSED_AT_S3("missed_at_s3", "ideas", "Ideas that would have helped, killed at S3"),
  MISSED_AT_S4("missed_at_s4", "ideas", "Ideas that would have helped, killed at S4"),
  MISSED_EMERGENT("missed_emergent", "ideas", "Emergent ideas that would have helped, killed"),
  GAIN_MISSED("gain_missed", "OOM", "Sum of gains of killed ideas that would have helped"),
  PROGRESS_ARCHITECTURE("progress_architecture", "OOM/year", "Progress owed to architecture"),
  PROGRESS_OPTIMISER("progress_optimiser", "OOM/year", "Progress owed to optimisers"),
  PROGRESS_DATA("progress_data", "OOM/year", "Progress owed to data"),
  PROGRESS_POST_TRAINING("progress_post_training", "OOM/year", "Progress owed to post-training"),
  PROGRESS_SYSTEMS("progress_systems", "OOM/year", "Progress owed to systems"),
  PROGRESS_EMERGENT("progress_emergent", "OOM/year", "Progress owed to emergent tricks"),
  PROGRESS_BY_TASTE("progress_by_taste", "OOM/year", "Progress of tricks adopted untested"),
  PROGRESS_BY_S1("progress_by_s1", "OOM/year", "Progress of tricks on which S1 decided"),
  PROGRESS_BY_S2("progress_by_s2", "OOM/year", "Progress of tricks on which S2 decided"),
  PROGRESS_BY_S3("progress_by_s3", "OOM/year", "Progress of tricks on which S3 decided"),
  PROGRESS_BY_S4("progress_by_s4", "OOM/year", "Progress of tricks on which S4 decided"),
  TRANSFER_SLOPE(
      "transfer_slope", "OOM/OOM", "Regression of landed tricks' true gain on that first measured"),
  WASTED_FLOP_PER_OOM(
      "wasted_flop_per_oom", "FLOP/OOM", "FLOP of failed, cancelled and ruined work for each OOM"),
  BLOCKED("blocked", "ideas", "Adopted ideas waiting for a prerequisite at the end"),
  EXPIRED("expired", "ideas", "Ideas given up because their experiment waited too long"),
  GAIN_FORESEEN(
      "gain_foreseen", "OOM", "Sum of expected gains of landed ideas, as believed at adoption"),
  GAIN_TRUE("gain_true", "OOM", "Sum of true gains of landed ideas, before interference"),
  GAIN_LOST_TO_INTERFERENCE(
      "gain_lost_to_interference", "OOM", "Gain lost to interference and conflicts"),
  FRONTIER_RUNS("frontier_runs", "runs", "Frontier runs finished"),
  RUINED_RUNS("ruined_runs", "runs", "Frontier runs that a trick ruined"),
  ABORTED_RUNS("aborted_runs", "runs", "Frontier runs given up"),
  LOSS_SPIKES("loss_spikes", "spikes", "Loss spikes of frontier runs"),
  CONFLICTS_FOUND("conflicts_found", "ideas", "Tricks held back by a derisk run"),
  INSTALLED_GPU_HOURS("gpu_hours_installed", "H100e-hours", "Installed"),
  USEFUL_GPU_HOURS("gpu_hours_useful", "H100e-hours", "Experiments that gave a result"),
  FAILED_GPU_HOURS("gpu_hours_failed", "H100e-hours", "Experiments that failed"),
  CANCELLED_GPU_HOURS("gpu_hours_cancelled", "H100e-hours", "Experiments cancelled"),
  PREEMPTED_GPU_HOURS(
      "gpu_hours_preempted", "H100e-hours", "Work lost and done again after preemption"),
  HARDWARE_GPU_HOURS(
      "gpu_hours_hardware", "H100e-hours", "Work lost and done again because a GPU failed"),
  UNFINISHED_GPU_HOURS("gpu_hours_unfinished", "H100e-hours", "Experiments not yet finished"),
  FRONTIER_GPU_HOURS("gpu_hours_frontier", "H100e-hours", "Frontier runs"),
  SIDE_GPU_HOURS(
      "gpu_hours_side", "H100e-hours", "Part of frontier runs' hours: derisk runs and refreshes"),
  RUINED_GPU_HOURS("gpu_hours_ruined", "H100e-hours", "Frontier runs' work lost to ruin"),
  REWOUND_GPU_HOURS(
      "gpu_hours_rewound", "H100e-hours", "Part of the work lost to ruin: loss spikes"),
  GATHERING_GPU_HOURS(
      "gpu_hours_gathering", "H100e-hours", "Held idle while a frontier run gathers its GPUs"),
  INFERENCE_GPU_HOURS("gpu_hours_inference", "H100e-hours", "Assistants' forward passes"),
  BACKGROUND_GPU_HOURS("gpu_hours_background", "H100e-hours", "Background jobs"),
  SERVING_GPU_HOURS("gpu_hours_serving", "H100e-hours", "Serving customers"),
  DOWN_GPU_HOURS("gpu_hours_down", "H100e-hours", "Failed GPUs under repair"),
  IDLE_GPU_HOURS("gpu_hours_idle", "H100e-hours", "Idle"),
  EXTERNAL_GPU_HOURS(
      "gpu_hours_external", "H100e-hours", "Assistants' forward passes bought outside the cluster"),
  WAIT_S1("wait_s1", "h", "Mean wait of S1 jobs for GPUs"),
  WAIT_S2("wait_s2", "h", "Mean wait of S2 jobs for GPUs"),
  WAIT_S3("wait_s3", "h", "Mean wait of S3 jobs for GPUs"),
  WAIT_S4("wait_s4", "h", "Mean wait of S4 jobs for GPUs"),
  JOBS_COMPLETED("jobs_completed", "share", "Share of ended jobs that completed"),
  JOBS_CANCELLED("jobs_cancelled", "share", "Share of ended jobs that were cancelled"),
  JOBS_FAILED("jobs_failed", "share", "Share of ended jobs that failed"),
  TIME_COMPLETED("time_completed", "share", "Share of ended jobs' GPU-time that completed"),
  TIME_CANCELLED("time_cancelled", "share", "Share of ended jobs' GPU-time that was cancelled"),
  TIME_FAILED("time_failed", "share", "Share of ended jobs' GPU-time that failed"),
  WAIT_BACKGROUND("wait_background", "h", "Mean wait of background jobs for GPUs"),
  WAIT_FRONTIER("wait_frontier", "h", "Mean wait of frontier runs for GPUs"),
  WAIT_INFERENCE("wait_inference", "h", "Mean wait of assistants for GPUs"),
  WAIT_DEBUG("wait_debug", "h", "Mean wait of failed jobs for an engineer"),
  WAIT_INTEGRATION("wait_integration", "h", "Mean wait of chosen tricks for an engineer"),
  WAIT_IMPLEMENTATION("wait_implementation", "h", "Mean wait of implemented ideas in the backlog"),
  WAIT_JUDGEMENT("wait_judgement", "h", "Mean wait of results for their researcher"),
  ENGINEER_UTILISATION("engineer_utilisation", "share", "Share of engineers' time at work"),
  GPU_UTILISATION("gpu_utilisation", "share", "Share of GPUs that hold a job"),
  PROPOSING_SHARE("proposing_share", "share", "Share of researchers' time spent on proposing"),
  PROPOSING_HOURS("proposing_hours", "human-hours", "Researchers' time spent on new ideas"),
  READING_HOURS("reading_hours", "human-hours", "Researchers' time spent on the literature"),
  JUDGING_HOURS("judging_hours", "human-hours", "Researchers' time spent on judging results"),
  REVIEWING_HOURS(
      "reviewing_hours", "human-hours", "Researchers' time spent on reading assistants' code"),
  TASTE("taste", "correlation", "Mean taste of researchers at the end"),
  ENGINEERS_LEFT("engineers_left", "engineers", "Engineers who have left"),
  ILL_HOURS("ill_hours", "h", "Time by which illness prolonged engineers' tasks"),
  BACKLOG("backlog", "ideas", "Ideas waiting for an engineer at the end"),
  QUEUED_JOBS("queued_jobs", "jobs", "Jobs waiting for GPUs at the end"),
  HANDED_OVER_HOURS("handed_over_hours", "human-hours", "Work handed to assistants"),
  HANDED_BACK_HOURS("handed_back_hours", "human-hours", "Work handed back after failed attempts"),
  OVERSIGHT_HOURS("oversight_hours", "human-hours", "Human time spent on prompting and review"),
  RESULTS_MISREAD(
      "results_misread", "results", "Results that looked better to assistants than they were"),
  USD_COMPUTE("usd_compute", "USD", "Spent on GPUs at the rent of the day"),
  USD_STAFF("usd_staff", "USD", "Spent on staff"),
  USD_PER_OOM("usd_per_oom", "USD/OOM", "Spent for each OOM of software progress"),
  HEADCOUNT("headcount", "people", "Engineers and researchers at the end"),
  HIRED("hired", "engineers", "Engineers hired"),
  ENGINEER_DOLLAR(
      "engineer_dollar",
      "share",
      "Worth of a dollar for engineers, of that and a dollar for GPUs, as the lab saw it last: a half"
          + " is balance"),
  PAPERS_READ("papers_read", "papers", "Papers read"),
  ADOPTED_FROM_LITERATURE(
      "adopted_from_literature", "ideas", "Tricks of others adopted as candidates for a release"),
  LANDED_FROM_LITERATURE(
      "landed_from_literature",
      "ideas",
      "Tricks of others that were part of a finished frontier run"),
  HYPE("hype", "OOM", "Mean of reported over true gain, at its scale, of papers read"),
  LEAD("lead", "months", "Lead over the best rival at the end; 0 without rivals"),
  PLACE("place", "place", "Order of finish: 1 for the best model"),
  IDEAS_BY_ASSISTANTS(
      "ideas_by_assistants", "ideas", "Ideas that assistants put forward by themselves"),
  GENERATIONS("generations", "models", "Model generations that became assistants"),
  EVENTS("events", "events", "Events handled, warm-up included");

  private final String key;
  private final String unit;
  private final String means;

  Measure(String key, String unit, String means) {
    this.key = key;
    this.unit = unit;
    this.means = means;
  }

  /** Name of the column in a result table. */
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
