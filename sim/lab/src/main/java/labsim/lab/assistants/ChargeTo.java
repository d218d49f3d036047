package labsim.lab.assistants;

/** Whose GPUs the assistants' forward passes burn. */
public enum ChargeTo {
  /** The research cluster: assistants go ahead of experiments in its queue. */
  EXPERIMENTS,
  /** A partition cut out of the research cluster; assistants wait when it is full. */
  PARTITION,
  /** Serving GPUs outside the research cluster, without limit. */
  EXTERNAL
}
