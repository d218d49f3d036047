package labsim.study.regime;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The sum of squared misfits as a quadratic surface over the unit cube near its best place: each
 * misfit is taken as linear there, so that the surface is never a saddle (Gauss and Newton's
 * approximation). Together with what is known beforehand, that each coordinate lies in the cube,
 * its curvature gives the covariance of what the targets leave open.
 */
final class Misfit {

  /** Variance of a coordinate that may be anywhere in the cube. */
  private static final double ANYWHERE = 1 / 12.0;

  /** Half the width of a 95 % interval, in standard deviations. */
  static final double HALF = 1.959963984540054;

  /** How far to either side slopes are measured: far enough for chance to matter little. */
  private static final double REACH = 0.1;

  private final RealMatrix slopes;
  private final double[] trust;
  private final RealMatrix covariance;

  private Misfit(RealMatrix slopes, double[] trust, RealMatrix covariance) {
    this.slopes = slopes;
    this.trust = trust;
    this.covariance = covariance;
  }

  static double total(double[] misfits) {
    double sum = 0;
    for (double misfit : misfits) {
      sum += misfit * misfit;
    }
    return sum;
  }

  /** Where misfits are to be known: below and above the centre along each coordinate in turn. */
  static double[][] cross(double[] centre) {
    double[][] places = new double[2 * centre.length][];
    for (int i = 0; i < places.length; i++) {
      places[i] = centre.clone();
      double step = i % 2 == 0 ? -REACH : REACH;
      places[i][i / 2] = inside(centre[i / 2] + step);
    }
    return places;
  }

  /**
   * The surface.
   *
   * @param cross see {@link #cross}
   * @param misfits one row a place of the cross, one number a target, in tolerances
   * @param trust of each target, by what its misfits are to be multiplied for chance in them
   */
  static Misfit of(double[][] cross, double[][] misfits, double[] trust) {
    int inputs = cross.length / 2;
    double[][] slopes = new double[inputs][misfits[0].length];
    for (int i = 0; i < inputs; i++) {
      double width = cross[2 * i + 1][i] - cross[2 * i][i];
      for (int target = 0; target < slopes[i].length; target++) {
        slopes[i][target] =
            trust[target] * (misfits[2 * i + 1][target] - misfits[2 * i][target]) / width;
      }
    }
    RealMatrix jacobian = new Array2DRowRealMatrix(slopes, false);
    RealMatrix known = MatrixUtils.createRealIdentityMatrix(inputs).scalarMultiply(1 / ANYWHERE);
    return new Misfit(
        jacobian,
        trust.clone(),
        MatrixUtils.inverse(known.add(jacobian.multiply(jacobian.transpose()))));
  }

  /** The best place of the surface, one step from where misfits are these. */
  double[] best(double[] place, double[] misfits) {
    double[] scaled = misfits.clone();
    for (int target = 0; target < scaled.length; target++) {
      scaled[target] *= trust[target];
    }
    double[] step = covariance.operate(slopes.operate(scaled));
    double[] best = place.clone();
    for (int i = 0; i < best.length; i++) {
      best[i] = inside(place[i] - step[i]);
    }
    return best;
  }

  /** Share of a factor's standard deviation beforehand that the targets leave. */
  double left(int factor) {
    return Math.sqrt(covariance.getEntry(factor, factor) / ANYWHERE);
  }

  /** The place at one end of a factor's interval where the other factors fit best. */
  double[] end(double[] centre, int factor, int side) {
    double[] end = centre.clone();
    double deviation = Math.sqrt(covariance.getEntry(factor, factor));
    for (int other = 0; other < end.length; other++) {
      double step = side * HALF * covariance.getEntry(other, factor) / deviation;
      end[other] = inside(centre[other] + step);
    }
    return end;
  }

  private static double inside(double x) {
    return Math.clamp(x, 0, Math.nextDown(1.0));
  }
}
