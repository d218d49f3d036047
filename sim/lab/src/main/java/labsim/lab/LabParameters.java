package labsim.lab;

import labsim.lab.assistants.AssistantParameters;
import labsim.lab.compute.ComputeParameters;
import labsim.lab.experiments.ExperimentParameters;
import labsim.lab.knowledge.IdeaParameters;
import labsim.lab.market.MarketParameters;
import labsim.lab.people.PeopleParameters;
import labsim.lab.quantity.Calendar;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;
import labsim.lab.training.TrainingParameters;

/** Everything that makes one world differ from another. */
public record LabParameters(
    @Quantity(
            key = "horizon",
            means = "How long the lab is watched, from the day the assistants arrive.",
            unit = Unit.HOURS,
            min = 168,
            max = 438300,
            source = "a choice: three years")
        double horizonHours,
    @Quantity(
            key = "warm-up",
            means =
                "How long the lab works without assistants before it is watched, so that queues and"
                    + " pipelines are full on the day they arrive.",
            unit = Unit.HOURS,
            min = 0,
            max = 438300,
            source = "a choice: one year, two release trains")
        double warmUpHours,
    @Section(means = "What ideas are worth.") IdeaParameters ideas,
    @Section(means = "The GPUs and how they are shared out.") ComputeParameters compute,
    @Section(means = "How ideas are tested.") ExperimentParameters experiments,
    @Section(means = "The staff.") PeopleParameters people,
    @Section(means = "AI assistants.") AssistantParameters assistants,
    @Section(means = "Releases and frontier runs.") TrainingParameters training,
    @Section(means = "What GPUs and people cost, and what the lab does about it.")
        MarketParameters market) {

  /** The baseline: the largest lab of 2025 with its assistants, watched for three years. */
  public static LabParameters defaults() {
    return Baseline.of(plain());
  }

  /**
   * A lab of that size in which whatever can be switched off is off, with guesses as they were
   * before calibration: what single mechanisms are tested in.
   */
  public static LabParameters plain() {
    return new LabParameters(
        3 * Calendar.HOURS_PER_YEAR,
        Calendar.HOURS_PER_YEAR,
        IdeaParameters.defaults(),
        ComputeParameters.defaults(),
        ExperimentParameters.defaults(),
        PeopleParameters.defaults(),
        AssistantParameters.defaults(),
        TrainingParameters.defaults(),
        MarketParameters.defaults());
  }

  /** The same world in which nobody has assistants. */
  public LabParameters withoutAssistants() {
    return with(assistants.none());
  }

  /** The same world with other assistants. */
  public LabParameters with(AssistantParameters assistants) {
    return new LabParameters(
        horizonHours,
        warmUpHours,
        ideas,
        compute,
        experiments,
        people,
        assistants,
        training,
        market);
  }

  /** The same world with another cluster. */
  public LabParameters with(ComputeParameters compute) {
    return new LabParameters(
        horizonHours,
        warmUpHours,
        ideas,
        compute,
        experiments,
        people,
        assistants,
        training,
        market);
  }

  /** The same world with other people. */
  public LabParameters with(PeopleParameters people) {
    return new LabParameters(
        horizonHours,
        warmUpHours,
        ideas,
        compute,
        experiments,
        people,
        assistants,
        training,
        market);
  }

  /** The same world with another horizon and warm-up, hours. */
  public LabParameters with(double horizonHours, double warmUpHours) {
    return new LabParameters(
        horizonHours,
        warmUpHours,
        ideas,
        compute,
        experiments,
        people,
        assistants,
        training,
        market);
  }

  /** The same world with another market. */
  public LabParameters with(MarketParameters market) {
    return new LabParameters(
        horizonHours,
        warmUpHours,
        ideas,
        compute,
        experiments,
        people,
        assistants,
        training,
        market);
  }

  /** The same world with other training. */
  public LabParameters with(TrainingParameters training) {
    return new LabParameters(
        horizonHours,
        warmUpHours,
        ideas,
        compute,
        experiments,
        people,
        assistants,
        training,
        market);
  }
}
