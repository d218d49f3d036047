package labsim.lab.assistants;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;

/**
 * What the assistants of a lab can do and what they cost. Work is handed to them only if they are
 * faster than a human (speed above 1); the oversight that it takes is what people forget.
 */
public record AssistantParameters(
    @Quantity(
            means = "How much faster than a human an assistant works; 1 means that none is used.",
            unit = Unit.FACTOR,
            min = 1,
            max = 1e6,
            source = "guess")
        double speed,
    @Quantity(
            means = "Share of an engineer's task that can be handed to an assistant.",
            unit = Unit.SHARE,
            max = 1,
            source = "PARAMETERS 45: AI in 59 % of work, self-reported, August 2025")
        double eligibleShare,
    @Quantity(
            means = "Human time spent on prompting and review, as a share of the time handed over.",
            unit = Unit.SHARE,
            max = 10,
            source = "guess, 0.15 in MODEL section 4; 0.4 and more slows down as in PARAMETERS 44")
        double oversight,
    @Quantity(
            means = "Tokens that an assistant reads and writes to do one human-hour of work.",
            unit = Unit.TOKENS,
            max = 1e12,
            source = "PARAMETERS 47: 1e5-1e6 for a 1-hour task; sweep to 1e8")
        double tokensPerHour,
    @Quantity(
            means = "Compute of one token.",
            unit = Unit.FLOP,
            max = 1e20,
            source = "PARAMETERS 48: 1e11-6e11")
        double flopPerToken,
    @Quantity(
            key = "task-horizon",
            means = "Length of a human task at which the first assistants succeed half the time.",
            unit = Unit.HOURS,
            min = 0.001,
            max = 1e9,
            source = "PARAMETERS 43: 90 minutes in 2025")
        double taskHorizonHours,
    @Quantity(
            means =
                "How many times longer the task horizon gets for each OOM of effective compute.",
            unit = Unit.FACTOR,
            min = 1,
            max = 1e6,
            source = "derived: PARAMETERS 42, doubling in 7 months, over 1.25 OOM a year")
        double horizonGrowth,
    @Quantity(
            key = "step-length",
            means = "Length of the pieces in which work is handed over, in human-hours.",
            unit = Unit.HOURS,
            min = 0.001,
            max = 1e6,
            source = "guess")
        double stepHours,
    @Quantity(
            means = "How sharply success falls with task length: 1 / (1 + (length / horizon)^b).",
            unit = Unit.NUMBER,
            min = 0.01,
            max = 10,
            source = "MODEL section 4: b in 0.6-1")
        double horizonSharpness,
    @Quantity(
            means = "Share of failed attempts that review finds; the rest become bugs.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess; AI review alone catches 1/3 of bugs, PARAMETERS 45")
        double reviewCatch,
    @Quantity(
            means = "Probability that one such bug makes the next job fail.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double bugFailure,
    @Choice(means = "Whose GPUs the forward passes burn.", source = "guess") ChargeTo chargeTo,
    @Quantity(
            means =
                "GPUs cut out of the research cluster when assistants are charged to a partition.",
            unit = Unit.H100E,
            max = 1e9,
            source = "PARAMETERS 12: AI-labour inference of the largest lab 2025, AIFM input data")
        double partitionGpus,
    @Quantity(
            means = "Steps into which a task is divided at most.",
            unit = Unit.COUNT,
            min = 1,
            max = 1e6,
            source = "guess: more would cost only time")
        int mostSteps,
    @Quantity(
            means =
                "Copies that work at once at most; an engineer who finds none free works alone.",
            unit = Unit.COUNT,
            max = 2e9,
            source = "off: as many as there are engineers")
        int copies,
    @Quantity(
            means = "How many times faster assistants work for each OOM of effective compute.",
            unit = Unit.FACTOR,
            min = 1,
            max = 1e6,
            source = "guess")
        double speedGrowth,
    @Section(means = "Mistakes that the task horizon does not explain.") MistakeParameters mistakes,
    @Section(means = "Learning without retraining.") NoteParameters notes,
    @Section(means = "What assistants do of the researchers' work.") ResearchParameters research) {

  /** The assistants of 2025. */
  public static AssistantParameters defaults() {
    return new AssistantParameters(
        5,
        0.59,
        0.15,
        1e6,
        3e11,
        1.5,
        2.6,
        1,
        0.7,
        0.7,
        0.02,
        ChargeTo.EXPERIMENTS,
        24_300,
        64,
        1_000_000_000,
        1,
        MistakeParameters.defaults(),
        NoteParameters.defaults(),
        ResearchParameters.defaults());
  }

  /** Nobody uses an assistant, and none burns a GPU. */
  public AssistantParameters none() {
    return with(1, eligibleShare, 0, ChargeTo.EXTERNAL, 0);
  }

  /** Assistants of another speed, for another share of the work. */
  public AssistantParameters with(double speed, double eligibleShare) {
    return with(speed, eligibleShare, tokensPerHour, chargeTo, partitionGpus);
  }

  private AssistantParameters with(
      double speed,
      double eligibleShare,
      double tokensPerHour,
      ChargeTo chargeTo,
      double partitionGpus) {
    return new AssistantParameters(
        speed,
        eligibleShare,
        oversight,
        tokensPerHour,
        flopPerToken,
        taskHorizonHours,
        horizonGrowth,
        stepHours,
        horizonSharpness,
        reviewCatch,
        bugFailure,
        chargeTo,
        partitionGpus,
        mostSteps,
        copies,
        speedGrowth,
        mistakes,
        notes,
        research);
  }
}
