package labsim.lab;

import java.util.Arrays;
import labsim.engine.Handler;
import labsim.engine.Tally;
import labsim.lab.compute.Ledger;
import labsim.lab.compute.Ledger.Account;
import labsim.lab.knowledge.Attribution;
import labsim.lab.knowledge.Funnel.Station;
import labsim.lab.knowledge.Graveyard;
import labsim.lab.knowledge.IdeaClass;
import labsim.lab.quantity.Calendar;

/** Looks at the lab from the day the assistants arrive: samples its tracks, and sums it up. */
final class Watch implements Handler<Watch.Event> {

  enum Event {
    SAMPLE
  }

  /** Two weeks between samples; a horizon has a whole number of steps of nearly that length. */
  private static final double STEP_HOURS = 336;

  private static final IdeaClass[] CLASSES = IdeaClass.values();

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
        timesYears[taken] = taken * stepHours / Calendar.HOURS_PER_YEAR;
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
      case BACKGROUND -> ledger.gpus(Account.BACKGROUND);
      case SERVING -> ledger.gpus(Account.SERVING);
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
    double years = lab.past.horizonHours() / Calendar.HOURS_PER_YEAR;
    double now = lab.simulation.now();
    Ledger ledger = lab.cluster.ledger();
    Graveyard graveyard = lab.funnel.graveyard();
    Attribution credit = lab.funnel.attribution();
    return switch (measure) {
      case SOFTWARE -> (lab.stack.levelOom() - softwareAtStart) / years;
      case EFFECTIVE_COMPUTE ->
          (lab.training.effectiveComputeOom() - effectiveComputeAtStart) / years;
      case IDEAS_PROPOSED -> lab.funnel.at(Station.PROPOSED);
      case IDEAS_IMPLEMENTED -> lab.funnel.at(Station.IMPLEMENTED);
      case TESTED_S1 -> lab.funnel.at(Station.TESTED_S1);
      case TESTED_S2 -> lab.funnel.at(Station.TESTED_S2);
      case TESTED_S3 -> lab.funnel.at(Station.TESTED_S3);
      case TESTED_S4 -> lab.funnel.at(Station.TESTED_S4);
      case ADOPTED -> lab.funnel.at(Station.ADOPTED);
      case LANDED -> lab.funnel.at(Station.LANDED);
      case HELD -> lab.funnel.at(Station.HELD);
      case BURIED_BY_TEST -> lab.funnel.at(Station.BURIED_BY_TEST);
      case BURIED_AT_FRONTIER -> lab.funnel.at(Station.BURIED_AT_FRONTIER);
      case BURIED_AT_S2, BURIED_AT_S3, BURIED_AT_S4 ->
          graveyard.killed(1 + from(Measure.BURIED_AT_S2, measure));
      case GRAVES_ARCHITECTURE,
          GRAVES_OPTIMISER,
          GRAVES_DATA,
          GRAVES_POST_TRAINING,
          GRAVES_SYSTEMS,
          GRAVES_EMERGENT ->
          graveyard.graves(CLASSES[from(Measure.GRAVES_ARCHITECTURE, measure)]);
      case MISSED_AT_S1, MISSED_AT_S2, MISSED_AT_S3, MISSED_AT_S4 ->
          graveyard.missed(from(Measure.MISSED_AT_S1, measure));
      case MISSED_EMERGENT -> graveyard.missedEmergent();
      case GAIN_MISSED -> graveyard.gainMissedOom();
      case PROGRESS_ARCHITECTURE,
          PROGRESS_OPTIMISER,
          PROGRESS_DATA,
          PROGRESS_POST_TRAINING,
          PROGRESS_SYSTEMS,
          PROGRESS_EMERGENT ->
          credit.oom(CLASSES[from(Measure.PROGRESS_ARCHITECTURE, measure)]) / years;
      case PROGRESS_BY_TASTE -> credit.tasteOom() / years;
      case PROGRESS_BY_S1, PROGRESS_BY_S2, PROGRESS_BY_S3, PROGRESS_BY_S4 ->
          credit.oom(from(Measure.PROGRESS_BY_S1, measure)) / years;
      case TRANSFER_SLOPE -> credit.transferSlope();
      case WASTED_FLOP_PER_OOM -> wastedFlop() / (lab.stack.levelOom() - softwareAtStart);
      case BLOCKED -> lab.train.blocked();
      case EXPIRED -> lab.funnel.at(Station.EXPIRED);
      case GAIN_FORESEEN -> lab.funnel.gainForeseenOom();
      case GAIN_TRUE -> lab.funnel.gainTrueOom();
      case GAIN_LOST_TO_INTERFERENCE -> lab.training.counts().lostToInterferenceOom();
      case FRONTIER_RUNS -> lab.training.counts().finished();
      case RUINED_RUNS -> lab.training.counts().ruined();
      case ABORTED_RUNS -> lab.training.counts().aborted();
      case LOSS_SPIKES -> lab.training.counts().spikes();
      case CONFLICTS_FOUND -> lab.training.counts().conflictsFound();
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
      case SIDE_GPU_HOURS -> lab.training.sideGpuHours();
      case REWOUND_GPU_HOURS -> lab.training.counts().rewoundGpuHours();
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
      case WAIT_S4 -> mean(lab.cluster.jobWait(3));
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
      case RESULTS_MISREAD -> lab.assistants.resultsMisread();
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
      case LANDED_FROM_LITERATURE -> lab.funnel.at(Station.LANDED_BY_HEARSAY);
      case HYPE -> lab.library.hypeOom();
      case LEAD -> lab.rivalry.leadMonths(now);
      case PLACE -> lab.rivalry.place(now);
      case IDEAS_BY_ASSISTANTS -> lab.office.ideasByAssistants();
      case GENERATIONS -> lab.assistants.generations();
      case EVENTS -> lab.simulation.eventCount();
    };
  }

  /** Which member of an indexed family of measures it is, from 0. */
  private static int from(Measure first, Measure measure) {
    return measure.ordinal() - first.ordinal();
  }

  /** FLOP that bought no result: all that jobs and frontier runs used, but for the useful ones. */
  private double wastedFlop() {
    double hours = 0;
    for (Ledger.Outcome outcome : Ledger.Outcome.values()) {
      if (outcome != Ledger.Outcome.USEFUL) {
        hours += lab.cluster.ledger().gpuHours(outcome);
      }
    }
    return hours * lab.past.compute().flopPerGpuHour();
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
