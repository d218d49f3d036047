package labsim.lab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.HardwareFaults;

/** One big run: its tricks, how far it has come, and where it will be found to be ruined. */
final class FrontierRun {

  /**
   * A trick that ruins the run.
   *
   * @param harm where in the run it does its harm, 0 to 1
   * @param found where the harm is found, at or after {@code harm}
   */
  private record Guilty(Candidate trick, double harm, double found) {}

  /** A ruin is found at U(0.1, 1) of the run: MODEL section 4. */
  private static final double EARLIEST_FOUND = 0.1;

  private final long number;
  private final List<Candidate> aboard;
  private final List<Candidate> tricks;
  private final List<Guilty> guilty = new ArrayList<>();
  private final Consumer<List<Candidate>> back;
  private final long milliGpus;
  private final double durationHours;
  private double progress;
  private double trained = 1;
  private long stints;
  private long failures;
  private double lostHours;
  private double rewoundHours;

  /**
   * @param number counts from 0; names the luck that it has with its GPUs
   * @param back takes its tricks if it is given up
   * @param milliGpus width, thousandths of an H100e
   * @param durationHours how long the run takes if nothing ruins it
   * @param luck each trick's own stream decides whether it ruins, and when that is found
   * @param ruinProbability probability that a single trick ruins the run
   */
  FrontierRun(
      long number,
      List<Candidate> tricks,
      Consumer<List<Candidate>> back,
      long milliGpus,
      double durationHours,
      Streams.Family luck,
      double ruinProbability) {
    this.number = number;
    this.aboard = tricks;
    this.tricks = new ArrayList<>(tricks);
    this.back = back;
    this.milliGpus = milliGpus;
    this.durationHours = durationHours;
    for (Candidate trick : tricks) {
      Stream stream = luck.at(trick.idea().id());
      if (stream.bernoulli(ruinProbability)) {
        double found = stream.uniform(EARLIEST_FOUND, 1);
        guilty.add(new Guilty(trick, found * stream.uniform(), found));
      }
    }
    guilty.sort(java.util.Comparator.comparingDouble(Guilty::found));
  }

  /** Width, thousandths of an H100e. */
  long milliGpus() {
    return milliGpus;
  }

  /** Who takes its tricks if it is given up. */
  Consumer<List<Candidate>> back() {
    return back;
  }

  /** The tricks that it began with. */
  List<Candidate> aboard() {
    return aboard;
  }

  /** The tricks that are still part of it. */
  List<Candidate> tricks() {
    return tricks;
  }

  /** Whether a ruin will be found before the run is done. */
  boolean ruinAhead() {
    return !guilty.isEmpty();
  }

  /** Hours until the next ruin is found, or until the run is done, if no GPU fails. */
  double hoursToNextEvent() {
    double until = guilty.isEmpty() ? 1 : guilty.getFirst().found();
    return Math.max(0, until - progress) * durationHours;
  }

  /**
   * Trains until the next ruin is found, or until the run is done, in spite of GPUs that fail.
   *
   * @return hours until then
   */
  double trainOn(Cluster cluster) {
    double hours = hoursToNextEvent();
    HardwareFaults.Losses losses = cluster.frontierLosses(milliGpus, hours, number, stints++);
    failures += losses.failures();
    lostHours = losses.lostHours();
    return hours + lostHours;
  }

  /** Of the hours trained last, those that were done again because a GPU had failed. */
  double lostHours() {
    return lostHours;
  }

  /** How often one of its GPUs has failed. */
  long failures() {
    return failures;
  }

  /**
   * A ruin has been found: takes the trick out.
   *
   * @return hours of training that are lost by it
   */
  double removeGuilty(OnRuin policy) {
    Guilty found = guilty.removeFirst();
    tricks.remove(found.trick());
    double reached = Math.max(progress, found.found());
    progress =
        switch (policy) {
          case ROLLBACK -> Math.min(reached, found.harm());
          case RESTART, ABORT -> 0;
          case DEGRADED -> {
            trained = Math.min(found.harm(), reached);
            yield trained;
          }
        };
    return (reached - progress) * durationHours;
  }

  /** Loss spikes will cost so many hours until the next event. */
  void rewind(double hours) {
    rewoundHours = hours;
  }

  /** Hours that loss spikes have cost since the last event. */
  double rewoundHours() {
    return rewoundHours;
  }

  /** log10 of the H100e-hours that went into the model. */
  double trainedOom() {
    return StrictMath.log10(milliGpus / 1000.0 * durationHours * trained);
  }
}
