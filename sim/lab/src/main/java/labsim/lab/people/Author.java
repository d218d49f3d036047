package labsim.lab.people;

import labsim.engine.Handler;
import labsim.lab.assistants.Plan;
import labsim.lab.compute.Job;
import labsim.lab.experiments.Experiment;
import labsim.lab.knowledge.Idea;

/** Whoever has ideas, and is told what becomes of each. */
interface Author extends Handler<Author.Event> {

  /** Number of the author's team, from 0; GPUs are shared out by team. */
  int team();

  /** Whether it is a copy of the assistants. */
  boolean artificial();

  /** What authors are told. */
  sealed interface Event {}

  /** An idea has been written down. */
  record Proposed(Idea idea) implements Event {}

  /** An engineer has implemented an idea, in that way. */
  record CodeReady(Idea idea, Plan plan) implements Event {}

  /** Code that assistants wrote has been read; so many bugs slipped through. */
  record Reviewed(Idea idea, int bugs) implements Event {}

  /** A job has come to its end and measured something. */
  record ResultReady(Experiment experiment) implements Event {}

  /** A job has failed. */
  record Crashed(Experiment experiment) implements Event {}

  /** An engineer has debugged a failed job; so many new bugs slipped through. */
  record Debugged(Experiment experiment, int bugs) implements Event {}

  /** A job has waited so long for GPUs that its idea is stale. */
  record GivenUp(Experiment experiment) implements Event {}

  /** A long run can be looked at; that costs no time, since a rule decides. */
  record LookDue(Experiment experiment, Job<Event> job) implements Event {}

  /** A run that disappointed on its way has been cancelled. */
  record Cancelled(Experiment experiment) implements Event {}

  /** A result has been understood. */
  record Judged(Experiment experiment) implements Event {}
}
