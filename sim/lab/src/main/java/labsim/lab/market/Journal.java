package labsim.lab.market;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.compute.Frontier;
import labsim.lab.experiments.ExperimentParameters;
import labsim.lab.experiments.Rung;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaSource;
import labsim.lab.knowledge.Stack;
import labsim.lab.quantity.Calendar;

/**
 * What is published: tricks that others found some months ago, and what leaks out of labs. All of
 * it rests on measurements at the smallest rung, of which the best are chosen and then praised.
 */
public final class Journal implements Handler<Journal.Event> {

  /** What happens in the literature. */
  public sealed interface Event {}

  private record Found(long number) implements Event {}

  private record Published(Report report, int from) implements Event {}

  /** A bit of the ids of published tricks, which no researcher's idea has. */
  private static final long PUBLISHED = 1L << 62;

  /** A bit of the ids of those that leaked out of a lab. */
  private static final long LEAKED = 1L << 61;

  private static final int NO_LAB = -1;

  private final Simulation simulation;
  private final LiteratureParameters parameters;
  private final ExperimentParameters experiments;
  private final IdeaSource ideas;
  private final Stack stack;
  private final Frontier frontier;
  private final double meanHours;
  private final Streams.Family times;
  private final Streams.Family measurements;
  private final Streams.Family leaks;
  private final List<Library> readers = new ArrayList<>();
  private long found;
  private long leaked;

  /**
   * @param ideas where others have their ideas from
   * @param stack how far the art has come: ideas get smaller with it
   */
  public Journal(
      Simulation simulation,
      LiteratureParameters parameters,
      ExperimentParameters experiments,
      IdeaSource ideas,
      Stack stack,
      Frontier frontier,
      Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.experiments = experiments;
    this.ideas = ideas;
    this.stack = stack;
    this.frontier = frontier;
    this.meanHours = Calendar.HOURS_PER_YEAR / parameters.papers();
    this.times = streams.family("paper-time");
    this.measurements = streams.family("paper");
    this.leaks = streams.family("leak");
  }

  /** Others begin to publish. */
  public void begin() {
    if (parameters.papers() > 0) {
      awaitNext();
    }
  }

  /** From now on these hear of all that is published. Returns their number, from 0. */
  int subscribe(Library library) {
    readers.add(library);
    return readers.size() - 1;
  }

  /** A lab has adopted a trick of its own; perhaps others will hear of it. */
  void adopted(Idea idea, int lab) {
    Stream luck = leaks.at(idea.id(), lab);
    if (parameters.leaks() > 0 && luck.bernoulli(parameters.leaks())) {
      long id = PUBLISHED | LEAKED | leaked++;
      double atOom = smallestRungOom();
      double measured = idea.gainAt(atOom) + noise() * luck.normal();
      Report report = report(id, taste -> idea.retold(id), measured, atOom);
      simulation.after(parameters.leakLagHours(), this, new Published(report, lab));
    }
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Found(var number) -> {
        simulation.after(parameters.lag(), this, new Published(best(number), NO_LAB));
        awaitNext();
      }
      case Published(var report, var from) -> {
        for (int lab = 0; lab < readers.size(); lab++) {
          if (lab != from) {
            readers.get(lab).offer(report);
          }
        }
      }
    }
  }

  private void awaitNext() {
    long number = found++;
    simulation.after(times.at(number).exponential(meanHours), this, new Found(number));
  }

  /** Of several tricks that were measured, the one that looks best. */
  private Report best(long number) {
    Stream luck = measurements.at(number);
    double stackOom = stack.levelOom();
    double frontierOom = frontier.runOom(simulation.now());
    double atOom = smallestRungOom();
    double greatest = Double.NEGATIVE_INFINITY;
    long chosen = 0;
    for (int i = 0; i < parameters.attempts(); i++) {
      long id = PUBLISHED | (number * parameters.attempts() + i);
      double truth = ideas.propose(id, 0, stackOom, frontierOom).gainAt(atOom);
      double measured = truth + noise() * luck.normal();
      if (measured > greatest) {
        greatest = measured;
        chosen = id;
      }
    }
    long id = chosen;
    return report(id, taste -> ideas.propose(id, taste, stackOom, frontierOom), greatest, atOom);
  }

  private Report report(long id, DoubleFunction<Idea> trick, double measured, double atOom) {
    double noise = noise();
    double reported = measured + parameters.hype() * noise;
    return new Report(id, trick, reported, atOom, noise * noise);
  }

  private double smallestRungOom() {
    Rung smallest = experiments.rungs().s1();
    return StrictMath.log10(smallest.size() * frontier.runSize(simulation.now()));
  }

  /** Standard deviation of a measurement at the smallest rung, OOM. */
  private double noise() {
    Rung smallest = experiments.rungs().s1();
    return experiments.noise()
        * StrictMath.pow(10, experiments.noiseExponent() * smallest.distanceOom())
        / Math.sqrt(smallest.seeds());
  }

  /** Whether an idea was published by others before the lab took it up. */
  public static boolean isPublished(Idea idea) {
    return (idea.id() & PUBLISHED) != 0;
  }
}
