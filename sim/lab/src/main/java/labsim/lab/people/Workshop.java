package labsim.lab.people;

import java.util.ArrayDeque;
import java.util.function.IntFunction;
import labsim.engine.Handler;
import labsim.engine.Level;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.lab.assistants.Assistants;
import labsim.lab.assistants.Plan;
import labsim.lab.compute.Cluster;
import labsim.lab.experiments.Experiment;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.Idea;
import labsim.lab.people.Task.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The engineers and their work: integration first, then debugging, then the best idea of the
 * backlog. An engineer stays with a task to its end; with an assistant, its forward passes hold
 * GPUs for as long as the task is worked on.
 */
public final class Workshop implements Handler<Workshop.Event> {

  /** What happens here. */
  public sealed interface Event {}

  private record GpusGranted(Task task, Plan plan, double hours, long milliGpus) implements Event {}

  private record Finished(Task task, Plan plan, long milliGpus) implements Event {}

  private final Simulation simulation;
  private final EngineerParameters parameters;
  private final WorkingWeek week;
  private final Assistants assistants;
  private final Cluster cluster;
  private final Funnel funnel;
  private final Streams.Family implementationLuck;
  private final Streams.Family debuggingLuck;
  private final Streams.Family integrationLuck;

  private final Level busy;
  private final ArrayDeque<Task> integrations = new ArrayDeque<>();
  private final ArrayDeque<Task> debuggings = new ArrayDeque<>();
  private final Backlog backlog = new Backlog();
  private final Tally[] waits = new Tally[Kind.values().length];
  private int engineers;
  private int free;

  public Workshop(
      Simulation simulation,
      EngineerParameters parameters,
      Assistants assistants,
      Cluster cluster,
      Funnel funnel,
      Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.week = new WorkingWeek(parameters.weeklyHours());
    this.assistants = assistants;
    this.cluster = cluster;
    this.funnel = funnel;
    this.implementationLuck = streams.family("implementation");
    this.debuggingLuck = streams.family("debugging");
    this.integrationLuck = streams.family("integration");
    this.engineers = onTricks(parameters);
    this.free = engineers;
    this.busy = new Level(simulation.now(), 0);
    restartWaits();
  }

  /** The staff changes to another number, from one moment to the next; nobody is sent away. */
  public void staff(EngineerParameters later) {
    int hired = Math.max(0, onTricks(later) - engineers);
    engineers += hired;
    free += hired;
    assign();
  }

  private static int onTricks(EngineerParameters parameters) {
    return (int) Math.max(1, Math.rint(parameters.count() * parameters.researchShare()));
  }

  /** Puts an idea on the backlog; its author is told when the code is ready. */
  void implement(Idea idea, Researcher author) {
    double value = idea.promise();
    backlog.add(new Backlog.Entry(idea, value, simulation.now(), author));
    assign();
  }

  /** Lets an engineer debug a failed experiment. */
  <E> void debug(Experiment failed, Handler<? super E> owner, IntFunction<? extends E> done) {
    long step = (long) failed.rung().ordinal() << 32 | failed.attempt();
    debuggings.add(
        new Task(
            Kind.DEBUGGING,
            failed.debugHours(),
            debuggingLuck.at(failed.idea().id(), step),
            simulation.now(),
            new Task.Bell<>(owner, done)));
    assign();
  }

  /**
   * Lets an engineer integrate a trick into the training recipe.
   *
   * @param medianHours median human time, lognormal
   * @param spread sigma of the lognormal
   */
  public <E> void integrate(
      Idea idea,
      double medianHours,
      double spread,
      Handler<? super E> owner,
      IntFunction<? extends E> done) {
    var luck = integrationLuck.at(idea.id());
    double hours = luck.lognormal(medianHours, spread);
    integrations.add(
        new Task(Kind.INTEGRATION, hours, luck, simulation.now(), new Task.Bell<>(owner, done)));
    assign();
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case GpusGranted(var task, var plan, var hours, var milliGpus) ->
          simulation.after(hours, this, new Finished(task, plan, milliGpus));
      case Finished(var task, var plan, var milliGpus) -> {
        if (milliGpus > 0) {
          cluster.releaseLease(milliGpus);
        }
        free++;
        busy.add(simulation.now(), -1);
        task.bell().ring(plan.bugs());
        assign();
      }
    }
  }

  private void assign() {
    while (free > 0) {
      Task task = next();
      if (task == null) {
        return;
      }
      free--;
      busy.add(simulation.now(), 1);
      waits[task.kind().ordinal()].add(simulation.now() - task.sinceHours());
      start(task);
    }
  }

  private @Nullable Task next() {
    if (!integrations.isEmpty()) {
      return integrations.remove();
    }
    if (!debuggings.isEmpty()) {
      return debuggings.remove();
    }
    Backlog.Entry entry = backlog.poll();
    return entry == null ? null : implementation(entry);
  }

  private Task implementation(Backlog.Entry entry) {
    funnel.count(Funnel.Station.IMPLEMENTED);
    var luck = implementationLuck.at(entry.idea().id());
    double hours =
        luck.lognormal(parameters.implementationHours(), parameters.implementationSpread());
    var bell =
        new Task.Bell<>(entry.author(), bugs -> new Researcher.CodeReady(entry.idea(), bugs));
    return new Task(Kind.IMPLEMENTATION, hours, luck, entry.sinceHours(), bell);
  }

  private void start(Task task) {
    Plan plan = assistants.plan(task.hours(), task.luck());
    double hours = week.calendarHours(plan.humanHours()) + plan.assistantHours();
    if (plan.gpuHours() == 0) {
      simulation.after(hours, this, new Finished(task, plan, 0));
      return;
    }
    switch (assistants.chargeTo()) {
      case EXTERNAL -> {
        cluster.bookExternal(plan.gpuHours());
        simulation.after(hours, this, new Finished(task, plan, 0));
      }
      case EXPERIMENTS, PARTITION -> {
        // An assistant that wants more GPUs than there are works as slowly as they allow.
        long most = cluster.mostLeaseMilliGpus();
        double slowest = Math.max(hours, plan.gpuHours() * 1000 / most);
        long milliGpus = Math.min(most, (long) Math.ceil(plan.gpuHours() / slowest * 1000));
        cluster.lease(milliGpus, this, new GpusGranted(task, plan, slowest, milliGpus));
      }
    }
  }

  /** Engineers who work on tricks. */
  public int engineers() {
    return engineers;
  }

  /** Engineers at work now. */
  public double busy() {
    return busy.value();
  }

  /** Share of the engineers' time at work since the last restart. */
  public double utilisation() {
    return busy.mean(simulation.now()) / engineers;
  }

  /** Ideas that wait for an engineer. */
  public int backlog() {
    return backlog.size();
  }

  /** Waits of implemented ideas in the backlog, hours. */
  public Tally implementationWait() {
    return waits[Kind.IMPLEMENTATION.ordinal()];
  }

  /** Waits of failed jobs for an engineer, hours. */
  public Tally debuggingWait() {
    return waits[Kind.DEBUGGING.ordinal()];
  }

  /** Waits of chosen tricks for an engineer, hours. */
  public Tally integrationWait() {
    return waits[Kind.INTEGRATION.ordinal()];
  }

  /** Begins to count anew; what is worked on stays. */
  public void restart() {
    busy.restart(simulation.now());
    restartWaits();
  }

  private void restartWaits() {
    for (int i = 0; i < waits.length; i++) {
      waits[i] = new Tally();
    }
  }
}
