package labsim.lab.training;

/** What has happened to frontier runs since counting began. */
public final class TrainingCounts {

  int finished;
  int ruined;
  int aborted;
  int spikes;
  int conflictsFound;
  double rewoundGpuHours;
  double lostToInterference;

  TrainingCounts() {}

  /** Frontier runs finished. */
  public int finished() {
    return finished;
  }

  /** Times that a trick ruined a run. */
  public int ruined() {
    return ruined;
  }

  /** Frontier runs given up. */
  public int aborted() {
    return aborted;
  }

  /** Loss spikes. */
  public int spikes() {
    return spikes;
  }

  /** Tricks held back because a derisk run found a conflict. */
  public int conflictsFound() {
    return conflictsFound;
  }

  /** Work lost to loss spikes, H100e-hours. */
  public double rewoundGpuHours() {
    return rewoundGpuHours;
  }

  /** Gain lost to interference and conflicts, OOM. */
  public double lostToInterferenceOom() {
    return lostToInterference;
  }

  void restart() {
    finished = 0;
    ruined = 0;
    aborted = 0;
    spikes = 0;
    conflictsFound = 0;
    rewoundGpuHours = 0;
    lostToInterference = 0;
  }
}
