package labsim.study.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import labsim.study.result.Interval;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The elasticity of substitution between compute and labour from a panel of labs, as Whitfill and
 * Wu estimate it ("Will compute bottlenecks prevent an intelligence explosion?", arXiv 2507.23181,
 * 2025): a lab that minimises its cost has ln(compute/labour) = const + σ ln(wage/rental). Labs
 * have constants of their own. Errors may hang together within a lab: standard errors are clustered
 * (Liang and Zeger, "Longitudinal data analysis using generalized linear models", Biometrika 73,
 * 1986, with Stata's correction for few clusters), with Student's t of one degree of freedom less
 * than there are labs.
 *
 * @param sigma the elasticity with its 95 % interval
 * @param standardError clustered by lab
 * @param labs how many
 * @param observations how many
 */
public record Substitution(Interval sigma, double standardError, int labs, int observations) {

  private static final double UPPER = 0.975;

  /** Compute as it is: raw FLOP or GPU-hours against heads. */
  public static Substitution ofRawCompute(List<LabYear> panel) {
    return regression(
        panel,
        row -> StrictMath.log(row.compute() / row.labour()),
        row -> StrictMath.log(row.wage() / row.rental()));
  }

  /** Compute as the number of frontier-sized experiments that it pays for, each at its price. */
  public static Substitution ofFrontierExperiments(List<LabYear> panel) {
    return regression(
        panel,
        row -> StrictMath.log(row.compute() / row.frontierRun() / row.labour()),
        row -> StrictMath.log(row.wage() / (row.rental() * row.frontierRun())));
  }

  /** Least squares within labs. */
  private static Substitution regression(
      List<LabYear> panel, ToDoubleFunction<LabYear> output, ToDoubleFunction<LabYear> input) {
    Map<String, List<LabYear>> byLab = new TreeMap<>();
    panel.forEach(row -> byLab.computeIfAbsent(row.lab(), lab -> new ArrayList<>()).add(row));
    int labs = byLab.size();
    if (labs < 2 || panel.size() < labs + 2) {
      throw new IllegalArgumentException(
          panel.size() + " years of " + labs + " labs are too few for a regression");
    }
    double xx = 0;
    double xy = 0;
    for (List<LabYear> rows : byLab.values()) {
      double x = mean(rows, input);
      double y = mean(rows, output);
      for (LabYear row : rows) {
        double off = input.applyAsDouble(row) - x;
        xx += off * off;
        xy += off * (output.applyAsDouble(row) - y);
      }
    }
    if (!(xx > 0)) {
      throw new IllegalArgumentException("prices do not vary within any lab");
    }
    double slope = xy / xx;
    double squares = 0;
    for (List<LabYear> rows : byLab.values()) {
      double x = mean(rows, input);
      double y = mean(rows, output);
      double score = 0;
      for (LabYear row : rows) {
        double off = input.applyAsDouble(row) - x;
        score += off * (output.applyAsDouble(row) - y - slope * off);
      }
      squares += score * score;
    }
    double n = panel.size();
    double few = labs / (labs - 1.0) * (n - 1) / (n - labs - 1);
    double error = Math.sqrt(few * squares) / xx;
    double halfWidth =
        new TDistribution(null, labs - 1.0).inverseCumulativeProbability(UPPER) * error;
    return new Substitution(
        new Interval(slope, slope - halfWidth, slope + halfWidth), error, labs, panel.size());
  }

  private static double mean(List<LabYear> rows, ToDoubleFunction<LabYear> value) {
    return rows.stream().mapToDouble(value).sum() / rows.size();
  }
}
