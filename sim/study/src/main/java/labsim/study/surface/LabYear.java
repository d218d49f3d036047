package labsim.study.surface;

/**
 * One year of one lab, as one could know it from outside.
 *
 * @param lab its name
 * @param year the year
 * @param compute research compute, any unit, above 0
 * @param labour researchers and engineers, above 0
 * @param wage of one of them for a year
 * @param rental price of a unit of compute for a year, in the wage's currency
 * @param frontierRun compute of a frontier training run of the year, in the unit of compute
 */
public record LabYear(
    String lab,
    int year,
    double compute,
    double labour,
    double wage,
    double rental,
    double frontierRun) {

  /** Throws unless all amounts are positive. */
  public LabYear {
    if (!(compute > 0 && labour > 0 && wage > 0 && rental > 0 && frontierRun > 0)) {
      throw new IllegalArgumentException(lab + " " + year + " has an amount that is not positive");
    }
  }
}
