package labsim.lab;

import java.util.Arrays;
import labsim.engine.Handler;
import labsim.engine.Tally;
import labsim.lab.compute.Ledger;
import labsim.lab.compute.Ledger.Account;
import labsim.lab.knowledge.Funnel.Station;

/** Looks at the lab from the day the assistants arrive: samples its tracks, and sums it up. */
final class Watch implements Handler<Watch.Event> {

  enum Event {
    SAMPLE
  }

  /** Two weeks between samples; a horizon has a whole number of steps of nearly that length. */
  private static final double STEP_HOURS = 336;

  private final Laboratory lab;
  private final int steps;
  private final double stepHours;
  private final double[] timesYears;
  private final double[][] tracks;
  private int taken;
  private double softwareAtStart;
  private double effectiveComputeAtStart;

  Watch(Laboratory lab) {
    this.lab = lab;
    double horizon = lab.past.horizonHours();
    steps = (int) Math.max(1, Math.rint(horizon / STEP_HOURS));
    stepHours = horizon / steps;
    timesYears = new double[steps + 1];
    tracks = new double[Track.values().length][steps + 1];
  }

  /** Forgets the warm-up and takes the first sample. */
  void begin() {
    softwareAtStart = lab.stack.levelOom();
    effectiveComputeAtStart = lab.training.effectiveComputeOom();
    lab.cluster.restart();
    lab.workshop.restart();
    lab.office.restart();
    lab.funnel.restart();
    lab.training.restart();
    lab.spending.restart(lab.simulation.now());
    lab.hiring.restart();
    lab.library.restart();
    on(Event.SAMPLE);
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case SAMPLE -> {
        settle();
        for (Track track : Track.values()) {
          tracks[track.ordinal()][taken] = sample(track);
        }
        timesYears[taken] = taken * stepHours / LabParameters.HOURS_PER_YEAR;
        taken++;
        // The last sample is taken by outcome(), after every event of the last instant.
        if (taken < steps) {
          lab.simulation.at(lab.past.warmUpHours() + taken * stepHours, this, Event.SAMPLE);
        }
      }
    }
  }

  private void settle() {
    Ledger ledger = lab.cluster.ledger();
    ledger.advance(lab.simulation.now());
    lab.spending.settle(
        lab.simulation.now(), ledger.installedGpuHours() + ledger.externalGpuHours());
  }

  /** What the watched years came to. */
  Outcome outcome() {
    on(Event.SAMPLE);
    double[] measures = new double[Measure.values().length];
    for (Measure measure : Measure.values()) {
      measures[measure.ordinal()] = sum(measure);
    }
    return new Outcome(measures, Arrays.copyOf(timesYears, taken), tracks);
  }

  private double sample(Track track) {
    Ledger ledger = lab.cluster.ledger();
    return switch (track) {
      case SOFTWARE -> lab.stack.levelOom() - softwareAtStart;
      case EFFECTIVE_COMPUTE -> lab.training.effectiveComputeOom() - effectiveComputeAtStart;
      case INSTALLED -> ledger.installedGpus();
      case EXPERIMENTS -> ledger.gpus(Account.EXPERIMENTS);
      case FRONTIER -> ledger.gpus(Account.FRONTIER) + ledger.gpus(Account.GATHERING);
      case INFERENCE -> ledger.gpus(Account.INFERENCE);
      case IDLE ->
          ledger.gpus(Account.IDLE)
              + ledger.gpus(Account.PARTITION_IDLE)
              + ledger.gpus(Account.RESERVED);
      case QUEUED_JOBS -> lab.cluster.queuedJobs();
      case BACKLOG -> lab.workshop.backlog();
      case ENGINEERS_BUSY -> lab.workshop.busy();
      case LEAD -> lab.rivalry.leadMonths(lab.simulation.now());
      case TASK_HORIZON -> lab.assistants.horizonHours();
    };
  }

  private double sum(Measure measure) {
    double years = lab.past.horizonHours() / LabParameters.HOURS_PER_YEAR;
    double now = lab.simulation.now();
    Ledger ledger = lab.cluster.ledger();
    return switch (measure) {
      case SOFTWARE -> (lab.stack.levelOom() - softwareAtStart) / years;
      case EFFECTIVE_COMPUTE ->
          (lab.training.effectiveComputeOom() - effectiveComputeAtStart) / years;
      case IDEAS_PROPOSED -> lab.funnel.at(Station.PROPOSED);
      case IDEAS_IMPLEMENTED -> lab.funnel.at(Station.IMPLEMENTED);
      case TESTED_S1 -> lab.funnel.at(Station.TESTED_S1);
      case TESTED_S2 -> lab.funnel.at(Station.TESTED_S2);
      case TESTED_S3 -> lab.funnel.at(Station.TESTED_S3);
      case ADOPTED -> lab.funnel.at(Station.ADOPTED);
      case LANDED -> lab.funnel.at(Station.LANDED);
      case HELD -> lab.funnel.at(Station.HELD);
      case BURIED_BY_TEST -> lab.funnel.at(Station.BURIED_BY_TEST);
      case BURIED_AT_FRONTIER -> lab.funnel.at(Station.BURIED_AT_FRONTIER);
      case EXPIRED -> lab.funnel.at(Station.EXPIRED);
      case GAIN_FORESEEN -> lab.funnel.gainForeseenOom();
      case GAIN_TRUE -> lab.funnel.gainTrueOom();
      case GAIN_LOST_TO_INTERFERENCE -> lab.training.lostToInterferenceOom();
      case FRONTIER_RUNS -> lab.training.finished();
      case RUINED_RUNS -> lab.training.ruined();
      case INSTALLED_GPU_HOURS -> ledger.installedGpuHours();
      case USEFUL_GPU_HOURS -> ledger.gpuHours(Account.EXPERIMENTS, Ledger.Outcome.USEFUL);
      case FAILED_GPU_HOURS -> ledger.gpuHours(Account.EXPERIMENTS, Ledger.Outcome.FAILED);
      case CANCELLED_GPU_HOURS -> ledger.gpuHours(Account.EXPERIMENTS, Ledger.Outcome.CANCELLED);
      case HARDWARE_GPU_HOURS -> ledger.gpuHours(Ledger.Outcome.HARDWARE);
      case PREEMPTED_GPU_HOURS -> ledger.gpuHours(Ledger.Outcome.PREEMPTED);
      case BACKGROUND_GPU_HOURS -> ledger.keptGpuHours(Account.BACKGROUND);
      case JOBS_COMPLETED -> ledger.jobShare(Ledger.Outcome.USEFUL);
      case JOBS_CANCELLED -> ledger.jobShare(Ledger.Outcome.CANCELLED);
      case JOBS_FAILED -> ledger.jobShare(Ledger.Outcome.FAILED);
      case TIME_COMPLETED -> ledger.timeShare(Ledger.Outcome.USEFUL);
      case TIME_CANCELLED -> ledger.timeShare(Ledger.Outcome.CANCELLED);
      case TIME_FAILED -> ledger.timeShare(Ledger.Outcome.FAILED);
      case UNFINISHED_GPU_HOURS -> ledger.openGpuHours(Account.EXPERIMENTS);
      case FRONTIER_GPU_HOURS -> ledger.openGpuHours(Account.FRONTIER);
      case RUINED_GPU_HOURS -> ledger.gpuHours(Account.FRONTIER, Ledger.Outcome.RUINED);
      case GATHERING_GPU_HOURS -> ledger.gpuHours(Account.GATHERING);
      case INFERENCE_GPU_HOURS -> ledger.gpuHours(Account.INFERENCE);
      case SERVING_GPU_HOURS -> ledger.gpuHours(Account.SERVING);
      case DOWN_GPU_HOURS -> ledger.gpuHours(Account.DOWN);
      case IDLE_GPU_HOURS -> idleGpuHours(ledger);
      case EXTERNAL_GPU_HOURS -> ledger.externalGpuHours();
      case WAIT_S1 -> mean(lab.cluster.jobWait(0));
      case WAIT_S2 -> mean(lab.cluster.jobWait(1));
      case WAIT_S3 -> mean(lab.cluster.jobWait(2));
      case WAIT_BACKGROUND -> mean(lab.cluster.backgroundWait());
      case WAIT_FRONTIER -> mean(lab.cluster.frontierWait());
      case WAIT_INFERENCE -> mean(lab.cluster.leaseWait());
      case WAIT_DEBUG -> mean(lab.workshop.debuggingWait());
      case WAIT_INTEGRATION -> mean(lab.workshop.integrationWait());
      case WAIT_IMPLEMENTATION -> mean(lab.workshop.implementationWait());
      case WAIT_JUDGEMENT -> mean(lab.office.judgementWait());
      case ENGINEER_UTILISATION -> lab.workshop.utilisation();
      case GPU_UTILISATION ->
          1
              - (idleGpuHours(ledger)
                      + ledger.gpuHours(Account.GATHERING)
                      + ledger.gpuHours(Account.DOWN))
                  / ledger.installedGpuHours();
      case PROPOSING_SHARE -> lab.office.proposingShare();
      case PROPOSING_HOURS -> lab.office.proposingHours();
      case READING_HOURS -> lab.office.readingHours();
      case JUDGING_HOURS -> lab.office.judgingHours();
      case REVIEWING_HOURS -> lab.office.reviewingHours();
      case TASTE -> lab.office.meanTaste();
      case ENGINEERS_LEFT -> lab.workshop.engineersLeft();
      case ILL_HOURS -> lab.workshop.illHours();
      case BACKLOG -> lab.workshop.backlog();
      case QUEUED_JOBS -> lab.cluster.queuedJobs();
      case HANDED_OVER_HOURS -> lab.assistants.handedOverHours();
      case HANDED_BACK_HOURS -> lab.assistants.handedBackHours();
      case OVERSIGHT_HOURS -> lab.assistants.oversightHours();
      case USD_COMPUTE -> lab.spending.computeUsd();
      case USD_STAFF -> lab.spending.staffUsd(now);
      case USD_PER_OOM ->
          (lab.spending.computeUsd() + lab.spending.staffUsd(now))
              / (lab.stack.levelOom() - softwareAtStart);
      case HEADCOUNT -> lab.spending.headcount();
      case HIRED -> lab.hiring.hired();
      case ENGINEER_DOLLAR -> lab.hiring.dollarShare();
      case PAPERS_READ -> lab.library.read();
      case ADOPTED_FROM_LITERATURE -> lab.library.adopted();
      case HYPE -> lab.library.hypeOom();
      case LEAD -> lab.rivalry.leadMonths(now);
      case PLACE -> lab.rivalry.place(now);
      case IDEAS_BY_ASSISTANTS -> lab.office.ideasByAssistants();
      case GENERATIONS -> lab.assistants.generations();
      case EVENTS -> lab.simulation.eventCount();
    };
  }

  private static double idleGpuHours(Ledger ledger) {
    return ledger.gpuHours(Account.IDLE)
        + ledger.gpuHours(Account.PARTITION_IDLE)
        + ledger.gpuHours(Account.RESERVED);
  }

  private static double mean(Tally tally) {
    return tally.count() == 0 ? Double.NaN : tally.mean();
  }
}
