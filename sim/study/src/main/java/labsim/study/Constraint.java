package labsim.study;

import labsim.lab.LabParameters;
import labsim.lab.people.PeopleParameters;
import labsim.lab.people.TasteParameters;

/** What may bound a lab's progress, and how to loosen it a little. */
public enum Constraint {
  /** GPUs, from the arrival of the assistants on and, as growth is a factor, ever after. */
  COMPUTE("compute", "gpus", "more GPUs", "compute-bound"),
  /** Engineers. */
  ENGINEERS("engineers", "engineers", "more engineers", "engineer-bound"),
  /** Mean taste, a correlation: it cannot be raised above 0.95. */
  TASTE("taste", "taste", "better taste", "taste-bound"),
  /** Ideas: each takes its researcher less time. */
  IDEAS("ideas", "ideas", "more ideas", "idea-bound"),
  /** Slots of a release. */
  INTEGRATION("integration", "slots", "more release slots", "bound by integration");

  private final String key;
  private final String input;
  private final String more;
  private final String adjective;

  Constraint(String key, String input, String more, String adjective) {
    this.key = key;
    this.input = input;
    this.more = more;
    this.adjective = adjective;
  }

  /**
   * A world with more of one input.
   *
   * @param parameters the world
   * @param factor how many times more of the input it really has, after rounding to whole engineers
   *     and slots and within the input's range; 1 if there can be no more of it
   */
  public record Raised(LabParameters parameters, double factor) {}

  /** The constraint's name: compute, engineers, taste, ideas or integration. */
  public String key() {
    return key;
  }

  /** What it is called in a world's key. */
  public String input() {
    return input;
  }

  /** What is changed, as a reader would say it: "more GPUs". */
  public String more() {
    return more;
  }

  /** What a lab is called that it binds. */
  public String adjective() {
    return adjective;
  }

  /** The same world with {@code factor} (above 1) times more of the input, or as near as can be. */
  public Raised raise(LabParameters world, double factor) {
    PeopleParameters people = world.people();
    return switch (this) {
      case COMPUTE ->
          new Raised(world.with(world.compute().withGpus(world.compute().gpus() * factor)), factor);
      case ENGINEERS -> {
        int before = people.engineers().count();
        int after = whole(before, factor);
        yield new Raised(
            world.with(people.with(people.engineers().withCount(after))), (double) after / before);
      }
      case TASTE -> {
        double before = people.taste().mean();
        TasteParameters after = people.taste().withMean(before * factor);
        yield new Raised(world.with(people.with(after)), before > 0 ? after.mean() / before : 1);
      }
      case IDEAS ->
          new Raised(
              world.with(
                  people.with(
                      people
                          .researchers()
                          .withProposalHours(people.researchers().proposalHours() / factor))),
              factor);
      case INTEGRATION -> {
        int before = world.training().slots();
        int after = whole(before, factor);
        yield new Raised(world.with(world.training().withSlots(after)), (double) after / before);
      }
    };
  }

  /** At least one more: a quarter of two engineers is nobody. */
  private static int whole(int count, double factor) {
    return Math.max(count + 1, Math.toIntExact(Math.round(count * factor)));
  }
}
