package labsim.lab.people;

import labsim.lab.quantity.Section;

/** The staff of a lab. */
public record PeopleParameters(
    @Section(means = "Those who have ideas and judge results.") ResearcherParameters researchers,
    @Section(means = "How well researchers foresee what an idea is worth.") TasteParameters taste,
    @Section(means = "Those who turn ideas into code.") EngineerParameters engineers,
    @Section(means = "How researchers are divided into teams.") TeamParameters teams) {

  /** The staff of the largest lab of 2025. */
  public static PeopleParameters defaults() {
    return new PeopleParameters(
        ResearcherParameters.defaults(),
        TasteParameters.defaults(),
        EngineerParameters.defaults(),
        TeamParameters.defaults());
  }

  /** The same staff with other researchers. */
  public PeopleParameters with(ResearcherParameters researchers) {
    return new PeopleParameters(researchers, taste, engineers, teams);
  }

  /** The same staff with another taste. */
  public PeopleParameters with(TasteParameters taste) {
    return new PeopleParameters(researchers, taste, engineers, teams);
  }

  /** The same staff with other engineers. */
  public PeopleParameters with(EngineerParameters engineers) {
    return new PeopleParameters(researchers, taste, engineers, teams);
  }

  /** The same staff divided in another way. */
  public PeopleParameters with(TeamParameters teams) {
    return new PeopleParameters(researchers, taste, engineers, teams);
  }
}
