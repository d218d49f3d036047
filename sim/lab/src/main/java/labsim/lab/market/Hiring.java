package labsim.lab.market;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.people.EngineerParameters;
import labsim.lab.people.PeopleParameters;
import labsim.lab.people.Workshop;
import labsim.lab.quantity.Calendar;

/**
 * Decides each quarter how many engineers the lab should have, by comparing what a dollar for them
 * would bring with what a dollar for GPUs would; whoever is sought begins a search later.
 *
 * <p>A dollar pays for a share of an engineer on tricks and, in proportion, of those who build all
 * the rest. The lab aims at the staff times the square root of the ratio of the two values: half
 * the way, in logarithms, as if a value fell in proportion to what is spent on it.
 */
public final class Hiring implements Handler<Hiring.Event> {

  /** What happens in the hiring office. */
  public sealed interface Event {}

  private record Week() implements Event {}

  private record Quarter() implements Event {}

  private record Joined(int people) implements Event {}

  private final Simulation simulation;
  private final HiringParameters parameters;
  private final double wage;
  private final EngineerParameters engineers;
  private final Workshop workshop;
  private final MarginalValue values;
  private final Rental rental;
  private final Spending spending;
  private final int others;
  private final double workingHoursPerYear;
  private int count;
  private int sought;
  private int hired;
  private double dollarShare = Double.NaN;

  public Hiring(
      Simulation simulation,
      MarketParameters market,
      PeopleParameters people,
      Workshop workshop,
      MarginalValue values,
      Rental rental,
      Spending spending) {
    this.simulation = simulation;
    this.parameters = market.hiring();
    this.wage = market.wage();
    this.engineers = people.engineers();
    this.others = people.researchers().count();
    this.workshop = workshop;
    this.values = values;
    this.rental = rental;
    this.spending = spending;
    this.workingHoursPerYear =
        Calendar.HOURS_PER_YEAR / Calendar.HOURS_PER_WEEK * engineers.weeklyHours();
    this.count = engineers.count();
  }

  /** Opens the hiring office, if there is to be one. */
  public void begin() {
    if (parameters.mode() != HiringMode.FROZEN) {
      simulation.after(Calendar.HOURS_PER_WEEK, this, new Week());
      simulation.after(parameters.intervalHours(), this, new Quarter());
    }
  }

  /** From one moment to the next the staff is so many times as large; they know the lab already. */
  public void multiply(double factor) {
    count = Math.toIntExact(Math.round(count * factor));
    workshop.staff(engineers.withCount(count));
    spending.pay(simulation.now(), count + others);
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Week() -> {
        values.look();
        simulation.after(Calendar.HOURS_PER_WEEK, this, event);
      }
      case Quarter() -> {
        decide();
        values.reset();
        simulation.after(parameters.intervalHours(), this, event);
      }
      case Joined(var people) -> {
        sought -= people;
        hired += people;
        become(count + people);
      }
    }
  }

  private void decide() {
    double engineerDollar =
        values.engineerHourOom() * engineers.researchShare() * workingHoursPerYear / wage;
    double gpuDollar = values.gpuHourOom() / rental.usdPerGpuHour(simulation.now());
    if (engineerDollar == 0 && gpuDollar == 0) {
      return;
    }
    dollarShare = engineerDollar / (engineerDollar + gpuDollar);
    double aim = Math.sqrt(engineerDollar / gpuDollar);
    double step = Math.clamp(aim - 1, -parameters.pace(), parameters.pace());
    int change = (int) Math.rint(count * step);
    switch (parameters.mode()) {
      case FROZEN -> {}
      case MARKET -> seek(change - sought);
      case OPTIMAL_SPLIT -> {
        seek(change - sought);
        if (change < 0) {
          become(Math.max(1, count + change));
        }
      }
    }
  }

  private void seek(int people) {
    if (people > 0) {
      sought += people;
      simulation.after(parameters.searchHours(), this, new Joined(people));
    }
  }

  private void become(int later) {
    count = later;
    workshop.employ(engineers.withCount(count));
    spending.pay(simulation.now(), count + others);
  }

  /** Engineers of the lab, those who do not work on tricks included. */
  public int engineers() {
    return count;
  }

  /** Engineers who have joined since the last restart. */
  public int hired() {
    return hired;
  }

  /**
   * What a dollar for engineers would have brought, as a share of that and what a dollar for GPUs
   * would have, when last asked: a half is balance; NaN if nobody asked.
   */
  public double dollarShare() {
    return dollarShare;
  }

  /** Begins to count anew. */
  public void restart() {
    hired = 0;
  }
}
