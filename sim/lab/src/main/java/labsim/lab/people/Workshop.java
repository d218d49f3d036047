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
import labsim.lab.assistants.Work;
import labsim.lab.compute.Cluster;
import labsim.lab.experiments.Experiment;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.Idea;
import org.jspecify.annotations.Nullable;

/**
 * The engineers and their work: integration first, then debugging, then the best idea of the
 * backlog. An engineer stays with a task to its end; with an assistant, its forward passes hold
 * GPUs for as long as the task is worked on.
 */
public final class Workshop implements Handler<Workshop.Event> {

  /** What happens here. */
  public sealed interface Event {}

  private record GpusGranted(Assignment work, double hours, long milliGpus) implements Event {}

  private record Finished(Assignment work, long milliGpus) implements Event {}

  /** Who does what, and how. */
  private record Assignment(Task task, Engineer engineer, Plan plan) {}

  private final Simulation simulation;
  private final EngineerParameters parameters;
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
  private final Tally[] waits = new Tally[Work.values().length];
  private final Staff staff;

  public Workshop(
      Simulation simulation,
      EngineerParameters parameters,
      Assistants assistants,
      Cluster cluster,
      Funnel funnel,
      Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.assistants = assistants;
    this.cluster = cluster;
    this.funnel = funnel;
    this.implementationLuck = streams.family("implementation");
    this.debuggingLuck = streams.family("debugging");
    this.integrationLuck = streams.family("integration");
    this.staff = new Staff(simulation, parameters, this::assign, streams);
    this.busy = new Level(simulation.now(), 0);
    restartWaits();
  }

  /** The staff changes to another number, from one moment to the next; nobody is sent away. */
  public void staff(EngineerParameters later) {
    staff.grow(later);
    assign();
  }

  /**
   * The staff is to have that many engineers. Newcomers are slow at first; whoever is one too many
   * leaves when the task at hand is done.
   */
  public void employ(EngineerParameters later) {
    staff.employ(later);
    assign();
  }

  /** The idea that an engineer who becomes free would take up. */
  @Nullable Idea nextIdea() {
    return backlog.peek();
  }

  /** Puts an idea on the backlog; its author is told when the code is ready. */
  void implement(Idea idea, Author author) {
    backlog.add(idea, simulation.now(), author);
    assign();
  }

  /** Lets an engineer debug a failed experiment. */
  <E> void debug(Experiment failed, Handler<? super E> owner, IntFunction<? extends E> done) {
    long step = (long) failed.rung().ordinal() << 32 | failed.attempt();
    debuggings.add(
        new Task(
            Work.DEBUGGING,
            failed.idea().id(),
            step,
            failed.debugHours(),
            debuggingLuck.at(failed.idea().id(), step),
            simulation.now(),
            new Task.Bell<>(owner, plan -> done.apply(plan.bugs()))));
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
        new Task(
            Work.INTEGRATION,
            idea.id(),
            0,
            hours,
            luck,
            simulation.now(),
            new Task.Bell<>(owner, plan -> done.apply(plan.bugs()))));
    assign();
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case GpusGranted(var work, var hours, var milliGpus) ->
          simulation.after(hours, this, new Finished(work, milliGpus));
      case Finished(var work, var milliGpus) -> {
        if (milliGpus > 0) {
          cluster.releaseLease(milliGpus);
        }
        assistants.done(work.plan());
        staff.giveBack(work.engineer());
        busy.add(simulation.now(), -1);
        work.task().bell().ring(work.plan());
        assign();
      }
    }
  }

  private void assign() {
    while (!staff.nobodyFree()) {
      Task task = next();
      Engineer engineer = task == null ? null : staff.take();
      if (task == null || engineer == null) {
        return;
      }
      busy.add(simulation.now(), 1);
      waits[task.work().ordinal()].add(simulation.now() - task.sinceHours());
      start(task, engineer);
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
    var bell = new Task.Bell<>(entry.author(), plan -> new Author.CodeReady(entry.idea(), plan));
    return new Task(
        Work.IMPLEMENTATION, entry.idea().id(), 0, hours, luck, entry.sinceHours(), bell);
  }

  private void start(Task task, Engineer engineer) {
    Plan plan = assistants.plan(task.hours(), task.work(), task.idea(), task.part(), task.luck());
    Assignment work = new Assignment(task, engineer, plan);
    double hours = staff.calendarHours(engineer, plan.humanHours(), plan.assistantHours());
    if (plan.gpuHours() == 0) {
      simulation.after(hours, this, new Finished(work, 0));
      return;
    }
    switch (assistants.chargeTo()) {
      case EXTERNAL -> {
        cluster.bookExternal(plan.gpuHours());
        simulation.after(hours, this, new Finished(work, 0));
      }
      case EXPERIMENTS, PARTITION -> {
        // An assistant that wants more GPUs than there are works as slowly as they allow.
        long most = cluster.mostLeaseMilliGpus();
        double slowest = Math.max(hours, plan.gpuHours() * 1000 / most);
        long milliGpus = Math.min(most, (long) Math.ceil(plan.gpuHours() / slowest * 1000));
        cluster.lease(milliGpus, this, new GpusGranted(work, slowest, milliGpus));
      }
    }
  }

  /** Engineers who work on tricks. */
  public int engineers() {
    return staff.present();
  }

  /** Engineers at work now. */
  public double busy() {
    return busy.value();
  }

  /** Share of the engineers' time at work since the last restart. */
  public double utilisation() {
    return busy.integral(simulation.now()) / staff.presentHours();
  }

  /** Hours by the calendar that tasks were prolonged by illness since the last restart. */
  public double illHours() {
    return staff.illHours();
  }

  /** Engineers who have left since the last restart. */
  public int engineersLeft() {
    return staff.left();
  }

  /** Ideas that wait for an engineer. */
  public int backlog() {
    return backlog.size();
  }

  /** Waits of implemented ideas in the backlog, hours. */
  public Tally implementationWait() {
    return waits[Work.IMPLEMENTATION.ordinal()];
  }

  /** Waits of failed jobs for an engineer, hours. */
  public Tally debuggingWait() {
    return waits[Work.DEBUGGING.ordinal()];
  }

  /** Waits of chosen tricks for an engineer, hours. */
  public Tally integrationWait() {
    return waits[Work.INTEGRATION.ordinal()];
  }

  /** Begins to count anew; what is worked on stays. */
  public void restart() {
    busy.restart(simulation.now());
    staff.restart();
    restartWaits();
  }

  private void restartWaits() {
    for (int i = 0; i < waits.length; i++) {
      waits[i] = new Tally();
    }
  }
}
