package labsim.study.surface;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * The best CES surface for each ρ. What remains are ln A, the logit of a and, if asked for, ln z
 * and ln λ, which Levenberg and Marquardt's method finds from the nearest ρ already solved.
 */
final class Profile {

  static final double LEAST_RHO = -30;
  static final double MOST_RHO = 0.98;

  private static final int STEPS = 60;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int MOST_EVALUATIONS = 500;

  /** Returns beyond e³, twenty-fold, or below its inverse mean that the search ran away. */
  private static final double MOST_LOG_RETURNS = 3;

  /** Keeps A a number while the search strays. */
  private static final double MOST_LOG_SCALE = 600;

  private final double[] logCompute;
  private final double[] logLabour;
  private final double[] logOutput;
  private final double computeCentre;
  private final double labourCentre;
  private final NavigableMap<Double, Optimum> solved = new TreeMap<>();
  private final double[] start;

  Profile(SurfaceData data, CesFit.Form form) {
    double[] c = Arrays.stream(data.compute()).map(StrictMath::log).toArray();
    double[] l = Arrays.stream(data.labour()).map(StrictMath::log).toArray();
    computeCentre = Arrays.stream(c).sum() / c.length;
    labourCentre = Arrays.stream(l).sum() / l.length;
    logCompute = Arrays.stream(c).map(x -> x - computeCentre).toArray();
    logLabour = Arrays.stream(l).map(x -> x - labourCentre).toArray();
    logOutput = data.logMeans();
    start = new double[form == CesFit.Form.PLAIN ? 2 : 4];
    start[0] = Arrays.stream(logOutput).sum() / logOutput.length;
    solve(0);
    for (int step = 1; step < STEPS / 2; step++) {
      solve(rho(0.5 + (double) step / STEPS));
      solve(rho(0.5 - (double) step / STEPS));
    }
  }

  /** Runs from one limit to the other; σ/(1 + σ), in which all σ lie evenly, is the argument. */
  private static double rho(double s) {
    return Math.clamp((2 * s - 1) / s, LEAST_RHO, MOST_RHO);
  }

  double computeReference() {
    return StrictMath.exp(computeCentre);
  }

  double labourReference() {
    return StrictMath.exp(labourCentre);
  }

  /** Sum of squared residuals of the best surface with this ρ. */
  double squares(double rho) {
    Optimum optimum = solve(rho);
    return optimum.getCost() * optimum.getCost();
  }

  Ces surface(double rho) {
    return surface(rho, solve(rho).getPoint().toArray());
  }

  /** The ρ of the best surface of all: the best of a scan, refined by golden sections. */
  double best() {
    double near = rho(0.5);
    for (double rho : solved.keySet()) {
      near = squares(rho) < squares(near) ? rho : near;
    }
    Double below = solved.lowerKey(near);
    Double above = solved.higherKey(near);
    double low = below == null ? near : below;
    double high = above == null ? near : above;
    while (high - low > 1e-8) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (squares(left) <= squares(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  private Optimum solve(double rho) {
    Optimum known = solved.get(rho);
    if (known != null) {
      return known;
    }
    Optimum found = search(rho);
    solved.put(rho, found);
    return found;
  }

  private Optimum search(double rho) {
    try {
      return new LevenbergMarquardtOptimizer()
          .optimize(
              new LeastSquaresBuilder()
                  .start(nearest(rho))
                  .target(logOutput)
                  .model(point -> model(rho, point.toArray()))
                  .maxEvaluations(MOST_EVALUATIONS)
                  .maxIterations(MOST_EVALUATIONS)
                  .build());
    } catch (MathIllegalStateException e) {
      throw new CesFit.Unsettled("no best surface with ρ = " + rho + ": " + e.getMessage());
    }
  }

  /** Whether the best surface with this ρ has returns to scale that no lab can have. */
  boolean isAway(double rho) {
    double[] point = solve(rho).getPoint().toArray();
    return Arrays.stream(point).skip(2).anyMatch(x -> Math.abs(x) > MOST_LOG_RETURNS);
  }

  private double[] nearest(double rho) {
    var below = solved.floorEntry(rho);
    var above = solved.ceilingEntry(rho);
    if (below == null && above == null) {
      return start;
    }
    boolean lower = above == null || (below != null && rho - below.getKey() < above.getKey() - rho);
    return (lower && below != null ? below : Objects.requireNonNull(above))
        .getValue()
        .getPoint()
        .toArray();
  }

  private Pair<RealVector, RealMatrix> model(double rho, double[] point) {
    Ces surface = surface(rho, point);
    double[] value = new double[logOutput.length];
    double[][] slope = new double[value.length][point.length];
    for (int cell = 0; cell < value.length; cell++) {
      double c = surface.computeReturns() * logCompute[cell];
      double l = surface.labourReturns() * logLabour[cell];
      double weight = surface.weight(logCompute[cell], logLabour[cell]);
      value[cell] = surface.logAt(logCompute[cell], logLabour[cell]);
      slope[cell][0] = 1;
      slope[cell][1] =
          Math.abs(rho) < 1e-6
              ? surface.share() * (1 - surface.share()) * (c - l)
              : (weight - surface.share()) / rho;
      if (point.length > 2) {
        slope[cell][2] = weight * c;
        slope[cell][3] = (1 - weight) * l;
      }
    }
    return new Pair<>(new ArrayRealVector(value), new Array2DRowRealMatrix(slope));
  }

  private static Ces surface(double rho, double[] point) {
    double share = Math.clamp(1 / (1 + StrictMath.exp(-point[1])), 1e-12, 1 - 1e-12);
    boolean returns = point.length > 2;
    return new Ces(
        StrictMath.exp(Math.clamp(point[0], -MOST_LOG_SCALE, MOST_LOG_SCALE)),
        share,
        rho,
        returns ? StrictMath.exp(Math.clamp(point[2], -20, 20)) : 1,
        returns ? StrictMath.exp(Math.clamp(point[3], -20, 20)) : 1);
  }
}
